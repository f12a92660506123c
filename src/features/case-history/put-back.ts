import {
  type CaseRecord,
  isClosed,
  isPlainObject,
  type JsonObject,
  type JsonValue,
  parseCaseRecord,
  sameJson,
  toJsonObject,
} from "#domain";
import type { Edit } from "./case-story.ts";
import { valueAt, withValue } from "./replay.ts";

/** Whether undoing the edit would change the case as it is now. */
export function canPutBack(record: CaseRecord, edit: Edit): boolean {
  return (
    !isClosed(record.state) &&
    edit.place.isOnlyTold !== true &&
    !sameJson(valueAt(jsonOf(record), edit.place.keys), edit.before)
  );
}

/**
 * The case as it is now with the edit's earlier value in its place again; everything that was written
 * since stays. Undefined when that would be no case, which no value from a history makes.
 */
export function putBack(record: CaseRecord, { place, before }: Edit): CaseRecord | undefined {
  const next = withValue(jsonOf(record), place.keys, before);
  const answers = withoutEmptyGroups(next["answers"] ?? {});
  const parsed = parseCaseRecord({ ...next, answers: answers ?? {} });
  return parsed.ok ? parsed.value : undefined;
}

function jsonOf(record: CaseRecord): JsonObject {
  const json = toJsonObject(record);
  return json.ok ? json.value : {};
}

/** A group without an answer is no answer. */
function withoutEmptyGroups(value: JsonValue): JsonValue | undefined {
  if (!isGroup(value)) return value;
  const group: Record<string, JsonValue> = {};
  for (const [key, below] of Object.entries(value)) {
    const kept = withoutEmptyGroups(below);
    if (kept !== undefined) group[key] = kept;
  }
  return Object.keys(group).length === 0 ? undefined : group;
}

function isGroup(value: JsonValue): value is JsonObject {
  return isPlainObject(value);
}
