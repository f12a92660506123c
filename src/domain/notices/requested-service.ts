import { readerOf, requestPaths } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { quoted } from "./quoted.ts";

/** What was asked for, as a letter names it; the same words wherever a letter does. */
export function requestedService({ set, facts }: Assessment): string {
  const requested = readerOf(set.procedures.fact)(facts);
  const row = set.procedures.rows.find(({ id }) => id === requested);
  if (row === undefined) return "a procedure that the request does not name";
  const description = readerOf(requestPaths.procedureDescription)(facts);
  return row.id === "other" && typeof description === "string" && description.trim() !== ""
    ? `another procedure, in the words of the request ${quoted(description)}`
    : row.label;
}
