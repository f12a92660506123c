import { isPlainObject, type JsonObject, type JsonValue } from "../case/json-value.ts";

/** The answer at a fact's path; undefined where nobody answered. */
export function valueAt(answers: JsonObject, path: string): JsonValue | undefined {
  let value: JsonValue | undefined = answers;
  for (const key of path.split(".")) value = isGroup(value) ? value[key] : undefined;
  return value ?? undefined;
}

/** The answers with another one at a path; `undefined` takes it out, and a group that it leaves empty. */
export function withValueAt(
  answers: JsonObject,
  path: string,
  value: JsonValue | undefined,
): JsonObject {
  return written(answers, path.split("."), value) ?? {};
}

function written(
  group: JsonObject,
  [first = "", ...rest]: readonly string[],
  value: JsonValue | undefined,
): JsonObject | undefined {
  const { [first]: before, ...others } = group;
  const after = rest.length === 0 ? value : written(isGroup(before) ? before : {}, rest, value);
  if (after !== undefined) return { ...others, [first]: after };
  return Object.keys(others).length === 0 ? undefined : others;
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}
