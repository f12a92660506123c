import * as z from "zod/mini";
import { caseIdSchema } from "./case-id.ts";
import { documentPartSchema } from "../intake/document-part.ts";

/** What can be attached; decided by a file's content, never by its name or the type it claims. */
export const documentKinds = ["pdf", "image", "text"] as const;
export type DocumentKind = (typeof documentKinds)[number];

const positive = z.int().check(z.minimum(1));

/** Pages `first` to `last`, both included, counted from 1. */
const pageSpanSchema = z
  .tuple([positive, positive])
  .check(z.refine(([first, last]) => first <= last, { error: "must not end before it begins" }));

/** One document of a case, without its content. */
export const caseDocumentSchema = z.strictObject({
  id: caseIdSchema,
  caseId: caseIdSchema,
  /** Unique within its case, former names included: citations know documents by name. */
  name: z.string().check(z.minLength(1)),
  formerNames: z.array(z.string()),
  kind: z.enum(documentKinds),
  /** As recognised from the content, e.g. `application/pdf`. */
  mediaType: z.string(),
  byteLength: z.int().check(z.minimum(0)),
  pageCount: positive,
  /** SHA-256 of the content in hexadecimal; absent where none could be computed. */
  sha256: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  addedAt: z.iso.datetime(),
  /** The pages that have been on screen long enough to be read, in order, apart from each other. */
  seenPages: z.array(pageSpanSchema),
  /**
   * The pages that could not be drawn, wholly or in part, in order, apart from each other: none of them is among
   * `seenPages`, and no answer was looked for on them.
   */
  undrawnPages: z.exactOptional(z.array(pageSpanSchema)),
  /** Up to which page it was tried to draw them, where that came to no end; absent once all were tried. */
  checkedThrough: z.exactOptional(z.int().check(z.minimum(0))),
  /**
   * Its pages could not be counted where it was received, on a server: there is one at least. Whoever opens it counts
   * them. Gone once they are counted; came later and may be absent.
   */
  isUncounted: z.exactOptional(z.literal(true)),
  /**
   * When its content was found to differ from what was attached: none of its pages counts as seen, and it is
   * no source. Gone once the content is verified again.
   */
  changeFoundAt: z.exactOptional(z.iso.datetime()),
  /** The documents within this file, where it holds several; came later and may be absent. */
  parts: z.exactOptional(z.array(documentPartSchema)),
  /** It was sent, or proves that something was: stored with the case, and no part of the record that is reviewed. */
  isSent: z.exactOptional(z.literal(true)),
  /** Taken off the case; the content is kept until it is erased. */
  removedAt: z.exactOptional(z.iso.datetime()),
});

export type CaseDocument = z.infer<typeof caseDocumentSchema>;
export type PageSpan = readonly [first: number, last: number];

/** Finds the document a citation means, by its name or one it had before. */
export function documentNamed(
  documents: readonly CaseDocument[],
  name: string,
): CaseDocument | undefined {
  const wanted = nameKey(name);
  return (
    documents.find((document) => nameKey(document.name) === wanted) ??
    documents.find(({ formerNames }) => formerNames.some((former) => nameKey(former) === wanted))
  );
}

/**
 * The name under which a document can be told from the case's others: `wanted`, or else with a number.
 * Names that the others had before are taken too, because citations may still use them.
 */
export function freeDocumentName(wanted: string, others: readonly CaseDocument[]): string {
  const taken = new Set(
    others.flatMap(({ name, formerNames }) => [name, ...formerNames].map(nameKey)),
  );
  if (!taken.has(nameKey(wanted))) return wanted;
  const [, stem = wanted, extension = ""] = /^(.*?)(\.[a-z0-9]{1,5})?$/is.exec(wanted) ?? [];
  let number = 2;
  while (taken.has(nameKey(`${stem} (${String(number)})${extension}`))) number += 1;
  return `${stem} (${String(number)})${extension}`;
}

/** Two names that look alike are alike. */
function nameKey(name: string): string {
  return name.normalize("NFC").trim().toLowerCase();
}
