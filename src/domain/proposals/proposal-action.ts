import * as z from "zod/mini";
import { dataSourceShape } from "../case/data-source.ts";
import { isJsonObject } from "../case/json-object.ts";
import type { JsonValue } from "../case/json-value.ts";
import { actorSchema, type Actor } from "../people/person.ts";

/** What a reviewer did with a passage of the record that the software showed beside a question. */
export const proposalActionKinds = [
  /** The value of the passage became the answer, or an item of it, and the passage its source. */
  "accepted",
  /** The passage became a source; the answer is what it was. */
  "source-added",
  /** The reviewer answered otherwise than the passage says, or than what was accepted before. */
  "changed",
  /** The passage is not about this question. */
  "dismissed",
  /** A dismissed passage is shown again. */
  "restored",
  /** The last of these on this passage was taken back. */
  "undone",
] as const;

const jsonValueSchema = z.custom<JsonValue>(
  (value) => value !== undefined && isJsonObject({ value }),
  "must be a JSON value",
);

/** A passage of an attached document, as the reviewer saw it. */
export const passageSchema = z.strictObject({
  /** Name of the document, as citations have it. */
  document: z.string().check(z.minLength(1)),
  page: z.int().check(z.minimum(1)),
  /** The sentence, on one line. */
  quote: z.string(),
  /** Of the note or the event, YYYY-MM-DD. */
  date: z.exactOptional(z.string()),
  /** Its words were read from a picture of the page. */
  origin: z.exactOptional(z.literal("ocr")),
  ...dataSourceShape,
});

/** One act of one person on one passage. Written once, never changed; since version 3 of the case record. */
export const proposalActionSchema = z.strictObject({
  kind: z.enum(proposalActionKinds),
  /** The question, by the path of its fact. */
  path: z.string().check(z.minLength(1)),
  /** What was accepted, one item of a list; for `changed` what was answered, absent where the answer was cleared. */
  value: z.exactOptional(jsonValueSchema),
  /** For `changed`: what the passage says, or what had been accepted. */
  proposed: z.exactOptional(jsonValueSchema),
  source: passageSchema,
  /** The profile as it was at that moment. */
  by: actorSchema,
  at: z.iso.datetime(),
});

export type ProposalAction = z.infer<typeof proposalActionSchema>;
export type ProposalActionKind = ProposalAction["kind"];
export type Passage = z.infer<typeof passageSchema>;

/** By an id of their own: two windows that both add some lose none when they are put together. */
export const proposalActionsSchema = z.record(
  z.string().check(z.regex(/^[A-Za-z0-9_-]{8,40}$/, "must be an id")),
  proposalActionSchema,
);

export type ProposalActions = z.infer<typeof proposalActionsSchema>;

/** Who acts, when (ISO in UTC), and the id under which it is kept. */
export type Stamp = { readonly id: string; readonly by: Actor; readonly at: string };

/** In the order of their instants, oldest first; those of one instant in the order they were kept. */
export function actionsInOrder(actions: ProposalActions | undefined): readonly ProposalAction[] {
  return Object.values(actions ?? {}).toSorted(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
}

/** Whether two passages are one: the same words on the same page of the same document, and the same place of its data. */
export function isSamePassage(one: Passage, other: Passage): boolean {
  return (
    one.document === other.document &&
    one.page === other.page &&
    one.quote === other.quote &&
    one.resource === other.resource &&
    one.path === other.path
  );
}

/** The actions that still hold: each "undone" takes the last one on its question and passage away. */
export function actionsInForce(
  actions: ProposalActions | undefined,
  path?: string,
): readonly ProposalAction[] {
  const held: ProposalAction[] = [];
  for (const action of actionsInOrder(actions)) {
    if (path !== undefined && action.path !== path) continue;
    if (action.kind !== "undone") {
      held.push(action);
      continue;
    }
    const last = held.findLastIndex(
      (one) => one.path === action.path && isSamePassage(one.source, action.source),
    );
    if (last !== -1) held.splice(last, 1);
  }
  return held;
}

/** Whether a passage was last marked as not about the question. */
export function isDismissed(
  actions: ProposalActions | undefined,
  path: string,
  passage: Passage,
): boolean {
  const last = actionsInForce(actions, path).findLast(
    ({ kind, source }) =>
      (kind === "dismissed" || kind === "restored") && isSamePassage(source, passage),
  );
  return last?.kind === "dismissed";
}
