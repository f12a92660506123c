import { setImmediate as nextTurn } from "node:timers/promises";
import type { FastifyRequest } from "fastify";
import type { CaseRecord } from "#domain";
import {
  errorResponseBundle,
  type IncomingRequest,
  operationOutcomeOf,
  recordFromRequest,
  setOfRequest,
} from "#interop/fhir";
import { type AnsweringParts, answerTo } from "./answers.ts";
import { contentHashOf, keyOfIdentifier, partiesOf } from "./bundle-parties.ts";
import { bundleDocument, paperDocument } from "./new-documents.ts";
import { answered, type FhirAnswer, outcomeOf } from "./outcome.ts";
import type { ArrivedRequest, Arrival } from "./received-requests.ts";
import { readSentBundle, requestIn, type SentBundle } from "./sent-bundle.ts";

/**
 * `Claim/$submit`: a request becomes a case, or comes to the one that it follows, and is answered as that case is now.
 * Nobody decides anything here: what people have not decided is pended.
 */
export async function submitClaim(
  request: FastifyRequest,
  { requests, clock, ...basis }: AnsweringParts,
): Promise<FhirAnswer> {
  const body = readSentBundle(bytesIn(request.body));
  if (!body.ok) return answered(400, operationOutcomeOf(body.error));
  // Between the steps, each a part of a second for a bundle of megabytes, the server answers others.
  await nextTurn();
  const read = requestIn(body.sent);
  if (!read.ok) return answered(422, operationOutcomeOf(read.error));
  await nextTurn();
  const { value } = body.sent;
  const arrived = await arrivedRequest(read.request, body.sent);
  await nextTurn();
  const arrival = await requests.receive(arrived);
  if (arrival.ok) {
    request.toldCases = [arrival.case.record.id];
    const answer = await answerTo(arrival.case, value, { now: clock(), ...basis });
    return answer === null ? answered(500, noAnswer) : answered(200, answer);
  }
  if ("error" in arrival) return answered(503, away);
  return refuse(arrival.problem, value, clock());
}

/** A request that can't be worked on, answered honestly. */
function refuse(
  problem: Extract<Arrival, { readonly problem: string }>["problem"],
  value: unknown,
  now: string,
): FhirAnswer {
  if (problem === "restricted") return answered(403, restricted);
  const message = problems[problem];
  const answer = errorResponseBundle(value, [{ text: message }], now);
  return answer === null ? answered(422, outcomeOf("invalid", message)) : answered(200, answer);
}

const problems = {
  decided:
    "This request already has a determination, so it can’t be changed. Nothing was stored. Send a new request with its own identifier.",
  unknown:
    "The request to cancel was not found. Nothing was stored. Check the identifier of the related claim.",
  removed:
    "This request was received earlier and then taken off the worklist. Nothing was stored. Send a new request with its own identifier, or call the plan.",
} as const;

const restricted = outcomeOf(
  "forbidden",
  "This request was received. Its case is restricted, and this system may not read its answer. Call the plan.",
);
const noAnswer = outcomeOf(
  "exception",
  "The request was received, but its answer can’t be written. Ask for it with Claim/$inquire, or call the plan.",
);
const away = outcomeOf(
  "transient",
  "The request may have been received. Send it again: the same request is never taken twice.",
);

/** What is stored of a request, and by what it is known again. */
export async function arrivedRequest(
  request: IncomingRequest,
  { value, bytes }: SentBundle,
): Promise<ArrivedRequest> {
  const parties = partiesOf(value);
  const bundle = bundleDocument(request, bytes);
  const [first = request.claim, ...others] = request.claims;
  return {
    kind: request.kind,
    claimKeys: [keyOfIdentifier(first), ...others.map(keyOfIdentifier)],
    relatedKeys: request.relatedClaims.map(keyOfIdentifier),
    bundleKey: request.bundle === undefined ? null : keyOfIdentifier(request.bundle),
    serviceCodes: [
      ...new Set(request.items.flatMap(({ codes }) => codes.map(({ code }) => code.trim()))),
    ].toSorted(),
    contentHash: contentHashOf(value),
    memberKeys: parties?.member ?? [],
    providerKeys: parties?.provider ?? [],
    recordAt(now, { isStray, plan }) {
      const inForce = plan.inForce(setOfRequest(request));
      const start = { now, fileName: bundle.name };
      const record = recordFromRequest(
        request,
        inForce === undefined ? start : { ...start, inForce },
      );
      return isStray ? asStray(record, request) : record;
    },
    bundle,
    papers: await Promise.all(request.documents.map(paperDocument)),
  };
}

/** A change of a request that is not here is worked as a request: it holds one, and nobody waits for another. */
function asStray(record: CaseRecord, { relatedClaims }: IncomingRequest): CaseRecord {
  const { origin } = record;
  if (origin.kind !== "received") return record;
  const named = relatedClaims.map(({ value }) => value).join(", ");
  const note = `Sent as a change to an earlier request${named === "" ? "" : ` (${named})`}, which was not received here. It may not repeat all of it.`;
  return { ...record, origin: { ...origin, notes: [note, ...(origin.notes ?? [])] } };
}

/** The body as the content type parsers of this room give it; nothing where none was sent. */
export function bytesIn(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}
