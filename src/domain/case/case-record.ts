import * as z from "zod/mini";
import { caseIdSchema, newCaseId, type RandomSource } from "./case-id.ts";
import { caseStateSchema, outcomeSchema } from "./case-state.ts";
import { clockEventSchema } from "../clocks/clock-event.ts";
import { dataConfirmationSchema } from "./data-confirmation.ts";
import { dataSourceShape } from "./data-source.ts";
import { decisionDraftSchema } from "../decision/decision.ts";
import { proposalActionsSchema } from "../proposals/proposal-action.ts";
import { requestDetailShape } from "./request-details.ts";
import { jsonObjectSchema } from "./json-object.ts";
import type { Issue, JsonObject } from "./json-value.ts";

/** The shape this release writes; older ones are brought up to it when they are read. */
export const caseSchemaVersion = 4;

/** An instant in UTC, e.g. `2026-03-09T14:05:00.000Z`. */
export const instantSchema = z.iso.datetime();

const fraction = z.number().check(z.minimum(0), z.maximum(1));
const pageNumber = z.int().check(z.minimum(1));

/** A rectangle on a page, in fractions of the upright page's width and height from its top left corner. */
export const pageRegionSchema = z.strictObject({
  x: fraction,
  y: fraction,
  width: fraction,
  height: fraction,
});

/**
 * Where in the record an answer was found. Every part is kept as typed. `region` and `lookedThrough`
 * came later and may be absent; they point into attached documents and are no part of a case file.
 */
export const caseCitationSchema = z.strictObject({
  document: z.string(),
  page: z.exactOptional(z.union([z.number(), z.string()])),
  date: z.exactOptional(z.string()),
  quote: z.exactOptional(z.string()),
  /** The part of the page that shows it, where there are no words to quote. */
  region: z.exactOptional(pageRegionSchema),
  /** The words of the quote were read from a picture of the page; since version 3. */
  origin: z.exactOptional(z.literal("ocr")),
  ...dataSourceShape,
  /** For an answer the record does not hold: the pages in which it was looked for, first to last. */
  lookedThrough: z.exactOptional(
    z.array(
      z.strictObject({
        document: z.string(),
        pages: z.array(z.tuple([pageNumber, pageNumber])),
        /** The pages were searched by the software; absent where a person looked at them. Since version 3. */
        how: z.exactOptional(z.literal("searched")),
        /** Pages that nobody could read, and that were not searched; since version 3. */
        unreadable: z.exactOptional(z.array(z.tuple([pageNumber, pageNumber]))),
      }),
    ),
  ),
});

/** An identifier that a sender gave, with the system that it is unique in. */
const businessIdentifierSchema = z.strictObject({
  system: z.exactOptional(z.string()),
  value: z.string(),
});

export const caseOriginSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("entered") }),
  z.strictObject({ kind: z.literal("sample"), sampleId: z.string(), title: z.string() }),
  z.strictObject({
    kind: z.literal("imported"),
    fileName: z.string(),
    /** The file named no encoding and was read as this one; came later and may be absent. */
    assumedEncoding: z.exactOptional(z.literal("windows-1252")),
    /** What was read otherwise than the file writes it, e.g. `M533 is read as M53.3`; came later and may be absent. */
    readingNotes: z.exactOptional(z.array(z.string())),
  }),
  /** A request that arrived as data; since version 4. */
  z.strictObject({
    kind: z.literal("received"),
    standard: z.literal("fhir"),
    /** The document of the case that holds the bundle. */
    fileName: z.string(),
    /** What the sender calls the bundle; each response repeats it. */
    bundle: z.exactOptional(businessIdentifierSchema),
    /** What the sender calls the request. */
    claim: businessIdentifierSchema,
    sender: z.exactOptional(z.string()),
    /** How urgent the sender says it is. */
    sentUrgency: z.exactOptional(z.enum(["standard", "expedited"])),
    /** What was read otherwise than the bundle writes it, or not understood. */
    notes: z.exactOptional(z.array(z.string())),
  }),
]);

export const memberSexes = ["female", "male", "x"] as const;
export const sexWords: Readonly<Record<(typeof memberSexes)[number], string>> = {
  female: "Female",
  male: "Male",
  x: "X",
};
export const sexOptions = memberSexes.map((value) => ({ value, label: sexWords[value] }));

/**
 * One case as the reviewer left it: everything typed, nothing derived. Statuses and the
 * recommendation are computed from it and never stored here. No coercion, no defaults: a part
 * that is missing or malformed makes the record unreadable instead of quietly becoming a fact.
 */
export const caseRecordSchema = z.strictObject({
  schemaVersion: z.literal(caseSchemaVersion),
  id: caseIdSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  origin: caseOriginSchema,
  member: z.strictObject({
    name: z.string(),
    memberId: z.string(),
    dateOfBirth: z.string(),
    /** As the eligibility record has it; came later and may be absent, which is no sex at all. */
    sex: z.exactOptional(z.enum(memberSexes)),
    /** Where letters go; came later and may be absent. */
    address: z.exactOptional(z.string()),
  }),
  request: z.strictObject({
    reference: z.string(),
    requestingProvider: z.string(),
    facility: z.string(),
    ...requestDetailShape,
    /** US state whose law governs the review; came later and may be absent, which is no state at all. */
    jurisdiction: z.exactOptional(
      z.string().check(z.regex(/^[A-Z]{2}$/, "must be the two letters of a state")),
    ),
  }),
  criteriaSet: z
    .string()
    .check(z.regex(/^[a-z0-9-]+@\d+\.\d+\.\d+$/, "must be a criteria set with its version")),
  parameters: z.record(z.string(), z.union([z.number(), z.string()])),
  /**
   * Since when the parameters held when they were taken: a day, or that they were as published. Came later and may
   * be absent; the values themselves are always there.
   */
  parametersFrom: z.exactOptional(
    z.string().check(z.regex(/^(published|\d{4}-\d{2}-\d{2})$/, "must be a day or published")),
  ),
  answers: jsonObjectSchema,
  citations: z.record(z.string(), caseCitationSchema),
  /** More sources of an answer that has one, by its path, in the order they were added; since version 3. */
  furtherCitations: z.exactOptional(
    z.record(z.string(), z.array(caseCitationSchema).check(z.minLength(1), z.maxLength(50))),
  ),
  /** What the reviewer adds to single answers, by path; since version 3. */
  answerNotes: z.exactOptional(
    z.record(z.string(), z.string().check(z.minLength(1), z.maxLength(5000))),
  ),
  /** Which passages of the record were confirmed, or set aside, by whom; since version 3. Only ever grows. */
  proposalActions: z.exactOptional(proposalActionsSchema),
  place: z.strictObject({ step: z.string(), question: z.exactOptional(z.string()) }),
  /** The reviewer's note: printed at the end of the summary, read by the physician. */
  notes: z.string(),
  /** For the reviewers of the case alone: on no print, letter or case file. Came later and may be absent. */
  privateNotes: z.exactOptional(z.string()),
  state: caseStateSchema,
  assignee: z.exactOptional(z.string()),
  /** What moved the clocks of the request; came later and may be absent. Only ever grows. */
  clockEvents: z.exactOptional(z.array(clockEventSchema)),
  /** Who confirmed which data warning, for which answers; since version 2. Only ever grows. */
  dataConfirmations: z.exactOptional(z.array(dataConfirmationSchema)),
  /** The decision a physician advisor is working on; gone once it is signed. */
  decisionDraft: z.exactOptional(decisionDraftSchema),
  /** What was decided last; stays while the notice is issued, gone when the case is reopened. */
  outcome: z.exactOptional(outcomeSchema),
});

export type CaseRecord = z.infer<typeof caseRecordSchema>;
export type CaseCitation = z.infer<typeof caseCitationSchema>;
export type PageRegion = z.infer<typeof pageRegionSchema>;
export type CaseOrigin = z.infer<typeof caseOriginSchema>;

/** What a new case starts from; whatever is left out starts empty (which is not an answer). */
export interface NewCase {
  /** The instant of creation, ISO in UTC, from the caller's clock. */
  readonly now: string;
  readonly origin: CaseOrigin;
  readonly criteriaSet: string;
  readonly step: string;
  readonly id?: string;
  readonly member?: CaseRecord["member"];
  readonly request?: CaseRecord["request"];
  readonly parameters?: CaseRecord["parameters"];
  readonly parametersFrom?: string;
  readonly answers?: JsonObject;
  readonly citations?: CaseRecord["citations"];
  readonly notes?: string;
  readonly assignee?: string;
}

/** A draft with a fresh random id; pass `random` in a test. */
export function newCaseRecord(start: NewCase, random?: RandomSource): CaseRecord {
  return {
    schemaVersion: caseSchemaVersion,
    id: start.id ?? newCaseId(random),
    createdAt: start.now,
    updatedAt: start.now,
    origin: start.origin,
    member: start.member ?? { name: "", memberId: "", dateOfBirth: "" },
    request: start.request ?? { reference: "", requestingProvider: "", facility: "" },
    criteriaSet: start.criteriaSet,
    parameters: start.parameters ?? {},
    ...(start.parametersFrom === undefined ? {} : { parametersFrom: start.parametersFrom }),
    answers: start.answers ?? {},
    citations: start.citations ?? {},
    place: { step: start.step },
    notes: start.notes ?? "",
    state: "draft",
    ...(start.assignee === undefined ? {} : { assignee: start.assignee }),
  };
}

/** Reads a record of the current shape. Issues name paths only, never what was found there. */
export function parseCaseRecord(
  value: unknown,
):
  | { readonly ok: true; readonly value: CaseRecord }
  | { readonly ok: false; readonly issues: readonly Issue[] } {
  const parsed = caseRecordSchema.safeParse(value);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, issues: issuesOf(parsed.error) };
}

/** The issues of a failed parse, as paths and messages. */
export function issuesOf(error: z.core.$ZodError): readonly Issue[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: issueInWords(issue),
  }));
}

/** Zod's small build says "Invalid input" of whatever has no words of its own. */
function issueInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    // Zod lists unknown keys by name in its message; a name may have been typed by a person.
    case "unrecognized_keys":
      return "has parts that are not known";
    case "invalid_type":
      return issue.input === undefined
        ? `is missing: ${issue.expected} expected`
        : `must be of the type ${issue.expected}`;
    default:
      return issue.message === "Invalid input" ? "is not a valid value" : issue.message;
  }
}
