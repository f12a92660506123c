import { readerOf, requestPaths } from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { quoted } from "./quoted.ts";

/** What was asked for, as a letter names it; the same words wherever a letter does. */
export function requestedService({ set, facts }: Assessment): string {
  const requested = readerOf(set.procedures.fact)(facts);
  const row = set.procedures.rows.find(({ id }) => id === requested);
  const description = readerOf(requestPaths.procedureDescription)(facts);
  const isDescribed = typeof description === "string" && description.trim() !== "";
  if (row === undefined) {
    return set.procedures.rows.length === 0 && isDescribed
      ? `the service, described in the request as ${quoted(description)}`
      : "a procedure not named in the request";
  }
  return row.id === "other" && isDescribed
    ? `another procedure, described in the request as ${quoted(description)}`
    : row.label;
}
