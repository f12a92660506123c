import type { FactPath } from "../model/fact.ts";
import type { DateTerm, PlausibilityRule } from "../model/plausibility.ts";
import { requestPaths } from "./request-facts.ts";

const received = requestPaths.receivedAt;
const born: DateTerm = { given: "born" };

/** What can hardly be meant about the receipt of any request. The set gives the limits `earliestReceipt` and `zoneDays`. */
export const receiptRules: readonly PlausibilityRule[] = [
  {
    id: "receipt-before-2020",
    message: "The request was received before 2020. Check the date of receipt.",
    facts: [received],
    firesWhen: {
      check: "date-after",
      date: { limit: "earliestReceipt" },
      than: { fact: received },
    },
  },
  {
    id: "receipt-in-future",
    message: "The date of receipt is in the future. Check it.",
    facts: [received],
    firesWhen: {
      check: "date-after",
      date: { fact: received },
      than: { given: "today" },
      byMoreThan: "zoneDays",
    },
  },
];

/** What can hardly be meant about the day on which pain began. The set gives the limit `painYears`. */
export function painOnsetRules(onset: FactPath): readonly PlausibilityRule[] {
  return [
    {
      id: "onset-long-before-receipt",
      message:
        "The pain began more than {painYears} years before the request. Check the onset date.",
      facts: [onset, received],
      firesWhen: {
        check: "date-after",
        date: { fact: received },
        than: { fact: onset },
        byMoreThan: "painYears",
      },
    },
    {
      id: "onset-before-birth",
      message: "The pain began before the member was born. Check the onset date and date of birth.",
      facts: [onset],
      firesWhen: { check: "date-after", date: born, than: { fact: onset } },
    },
  ];
}
