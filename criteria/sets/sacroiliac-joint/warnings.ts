import type { DataWarning } from "../../model/criteria-set.ts";

const received = "request.receivedAt";

/** Answers that cannot all be right. They decide nothing; they stand beside the answers concerned. */
export const warnings: readonly DataWarning[] = [
  {
    id: "onset-after-receipt",
    message: "The pain is said to begin after the request was received. Check both dates.",
    facts: ["presentation.onsetDate", received],
    firesWhen: { when: "later", fact: "presentation.onsetDate", than: received },
  },
  {
    id: "session-after-receipt",
    message: "An earlier session is dated after the request was received. Check its date.",
    facts: ["diagnosticSessions", "therapeuticSessions", received],
    firesWhen: {
      when: "some",
      of: ["diagnosticSessions", "therapeuticSessions"].map(
        (list) => ({ when: "some-entry-later", list, date: "date", than: received }) as const,
      ),
    },
  },
];
