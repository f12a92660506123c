import { createHash } from "node:crypto";
import type { ReadJson } from "#criteria";
import { findSet, localDate } from "#criteria";
import type { CaseRecord } from "#domain";
import {
  type IncomingRequest,
  readRequest,
  recordFromRequest,
  refusalOfJson,
  type RequestRefusal,
} from "#interop/fhir";
import { proposalsOf } from "./import-proposals.ts";
import type { PrintedLine } from "./run-lines.ts";

/** What is read from where, and when it is received: an instant with its zone. */
export type ImportContext = { readonly name: string; readonly now: string };

/** A bundle as a case, what it offers for each question, its papers, and what of it was not understood. */
export async function importLine(
  value: unknown,
  { name, now }: ImportContext,
): Promise<PrintedLine> {
  const read = readRequest(value);
  if (!read.ok) return refusalLine(read.error);
  const { request } = read;
  const record = recordFromRequest(request, { now, fileName: name });
  const found = findSet(record.criteriaSet);
  if (!found.ok) throw new RangeError(record.criteriaSet);
  const proposals = await proposalsOf(value, request, {
    name,
    set: found.set,
    receivedOn: localDate(now),
  });
  const { notSent, notUnderstood, codingQuestions, items, kind, messages, relatedClaims } = request;
  return {
    isError: false,
    text: JSON.stringify({
      case: caseFileOf(record, request),
      proposals,
      documents: request.documents.map(({ name: title, mediaType, bytes, date, resource }) => ({
        name: title,
        mediaType,
        byteLength: bytes.length,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        ...(date === undefined ? {} : { date }),
        resource,
      })),
      notUnderstood,
      notSent,
      kind,
      relatedClaims,
      items,
      fields: request.fields,
      codingQuestions,
      messages,
    }),
  };
}

/** What is wrong with text that is no JSON, or loses something when it is read. */
export function errorLine(read: Exclude<ReadJson, { readonly ok: true }>): PrintedLine {
  return refusalLine(refusalOfJson(read));
}

function refusalLine(error: RequestRefusal): PrintedLine {
  return { text: JSON.stringify({ error }), isError: true };
}

/** As `determine` takes it: the time of receipt is the one fact, and beside it stands what was sent about the request. */
function caseFileOf(
  { criteriaSet, answers, origin, member, request }: CaseRecord,
  { claim }: IncomingRequest,
) {
  return { id: claim.value, criteriaSet, facts: answers, origin, member, request };
}
