import { isPlainObject, type JsonObject, type JsonValue } from "../case/json-value.ts";

/**
 * Whether two answers say the same. A form holds a number as it was typed, "07", a passage gives 7: the same. An
 * absent answer is like no other answer, not even another absent one.
 */
export function isSameAnswer(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (isList(one) || isList(other)) {
    return (
      isList(one) &&
      isList(other) &&
      one.length === other.length &&
      one.every((item) => hasItem(other, item))
    );
  }
  if (isGroup(one) || isGroup(other)) {
    if (!isGroup(one) || !isGroup(other)) return false;
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => isSameAnswer(one[key], other[key]))
    );
  }
  return plain(one) === plain(other);
}

/** Whether an answer, or a list of them, holds what a passage says: an entry with all of its fields counts. */
export function hasAnswer(answer: JsonValue | undefined, value: JsonValue): boolean {
  if (answer === undefined) return false;
  return isList(answer) && !isList(value) ? hasItem(answer, value) : isSameAnswer(answer, value);
}

/** Whether every field of an entry is in another one with the same value. */
export function isPartOf(part: JsonValue, whole: JsonValue): boolean {
  if (!isGroup(part) || !isGroup(whole)) return isSameAnswer(part, whole);
  return Object.keys(part).every((key) => isSameAnswer(part[key], whole[key]));
}

function hasItem(list: readonly JsonValue[], item: JsonValue): boolean {
  return list.some((own) => isPartOf(item, own));
}

function plain(value: JsonValue): string {
  const text = typeof value === "string" ? value.trim() : JSON.stringify(value);
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text;
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}
