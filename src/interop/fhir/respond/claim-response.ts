import type {
  BundleEntry,
  Claim,
  ClaimResponse,
  ClaimResponseItem,
  Identifier,
  Reference,
} from "@medplum/fhirtypes";
import { type FactTree, readerOf, requestPaths } from "#criteria";
import { type CaseRecord, type Determination, type ServiceDetails, wallTimeIn } from "#domain";
import { pasProfile } from "../pas/pas-names.ts";
import { answersBefore, approvalOf, type CaseAnswer } from "./answer-of-case.ts";
import {
  decidedItem,
  grantedItem,
  type ItemDecision,
  reviewedItems,
  undecidedItem,
  withdrawnItem,
} from "./answered-items.ts";
import { authorizedPeriod } from "./authorized-period.ts";
import { pendedNotes } from "./pended-notes.ts";
import type { RequestParts } from "./request-parts.ts";
import { notesOf, reasonNotes, type ResponseNotes } from "./response-notes.ts";
import { type KnownNpis, reviewerExtension } from "./reviewer.ts";
import { stableUuid } from "./stable-id.ts";

/** What a ClaimResponse is written from. */
export type AnsweredCase = {
  readonly record: CaseRecord;
  readonly determinations: readonly Determination[];
  readonly answer: CaseAnswer;
  readonly parts: RequestParts;
  readonly facts: FactTree;
  readonly service: ServiceDetails;
  /** IANA name of the zone in which the plan counts its days. */
  readonly zone: string;
  readonly npis: KnownNpis;
  /** When the decision is due, as far as it can be told; ISO. */
  readonly due?: string;
  /** What the requester is asked for, as the letter that was sent asks. */
  readonly askedItems: readonly string[];
  /** Addresses of the CommunicationRequests. */
  readonly requests: readonly string[];
};

/**
 * Which request is answered: by its identifier alone. The claim itself is not sent back, since all that it refers to
 * would have to come with it; why there is no reference, the guide wants to be told (spec-44).
 */
export function requestReference({ claim }: RequestParts, wasReceived: boolean): Reference<Claim> {
  return {
    extension: [
      {
        url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
        valueCode: wasReceived ? "masked" : "not-applicable",
      },
    ],
    type: "Claim",
    identifier: named(claim),
  };
}

type Content = Pick<
  ClaimResponse,
  "extension" | "item" | "addItem" | "processNote" | "preAuthRef" | "preAuthPeriod"
>;

/**
 * The answer to a request as PAS 2.2.1 has it. Its id follows from what it says, and from how many answers were given or
 * taken back before: asked twice, the same answer is the same resource; decided again, it is a new one.
 */
export function claimResponseOf(input: AnsweredCase): Required<Pick<BundleEntry, "fullUrl">> & {
  readonly resource: ClaimResponse;
} {
  const { record, determinations, answer, parts } = input;
  const content = contentOf(input);
  const identity = [record.id, answersBefore(record, determinations), content, input.requests];
  const id = stableUuid(identity);
  return {
    fullUrl: `urn:uuid:${id}`,
    resource: {
      resourceType: "ClaimResponse",
      id,
      meta: { profile: [pasProfile("claimresponse")] },
      ...(content.extension === undefined ? {} : { extension: content.extension }),
      identifier: [named(parts.claim)],
      status: "active",
      type: parts.type,
      use: "preauthorization",
      patient: { reference: parts.patient },
      created: createdAt(answer),
      insurer: { reference: parts.insurer },
      ...(parts.requestor === undefined ? {} : { requestor: { reference: parts.requestor } }),
      request: requestReference(parts, record.origin.kind === "received"),
      outcome: "complete",
      ...content,
      ...(input.requests.length === 0
        ? {}
        : { communicationRequest: input.requests.map((reference) => ({ reference })) }),
    },
  };
}

function contentOf(input: AnsweredCase): Content {
  const { answer, parts, record, determinations } = input;
  switch (answer.kind) {
    case "withdrawn": {
      const notes = notesOf([
        "This request was withdrawn. No determination was made, and no letter will be sent.",
      ]);
      return {
        ...items(parts.items.map((item) => withdrawnItem(item, notes.numbers))),
        ...processNotes(notes),
      };
    }
    case "pended": {
      const notes = notesOf(pendedNotes(answer, input));
      const number =
        approvalOf(record, determinations) === undefined ? undefined : numberOf(record);
      return {
        ...items(waiting(parts.items).map((item) => undecidedItem(item, notes.numbers))),
        ...(number === undefined ? {} : { preAuthRef: number }),
        ...processNotes(notes),
      };
    }
    case "decided":
      return decidedContent(input, answer);
  }
}

/** Where all of a request was taken back, that waits until somebody records it: it withdraws nothing by itself. */
function waiting(items: RequestParts["items"]): RequestParts["items"] {
  return items.every(({ isCancelled }) => isCancelled)
    ? items.map((item) => ({ ...item, isCancelled: false }))
    : items;
}

function decidedContent(
  input: AnsweredCase,
  { outcome, determination, decision }: Extract<CaseAnswer, { kind: "decided" }>,
): Content {
  const { parts, record, facts, service, zone, npis } = input;
  const code = readerOf(requestPaths.cptCode)(facts);
  const reviewed = reviewedItems(parts.items, typeof code === "string" ? code : undefined);
  if (reviewed.length === 0) return untoldContent(input);
  const number = outcome === "adverse" ? undefined : numberOf(record);
  const reference =
    outcome === "approved" && number === undefined ? referenceOf(record) : undefined;
  const notes = reasonNotes(decision, reference);
  const issued = wallTimeIn(zone, Date.parse(determination.recordedAt)).date;
  const period =
    outcome === "adverse"
      ? undefined
      : authorizedPeriod(service.serviceFrom, service.serviceThrough, issued);
  const of: ItemDecision = {
    action: actionOfOutcome[outcome],
    issued,
    ...(period === undefined ? {} : { period }),
    ...(number === undefined ? {} : { authorizationNumber: number }),
    notes: notes.numbers,
  };
  const granted = (decision.parts?.approved ?? "").trim();
  return {
    extension: [reviewerExtension(determination.recordedBy, npis)],
    ...(number === undefined ? {} : { preAuthRef: number }),
    ...(period === undefined ? {} : { preAuthPeriod: period }),
    item: parts.items.map((item) =>
      reviewed.includes(item) ? decidedItem(item, of) : undecidedItem(item, []),
    ),
    ...(outcome === "partially-approved"
      ? { addItem: reviewed.map((item) => grantedItem(item, of, granted)) }
      : {}),
    ...processNotes(notes),
  };
}

/** A decision about a code that no line has: nothing is certified or refused by guess, and people are told to talk. */
function untoldContent({ parts, record }: AnsweredCase): Content {
  const notes = notesOf([
    `Our decision is about a service code that is not on any line of this request. Call us about reference number ${referenceOf(record)}.`,
  ]);
  return {
    ...items(parts.items.map((item) => undecidedItem(item, notes.numbers))),
    ...processNotes(notes),
  };
}

const actionOfOutcome = { approved: "A1", "partially-approved": "A6", adverse: "A3" } as const;

/** A change that takes back a whole request may name no line of it; an empty list is no list of FHIR. */
function items(item: ClaimResponseItem[]): Pick<ClaimResponse, "item"> {
  return item.length === 0 ? {} : { item };
}

function processNotes({ texts }: ResponseNotes): Pick<ClaimResponse, "processNote"> {
  return texts.length === 0
    ? {}
    : {
        processNote: texts.map((text, index) => ({ number: index + 1, type: "display", text })),
      };
}

function createdAt(answer: CaseAnswer): string {
  return answer.kind === "pended" ? answer.since : answer.determination.recordedAt;
}

/** The plan's own number of an approval; undefined where nobody entered one. */
function numberOf({ request }: CaseRecord): string | undefined {
  const number = (request.authorizationNumber ?? "").trim();
  return number === "" ? undefined : number;
}

/** As letters name a case that has no number of its own. */
function referenceOf({ request, id }: CaseRecord): string {
  return request.reference.trim() === "" ? id.slice(0, 8) : request.reference.trim();
}

/** System and value alone: what else the sender wrote beside them is not ours to repeat. */
function named({ system, value }: Identifier): Identifier {
  return {
    ...(system === undefined ? {} : { system }),
    ...(value === undefined ? {} : { value }),
  };
}
