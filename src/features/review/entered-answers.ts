import { isPlainObject, type JsonObject, type JsonValue, toJsonObject } from "#domain";

/**
 * What a form holds, as the record keeps it: every entry exactly as typed, and nothing where nothing
 * was entered (`""` and `null` are unanswered). Rows of a list stay as they are, blank ones too, so
 * that a reload shows the same rows. Undefined for values that are not JSON, which no control makes.
 */
export function enteredAnswers(values: unknown): JsonObject | undefined {
  const json = toJsonObject(values);
  if (!json.ok) return undefined;
  const entered = withoutBlanks(json.value);
  return isGroup(entered) ? entered : {};
}

function withoutBlanks(value: JsonValue): JsonValue | undefined {
  if (value === "" || value === null) return undefined;
  if (!isGroup(value)) return value;
  const group: Record<string, JsonValue> = {};
  for (const [key, below] of Object.entries(value)) {
    const entered = withoutBlanks(below);
    if (entered !== undefined) group[key] = entered;
  }
  return Object.keys(group).length === 0 ? undefined : group;
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}
