import * as z from "zod/mini";
import { fromAssessment, fromRecord, isOneOf, isTextOrAbsent, isTextOrNull } from "./column.ts";
import { isSentUrgent } from "./sent-urgency.ts";

/** What a row of the worklist says of how its case came here, and whether it is still here. */
export const originColumns = {
  originKind: fromRecord({
    of: ({ origin }) => origin.kind,
    is: isOneOf(["entered", "sample", "imported", "received"]),
  }),
  /** What the sender calls a request that came as data; absent for every other, and in rows of earlier releases. */
  claimNumber: fromRecord({
    of: ({ origin }) => (origin.kind === "received" ? origin.claim.value : undefined),
    is: isTextOrAbsent,
    isSearched: true,
  }),
  /** Whether it came as urgent, and nobody has confirmed yet how urgent it is; absent is no. */
  isSentUrgent: fromAssessment({
    schema: z.optional(z.boolean()),
    derive: ({ record }) => isSentUrgent(record) || undefined,
  }),
  /** When the case was removed; null for a case on the worklist. */
  removedAt: fromRecord({ of: (_record, { removedAt }) => removedAt, is: isTextOrNull }),
} as const;
