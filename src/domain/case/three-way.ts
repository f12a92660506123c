import { isPlainObject, type JsonObject, type JsonValue, sameJson } from "./json-value.ts";

/** `conflicts`: the places that both sides changed, each to something else; `merged` has mine there. */
export type ThreeWay = {
  readonly merged: JsonObject;
  readonly conflicts: readonly (readonly string[])[];
};

/**
 * What two writers made of one record, put together: what only one of them changed is taken from that one,
 * what both changed alike is no conflict, and what nobody touched stays. Objects are compared place by place,
 * lists and everything else as a whole; a place that is absent is unanswered and stays so.
 *
 * @param isWhole - places whose parts belong together and are never mixed, such as one citation
 */
export function threeWay(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  isWhole: (path: readonly string[]) => boolean = () => false,
): ThreeWay {
  const conflicts: (readonly string[])[] = [];
  const merged = merge(base, mine, theirs, []);
  return { merged: isGroup(merged) ? merged : {}, conflicts };

  function merge(
    before: JsonValue | undefined,
    own: JsonValue | undefined,
    other: JsonValue | undefined,
    path: readonly string[],
  ): JsonValue | undefined {
    if (sameJson(own, other) || sameJson(before, other)) return own;
    if (sameJson(before, own)) return other;
    if (isGroup(own) && isGroup(other) && !isWhole(path)) {
      const group = isGroup(before) ? before : {};
      const keys = new Set([...Object.keys(own), ...Object.keys(other)]);
      return Object.fromEntries(
        [...keys].flatMap((key) => {
          const value = merge(group[key], own[key], other[key], [...path, key]);
          return value === undefined ? [] : [[key, value] as const];
        }),
      );
    }
    conflicts.push(path);
    return own;
  }
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}
