/** Any JSON value. A key that is absent is "unanswered"; it is never written as something else. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** What is wrong with a value and where. Never repeats the value: it may be about a person. */
export interface Issue {
  readonly path: string;
  readonly message: string;
}

/** True when both hold the same JSON; the order of keys does not matter, the order of lists does. */
export function sameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left) || Array.isArray(right)) {
    return (
      Array.isArray(left) &&
      Array.isArray(right) &&
      left.length === right.length &&
      left.every((item, index) => sameJson(item, right[index]))
    );
  }
  if (!isPlainObject(left) || !isPlainObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameJson(left[key], right[key]))
  );
}

/** An object made of own keys only, whatever they hold. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The second test accepts objects of another realm (a frame, a worker, a test environment).
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** The object that a JSON text says, or null where it says none. */
export function parseJsonObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isParsedObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** What was parsed is JSON at every depth. */
function isParsedObject(value: unknown): value is JsonObject {
  return isPlainObject(value);
}
