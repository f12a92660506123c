import type { CaseRecord } from "../case/case-record.ts";
import type { JsonValue } from "../case/json-value.ts";
import { dayInWords } from "../text/date-words.ts";
import { valueAt } from "./answer-at.ts";
import { actionsInForce, type ProposalAction } from "./proposal-action.ts";
import { hasAnswer, isSameAnswer } from "./same-answer.ts";

type Confirmed = Pick<CaseRecord, "proposalActions">;

/**
 * Who confirmed the answer of a question from the record, as long as it is what was confirmed, or answered otherwise
 * than the record's passage says. Undefined for an answer that came from no passage.
 */
export function confirmationOf(
  path: string,
  record: Confirmed & { readonly answers?: CaseRecord["answers"] },
): ProposalAction | undefined {
  const last = actionsInForce(record.proposalActions, path).findLast(
    ({ kind }) => kind === "accepted" || kind === "changed",
  );
  if (last === undefined || record.answers === undefined) return last;
  return last.value !== undefined && isConfirmedBy(valueAt(record.answers, path), last)
    ? last
    : undefined;
}

function isConfirmedBy(answer: JsonValue | undefined, { value }: ProposalAction): boolean {
  return isSameAnswer(answer, value) || (value !== undefined && hasAnswer(answer, value));
}

/** "Confirmed from the record by Nora Sample, nurse reviewer, on Mar 9, 2026"; undefined where nobody did. */
export function confirmedInWords(
  path: string,
  record: Confirmed & { readonly answers?: CaseRecord["answers"] },
): string | undefined {
  const action = confirmationOf(path, record);
  if (action === undefined) return undefined;
  const { by, at, kind, source } = action;
  const isData = source.resource !== undefined;
  const role = by.role.replaceAll("-", " ");
  // Somebody who has not given a name yet is called by the role.
  const person = by.name.toLowerCase() === role ? by.name : `${by.name}, ${role},`;
  const who = `${person} on ${dayInWords(at.slice(0, 10))}`;
  return kind === "accepted"
    ? `Confirmed from the ${isData ? "request data" : "record"} by ${who}`
    : `Answered differently from ${isData ? "the request data" : "a passage in the record"} by ${who}`;
}
