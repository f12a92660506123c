import * as z from "zod/mini";
import type { ReviewAction } from "../pas/pas-names.ts";

/** An identifier as it is read: its value, and whose it is where that is told. */
export type ReadIdentifier = { readonly system?: string; readonly value: string };

/** What an answer says of one item. */
export type AnsweredItem = {
  readonly sequence: number;
  /** Absent where nothing was decided, nor will be: the item was withdrawn. */
  readonly action?: ReviewAction;
  readonly authorizationNumber?: string;
  /** Day of the decision. */
  readonly issued?: string;
  readonly period?: { readonly start?: string; readonly end?: string };
  /** What was granted in its place, in words. */
  readonly granted?: string;
  /** Numbers of the notes about it, 1 the first. */
  readonly notes: readonly number[];
};

const identifier = z.looseObject({ system: z.exactOptional(z.string()), value: z.string() });
const coding = z.looseObject({
  system: z.exactOptional(z.string()),
  code: z.exactOptional(z.string()),
  display: z.exactOptional(z.string()),
});
const concept = z.looseObject({
  coding: z.exactOptional(z.array(coding)),
  text: z.exactOptional(z.string()),
});
const period = z.object({ start: z.exactOptional(z.string()), end: z.exactOptional(z.string()) });

const simpleExtension = z.looseObject({
  url: z.string(),
  valueBoolean: z.exactOptional(z.boolean()),
  valueString: z.exactOptional(z.string()),
  valueDate: z.exactOptional(z.string()),
  valuePeriod: z.exactOptional(period),
  valueIdentifier: z.exactOptional(identifier),
  valueCodeableConcept: z.exactOptional(concept),
});
const extension = z.looseObject({
  ...simpleExtension.shape,
  extension: z.exactOptional(z.array(simpleExtension)),
});
const extensions = z.exactOptional(z.array(extension));

const itemShape = {
  extension: extensions,
  noteNumber: z.exactOptional(z.array(z.int())),
  productOrService: z.exactOptional(concept),
  adjudication: z.array(z.looseObject({ extension: extensions })),
};
const itemSchema = z.looseObject({ ...itemShape, itemSequence: z.int() });

/** As much of a ClaimResponse as is read of it. */
export const claimResponseSchema = z.looseObject({
  resourceType: z.literal("ClaimResponse"),
  extension: extensions,
  identifier: z.exactOptional(z.array(identifier)),
  outcome: z.enum(["complete", "partial", "error"]),
  created: z.string(),
  preAuthRef: z.exactOptional(z.string()),
  item: z.exactOptional(z.array(itemSchema)),
  addItem: z.exactOptional(
    z.array(z.looseObject({ ...itemShape, itemSequence: z.array(z.int()) })),
  ),
  processNote: z.exactOptional(z.array(z.looseObject({ number: z.int(), text: z.string() }))),
  error: z.exactOptional(z.array(z.looseObject({ code: concept }))),
});

export const communicationRequestSchema = z.looseObject({
  resourceType: z.literal("CommunicationRequest"),
  payload: z.array(z.looseObject({ contentString: z.string() })),
});

export const provenanceSchema = z.looseObject({
  resourceType: z.literal("Provenance"),
  recorded: z.string(),
  agent: z.array(z.looseObject({ who: z.looseObject({ display: z.exactOptional(z.string()) }) })),
});

export const documentSchema = z.looseObject({
  resourceType: z.literal("DocumentReference"),
  type: z.looseObject({ coding: z.array(coding) }),
  date: z.string(),
  content: z.array(
    z.looseObject({ attachment: z.looseObject({ title: z.exactOptional(z.string()) }) }),
  ),
});

export type ClaimResponseIn = z.infer<typeof claimResponseSchema>;
export type ItemIn = z.infer<typeof itemSchema>;
