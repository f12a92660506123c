import type { Pitfall } from "../../../model/criteria-set.ts";
import type { Condition, EntryTest } from "../../../model/rule.ts";

const enoughRelief: EntryTest = { field: "reliefPercent", atLeast: "diagnosticReliefMin" };

export const facetThresholdUsed: Pitfall = {
  id: "facet-threshold-used",
  title: "Facet joint minimum applied to the SI joint",
  explanation: "80% relief is the facet joint's minimum. For the SI joint this block is positive.",
  whatToDo: "Count the block by the SI joint's minimum.",
  origin: "source",
  evidence: ["lcd-sij"],
  facts: ["diagnosticSessions"],
  firesWhen: {
    when: "every",
    of: [
      { when: "procedure", column: "kind", in: ["therapeutic", "repeat", "ablation"] },
      {
        when: "some-entry",
        list: "diagnosticSessions",
        where: [enoughRelief, { field: "reliefPercent", belowLimit: "facetReliefMin" }],
      },
    ],
  },
};

/** A session with a number for its relief and nothing on record for one of the fields. */
const reliefButNo = (list: string, fields: readonly string[]): readonly Condition[] =>
  fields.map((field) => ({
    when: "some-entry",
    list,
    where: [
      { field: "reliefPercent", state: "value" },
      { field, state: "not-documented" },
    ],
  }));

export const reliefWithoutContext: Pitfall = {
  id: "relief-without-context",
  title: "Relief without scale, date, or duration",
  explanation: "A percentage alone proves nothing.",
  whatToDo: "Ask for the scale, the date, and how long the relief lasted.",
  origin: "source",
  evidence: ["lcd-sij"],
  facts: ["diagnosticSessions", "therapeuticSessions"],
  firesWhen: {
    when: "some",
    of: [
      ...reliefButNo("diagnosticSessions", ["date", "sameScale", "durationMatchesAgent"]),
      ...reliefButNo("therapeuticSessions", ["date", "sameScale", "monthsOfBenefit"]),
    ],
  },
};

export const reliefDoesNotCount: Pitfall = {
  id: "relief-does-not-count",
  title: "Relief that does not count for this request",
  explanation:
    "Enough relief is on record, but on the other side, on another scale, too long or too short for the anesthetic, or with no follow-up.",
  whatToDo: "Name which of these it is when referring.",
  origin: "added",
  evidence: ["lcd-sij"],
  facts: ["request.side", "diagnosticSessions"],
  firesWhen: {
    when: "every",
    of: [
      { when: "status", criterion: "block.positive", in: ["not-met"] },
      { when: "some-entry", list: "diagnosticSessions", where: [enoughRelief] },
    ],
  },
};
