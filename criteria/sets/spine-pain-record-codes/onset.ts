import type { FactCodes } from "../../model/record-codes.ts";

/** When the pain began: a day, or else the month or year as written. */
export const onsetCodes: readonly FactCodes[] = [
  { path: "presentation.onsetDate", rules: [{ kind: "onset" }] },
  { path: "presentation.onsetAsWritten", rules: [{ kind: "onset", isPartial: true }] },
];
