import type { Extension, Reference } from "@medplum/fhirtypes";
import { isTree } from "#criteria";
import { type InformationOrigin, informationOrigins } from "#domain";
import { extensionUrls } from "./addresses.ts";

/** Who entered or changed an answer. */
export type AnswerAuthor = { readonly reference?: string; readonly display?: string };

/** The extension on an answer; an author exactly where a person entered or changed it (dtrx-1). */
export function originExtension(
  source: InformationOrigin,
  author: Pick<Reference, "reference" | "display" | "identifier">,
): Extension {
  const practitioner: Extension = { url: "practitioner", valueReference: { ...author } };
  return {
    url: extensionUrls.informationOrigin,
    extension: [
      { url: "source", valueCode: source },
      ...(isByPerson(source) ? [{ url: "author", extension: [practitioner] }] : []),
    ],
  };
}

/** Whether an origin names a person as its author. */
export function isByPerson(source: InformationOrigin): boolean {
  return source === "override" || source === "manual";
}

export type ReadOrigin =
  | { readonly ok: true; readonly source?: InformationOrigin; readonly author?: AnswerAuthor }
  | { readonly ok: false; readonly path: string; readonly message: string };

/**
 * Reads the origin of an answer. `auto` of DTR 2.0.1 and 2.1 is `auto-client`. An answer without one has no origin; one
 * with another code, or whose author is missing or too many (dtrx-1), is refused.
 */
export function readOrigin(answer: Readonly<Record<string, unknown>>, path: string): ReadOrigin {
  const extensions = listOf(answer["extension"]);
  const at = extensions.findIndex((one) => urlOf(one) === extensionUrls.informationOrigin);
  if (at === -1) return { ok: true };
  const here = `${path}.extension[${at}]`;
  const parts = partsOf(extensions[at]);
  const code = parts.find((part) => urlOf(part) === "source")?.["valueCode"];
  const source = code === "auto" ? "auto-client" : informationOrigins.find((one) => one === code);
  if (source === undefined) {
    const message = `must have a source: ${informationOrigins.join(", ")}`;
    return { ok: false, path: here, message };
  }
  const author = parts.find((part) => urlOf(part) === "author");
  if (isByPerson(source) !== (author !== undefined)) {
    const message = isByPerson(source)
      ? `must name an author, because its source is "${source}" (dtrx-1)`
      : `must not name an author, because its source is "${String(code)}" (dtrx-1)`;
    return { ok: false, path: here, message };
  }
  return { ok: true, source, ...(author === undefined ? {} : { author: authorOf(author) }) };
}

function authorOf(author: Readonly<Record<string, unknown>>): AnswerAuthor {
  const practitioner = partsOf(author).find((part) => urlOf(part) === "practitioner");
  const reference = practitioner?.["valueReference"];
  if (!isTree(reference)) return {};
  return {
    ...(typeof reference["reference"] === "string" ? { reference: reference["reference"] } : {}),
    ...(typeof reference["display"] === "string" ? { display: reference["display"] } : {}),
  };
}

function partsOf(extension: unknown): readonly Readonly<Record<string, unknown>>[] {
  return isTree(extension) ? listOf(extension["extension"]).filter(isTree) : [];
}

function urlOf(extension: unknown): unknown {
  return isTree(extension) ? extension["url"] : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
