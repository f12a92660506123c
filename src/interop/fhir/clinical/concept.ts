import type { EntryCode, EntryConcept } from "#records";
import { isObject, type JsonObject, listAt, onOneLine, textAt } from "./fields.ts";

/** A CodeableConcept: every coding with a code, and the words beside them. Codes lose the spaces around them. */
export function conceptOf(value: unknown): EntryConcept | undefined {
  if (!isObject(value)) return undefined;
  const codes = listAt(value, "coding").flatMap(({ item }) => codeOf(item) ?? []);
  const text = textAt(value, "text");
  if (codes.length === 0 && text === undefined) return undefined;
  return text === undefined ? { codes } : { codes, text: onOneLine(text) };
}

/** One Coding. */
export function codeOf(coding: JsonObject): EntryCode | undefined {
  const code = textAt(coding, "code");
  if (code === undefined) return undefined;
  const system = textAt(coding, "system");
  const display = textAt(coding, "display");
  return {
    code,
    ...(system === undefined ? {} : { system }),
    ...(display === undefined ? {} : { display: onOneLine(display) }),
  };
}

/** The concepts of a list under a key; a single one that should be a list is taken as well. */
export function conceptsAt(object: JsonObject | undefined, key: string): readonly EntryConcept[] {
  const value = object?.[key];
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => conceptOf(one) ?? []);
}

/** The words for a concept: as written, else what a code displays, else the code itself. */
export function conceptInWords(concept: EntryConcept | undefined): string | undefined {
  if (concept === undefined) return undefined;
  const shown = concept.codes.find(({ display }) => display !== undefined)?.display;
  return concept.text ?? shown ?? concept.codes[0]?.code;
}

/** The first code of a concept, in lower case: for the small code lists of FHIR itself, such as a status. */
export function statusCodeAt(object: JsonObject | undefined, key: string): string | undefined {
  const plain = textAt(object, key);
  if (plain !== undefined) return plain.toLowerCase();
  return conceptOf(object?.[key])?.codes[0]?.code.toLowerCase();
}

/** Several concepts as one list of codes. */
export function codesOf(concepts: readonly EntryConcept[]): readonly EntryCode[] {
  return concepts.flatMap(({ codes }) => codes);
}
