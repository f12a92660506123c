import { isTree } from "#criteria";

/** A JSON object as it came in: nothing of it is trusted before it was looked at. */
export type JsonObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is JsonObject {
  return isTree(value);
}

/** The object under a key; undefined where there is something else. */
export function objectAt(object: JsonObject | undefined, key: string): JsonObject | undefined {
  const value = object?.[key];
  return isObject(value) ? value : undefined;
}

/** The objects of the list under a key, each with its place in the list; none where there is no list. */
export function listAt(
  object: JsonObject | undefined,
  key: string,
): readonly { readonly at: number; readonly item: JsonObject }[] {
  const value = object?.[key];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, at) => (isObject(item) ? [{ at, item }] : []));
}

/** The text under a key without spaces around it; undefined where it is blank or no text. */
export function textAt(object: JsonObject | undefined, key: string): string | undefined {
  const value = object?.[key];
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

export function numberAt(object: JsonObject | undefined, key: string): number | undefined {
  const value = object?.[key];
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Whole words on one line: line breaks and runs of spaces become one space. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
