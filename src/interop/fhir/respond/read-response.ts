import * as z from "zod/mini";
import {
  codeSystems,
  loincCodes,
  pasExtension,
  type ReviewAction,
  reviewActions,
} from "../pas/pas-names.ts";
import { entriesOf } from "./request-entries.ts";
import {
  type AnsweredItem,
  claimResponseSchema,
  communicationRequestSchema,
  type ClaimResponseIn,
  documentSchema,
  type ItemIn,
  provenanceSchema,
  type ReadIdentifier,
} from "./response-schemas.ts";

/** What a response bundle says of a request. */
export type ReadAnswer = {
  readonly bundle?: ReadIdentifier;
  readonly claim?: ReadIdentifier;
  readonly outcome: "complete" | "partial" | "error";
  /** What became of the request as a whole; `mixed` where its items differ. */
  readonly decision:
    | "approved"
    | "partially-approved"
    | "adverse"
    | "pended"
    | "withdrawn"
    | "mixed"
    | "error";
  readonly created: string;
  readonly authorizationNumber?: string;
  readonly items: readonly AnsweredItem[];
  /** What was granted in the place of a modified item. */
  readonly added: readonly AnsweredItem[];
  readonly reviewer?: {
    readonly wasHumanReviewed: boolean;
    readonly npi?: string;
    readonly specialty?: string;
  };
  /** Who signed, as the Provenance names the person, and when. */
  readonly signedBy?: { readonly name: string; readonly at: string };
  readonly notes: readonly string[];
  /** Codes of what is asked for. */
  readonly asked: readonly string[];
  readonly letters: readonly { readonly title: string; readonly date: string }[];
  readonly errors: readonly string[];
  /** The answers, as they were sent: a QuestionnaireResponse, to be read by `answersIn`. */
  readonly answers?: unknown;
};

export type ReadAnswerResult =
  | { readonly ok: true; readonly answer: ReadAnswer }
  | {
      readonly ok: false;
      readonly issues: readonly { readonly path: string; readonly message: string }[];
    };

const bundleSchema = z.looseObject({
  resourceType: z.literal("Bundle"),
  identifier: z.exactOptional(
    z.looseObject({ system: z.exactOptional(z.string()), value: z.string() }),
  ),
});

/** Reads an answer back from its bundle, ours or another's of PAS 2.2.1: what it says, and nothing that it does not. */
export function readResponse(value: unknown): ReadAnswerResult {
  const bundle = bundleSchema.safeParse(value);
  if (!bundle.success) return refused("Bundle", "must be a Bundle");
  const resources = entriesOf(value).map(({ resource }) => resource);
  const read = claimResponseSchema.safeParse(resources[0]);
  if (!read.success) {
    const [issue] = read.error.issues;
    const path = ["Bundle.entry[0].resource", ...(issue?.path ?? []).map(String)].join(".");
    return refused(path, "must be as in a PAS ClaimResponse");
  }
  const response = read.data;
  const items = (response.item ?? []).map(itemIn);
  const notes = (response.processNote ?? []).toSorted((one, other) => one.number - other.number);
  const provenance = resources.flatMap((one) => parsed(provenanceSchema, one))[0];
  const reviewer = reviewerIn(response);
  const answers = resources.find(({ resourceType }) => resourceType === "QuestionnaireResponse");
  const { preAuthRef, identifier } = response;
  return {
    ok: true,
    answer: {
      ...(bundle.data.identifier === undefined ? {} : { bundle: plain(bundle.data.identifier) }),
      ...(identifier?.[0] === undefined ? {} : { claim: plain(identifier[0]) }),
      outcome: response.outcome,
      decision: response.outcome === "error" ? "error" : decisionOf(items),
      created: response.created,
      ...(preAuthRef === undefined ? {} : { authorizationNumber: preAuthRef }),
      items,
      added: (response.addItem ?? []).flatMap((added) =>
        added.itemSequence.map((itemSequence) => itemIn({ ...added, itemSequence })),
      ),
      ...(reviewer === undefined ? {} : { reviewer }),
      ...(provenance === undefined
        ? {}
        : {
            signedBy: {
              name: provenance.agent[0]?.who.display ?? "",
              at: provenance.recorded,
            },
          }),
      notes: notes.map(({ text }) => text),
      asked: resources
        .flatMap((one) => parsed(communicationRequestSchema, one))
        .flatMap(({ payload }) => payload.map(({ contentString }) => contentString)),
      letters: resources
        .flatMap((one) => parsed(documentSchema, one))
        .filter(({ type }) =>
          type.coding.some(({ code }) => code === loincCodes.administrativeNote),
        )
        .map(({ date, content }) => ({ title: content[0]?.attachment.title ?? "", date })),
      errors: (response.error ?? []).map(({ code }) => code.text ?? code.coding?.[0]?.code ?? ""),
      ...(answers === undefined ? {} : { answers }),
    },
  };
}

function refused(path: string, message: string): ReadAnswerResult {
  return { ok: false, issues: [{ path, message }] };
}

function parsed<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): readonly z.output<Schema>[] {
  const read = z.safeParse(schema, value);
  return read.success ? [read.data] : [];
}

function itemIn(item: ItemIn): AnsweredItem {
  const own = (name: string) => item.extension?.find(({ url }) => url === pasExtension(name));
  const action = item.adjudication
    .flatMap(({ extension = [] }) => extension)
    .find(({ url }) => url === pasExtension("reviewAction"));
  const code = action?.extension
    ?.find(({ url }) => url === pasExtension("reviewActionCode"))
    ?.valueCodeableConcept?.coding?.find(({ system }) => system === codeSystems.reviewAction)?.code;
  const number = action?.extension?.find(({ url }) => url === "number")?.valueString;
  const issued = own("itemPreAuthIssueDate")?.valueDate;
  const period = own("itemPreAuthPeriod")?.valuePeriod;
  const granted = item.productOrService?.text;
  return {
    sequence: item.itemSequence,
    ...(isAction(code) ? { action: code } : {}),
    ...(number === undefined ? {} : { authorizationNumber: number }),
    ...(issued === undefined ? {} : { issued }),
    ...(period === undefined ? {} : { period }),
    ...(granted === undefined ? {} : { granted }),
    notes: item.noteNumber ?? [],
  };
}

function isAction(code: string | undefined): code is ReviewAction {
  return code !== undefined && Object.hasOwn(reviewActions, code);
}

const decisions = {
  A1: "approved",
  A3: "adverse",
  A4: "pended",
  A6: "partially-approved",
} as const;

function decisionOf(items: readonly AnsweredItem[]): ReadAnswer["decision"] {
  const told = new Set(
    items.map(({ action }) => (action === undefined ? "withdrawn" : decisions[action])),
  );
  const [only = "pended"] = told;
  return told.size > 1 ? "mixed" : only;
}

function reviewerIn({ extension = [] }: ClaimResponseIn): ReadAnswer["reviewer"] {
  const parts = extension.find(
    ({ url }) => url === pasExtension("claimResponseReviewer"),
  )?.extension;
  const part = (name: string) => parts?.find(({ url }) => url === name);
  const flag = part("wasHumanReviewedFlag")?.valueBoolean;
  if (flag === undefined) return undefined;
  const npi = part("reviewerNPI")?.valueIdentifier?.value;
  const specialty = part("reviewerSpecialty")?.valueCodeableConcept;
  const named = specialty?.text ?? specialty?.coding?.[0]?.display ?? specialty?.coding?.[0]?.code;
  return {
    wasHumanReviewed: flag,
    ...(npi === undefined ? {} : { npi }),
    ...(named === undefined ? {} : { specialty: named }),
  };
}

function plain({ system, value }: ReadIdentifier): ReadIdentifier {
  return system === undefined ? { value } : { system, value };
}
