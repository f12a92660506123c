import type { Criterion } from "../../../model/criteria-set.ts";
import { beforeBlocks, bySide, concernsSide, fieldYesOrNo, onlyFor, yesOrNo } from "./shared.ts";

export const benefit: Criterion = {
  id: "repeat.benefit",
  group: "repeat",
  title:
    "Benefit of the last injection: {therapeuticReliefMin}% for {benefitMinMonths} months or more",
  requirement:
    "The last therapeutic session on this side gave at least the minimum relief or gain in function, for the minimum number of months, measured on the baseline scale.",
  rationale: "An injection that did not help, or not for long, is not repeated.",
  satisfiedBy: "Relief or gain in function in percent, how long it lasted, and the scale.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "the benefit of the last injection on this side and how long it lasted",
  after: beforeBlocks,
  rule: onlyFor(
    ["repeat"],
    bySide({
      rule: "last-entry",
      list: "therapeuticSessions",
      where: concernsSide,
      date: "date",
      entry: {
        rule: "all",
        parts: [
          {
            rule: "any",
            parts: [
              { rule: "threshold", field: "reliefPercent", atLeast: "therapeuticReliefMin" },
              { rule: "threshold", field: "functionPercent", atLeast: "therapeuticReliefMin" },
            ],
          },
          { rule: "threshold", field: "monthsOfBenefit", atLeast: "benefitMinMonths" },
          fieldYesOrNo("sameScale"),
        ],
      },
      none: {
        status: "not-met",
        because: "No therapeutic session on this side is recorded.",
      },
    }),
  ),
};

const older = {
  when: "older-entry",
  list: "therapeuticSessions",
  date: "date",
  months: "windowMonths",
  before: "request.receivedAt",
} as const;

export const longTerm: Criterion = {
  id: "repeat.long-term",
  group: "repeat",
  title: "Reason for treatment beyond 12 months",
  requirement:
    "Where treatment goes back 12 months or more, the record describes lasting disability, says why it continues, and shows that primary care knows.",
  rationale: "Long treatment needs a reason of its own and somebody who sees the whole patient.",
  satisfiedBy:
    "A note on lasting disability, why injections go on, and that primary care was told.",
  origin: "source",
  evidence: ["lcd-sij"],
  toShow: "why treatment continues beyond 12 months",
  after: beforeBlocks,
  rule: onlyFor(["repeat"], {
    rule: "when",
    cases: [
      {
        if: { ...older, known: "yes" },
        then: {
          rule: "all",
          parts: [
            yesOrNo("continued.disability"),
            yesOrNo("continued.rationale"),
            yesOrNo("continued.primaryCareInformed"),
          ],
        },
      },
      {
        if: { ...older, known: "unanswered" },
        then: {
          rule: "fixed",
          status: "unanswered",
          because:
            "Whether treatment goes back 12 months or more is open: the sessions, a date, or the date of receipt is not answered yet.",
        },
      },
      {
        if: { ...older, known: "not-documented" },
        then: {
          rule: "fixed",
          status: "not-documented",
          because:
            "Whether treatment goes back 12 months or more cannot be told: the sessions or a date are not documented.",
        },
      },
    ],
    otherwise: {
      rule: "fixed",
      status: "not-applicable",
      because: "No therapeutic session dates back 12 months or more.",
    },
  }),
};
