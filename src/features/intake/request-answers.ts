import { type CriteriaSet, readAnswers, requestPaths, treeFrom, withAnswers } from "#criteria";
import { answersFromDetails, codeIn, codesIn, type JsonObject, toJsonObject, zones } from "#domain";
import { instantWithZone } from "./instant-with-zone.ts";
import type { NewCaseEntries } from "./new-case.ts";

/** Only what was entered becomes an answer; the rest stays unanswered. */
export function requestAnswers(entries: NewCaseEntries, set: CriteriaSet): JsonObject {
  const given = (entry: string | null) => (isGiven(entry) ? entry : undefined);
  const codes = codesIn(entries.diagnosisCodes);
  const answers = treeFrom([
    [requestPaths.cptCode, given(codeIn(entries.cptCode))],
    [requestPaths.procedureDescription, given(entries.procedureDescription.trim())],
    [requestPaths.diagnosisCodes, codes.length === 0 ? undefined : codes],
    [requestPaths.lineOfBusiness, given(entries.lineOfBusiness)],
    [requestPaths.urgency, given(entries.urgency)],
    [requestPaths.receivedAt, receivedAtOf(entries)],
  ]);
  // Only what the questions of these criteria take: a code with its dot, and no code that they are not about.
  const { facts } = readAnswers(set, answers);
  const read = toJsonObject(withAnswers(facts, answersFromDetails(entries, set)));
  return read.ok ? read.value : {};
}

/** When the request arrived, by the zone that was chosen; undefined while that is not complete. */
export function receivedAtOf(entries: NewCaseEntries): string | undefined {
  const zone = zones.find(({ id }) => id === entries.receivedZone)?.id;
  return zone === undefined
    ? undefined
    : instantWithZone(entries.receivedDate, entries.receivedTime, zone);
}

/** A radio group that nobody touched registers as null. */
function isGiven(entry: string | null): entry is string {
  return entry !== null && entry !== "";
}
