import type { DateTerm, Plausibility, PlausibilityRule } from "../../model/plausibility.ts";
import { painOnsetRules, receiptRules } from "../../request/request-plausibility.ts";
import { recordRules } from "../spine-care-plausibility.ts";

const onset = "presentation.onsetDate";
const received = "request.receivedAt";
const weeks = "conservative.weeks";
const born: DateTerm = { given: "born" };

const request: readonly PlausibilityRule[] = [
  ...receiptRules,
  ...painOnsetRules(onset),
  {
    id: "care-exceeds-pain",
    message: "Conservative care lasted longer than the pain. Check the weeks and the onset date.",
    facts: [weeks, onset, received],
    firesWhen: {
      check: "number-above",
      number: { fact: weeks },
      limit: "weeksOfPain",
      times: { weeks: [onset, received] },
      plus: "weeksBeyondPain",
    },
  },
];

/** The same questions of both lists of sessions. */
function sessionRules(list: string, name: string): readonly PlausibilityRule[] {
  const date: DateTerm = { entries: list, field: "date" };
  return [
    {
      id: `${name}-before-onset`,
      message: `An earlier ${name} session is dated before the pain began. Check both dates.`,
      facts: [list, onset],
      firesWhen: { check: "date-after", date: { fact: onset }, than: date },
    },
    {
      id: `${name}-long-before-receipt`,
      message: `An earlier ${name} session is dated more than {careYears} years before the request. Check its date.`,
      facts: [list, received],
      firesWhen: {
        check: "date-after",
        date: { fact: received },
        than: date,
        byMoreThan: "careYears",
      },
    },
    {
      id: `${name}-before-birth`,
      message: `An earlier ${name} session is dated before the member was born. Check its date.`,
      facts: [list],
      firesWhen: { check: "date-after", date: born, than: date },
    },
  ];
}

/** What can hardly be meant in a case of this set. Nothing of it changes a status. */
export const plausibility: Plausibility = {
  limits: [
    {
      name: "earliestReceipt",
      value: "2020-01-01",
      unit: "date",
      provenance: "No request of this workstation is older",
    },
    {
      name: "zoneDays",
      value: 1,
      unit: "days",
      provenance: "A time zone can put the date of receipt one day ahead",
    },
    { name: "painYears", value: 30, unit: "years", provenance: "Longer episodes are very rare" },
    { name: "careYears", value: 10, unit: "years", provenance: "Older care is another episode" },
    { name: "weeksOfPain", value: 1, unit: "weeks", provenance: "Care cannot outlast the pain" },
    { name: "weeksBeyondPain", value: 4, unit: "weeks", provenance: "Onset is often only a month" },
  ],
  rules: [
    ...request,
    ...sessionRules("diagnosticSessions", "diagnostic"),
    ...sessionRules("therapeuticSessions", "therapeutic"),
    ...recordRules,
  ],
  settled: [],
};
