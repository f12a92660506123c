import type { Criterion } from "../../../model/criteria-set.ts";
import { beforeBlocks, bySide, concernsSide, fieldYesOrNo, onlyFor } from "./shared.ts";

export const repeatJustified: Criterion = {
  id: "block.repeat-justified",
  group: "block",
  title: "Relief from the last diagnostic block: {diagnosticReliefMin}% or more",
  requirement:
    "Where this side had a diagnostic block before, the last one gave at least the minimum relief.",
  rationale: "A second test is useful only to confirm a first that was positive.",
  satisfiedBy: "The procedure note and pain scores of the last diagnostic block on this side.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the relief from the last diagnostic block on this side",
  after: beforeBlocks,
  rule: onlyFor(
    ["diagnostic"],
    bySide({
      rule: "last-entry",
      list: "diagnosticSessions",
      where: concernsSide,
      date: "date",
      entry: { rule: "threshold", field: "reliefPercent", atLeast: "diagnosticReliefMin" },
      none: {
        status: "not-applicable",
        because: "This side has had no diagnostic session before.",
      },
    }),
  ),
};

export const positiveBlock: Criterion = {
  id: "block.positive",
  group: "block",
  title: "Positive diagnostic block: {diagnosticReliefMin}% or more on this side",
  requirement:
    "One diagnostic session on this side gave at least the minimum relief, on the baseline scale, for as long as the anesthetic acts, with scores before, right after, and on the days after.",
  rationale: "A block that relieves the pain for a short time shows that the joint is its source.",
  satisfiedBy: "The procedure note with the anesthetic, and the pain scores on one scale.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "a positive diagnostic block on this side, with its pain scores and the anesthetic used",
  after: beforeBlocks,
  rule: onlyFor(
    ["therapeutic", "repeat", "ablation"],
    bySide({
      rule: "some-entry",
      list: "diagnosticSessions",
      where: concernsSide,
      entry: {
        rule: "all",
        parts: [
          { rule: "threshold", field: "reliefPercent", atLeast: "diagnosticReliefMin" },
          fieldYesOrNo("sameScale"),
          fieldYesOrNo("durationMatchesAgent"),
          fieldYesOrNo("painDiary"),
        ],
      },
      none: {
        status: "not-met",
        because: "No diagnostic session on this side is recorded.",
      },
    }),
  ),
};
