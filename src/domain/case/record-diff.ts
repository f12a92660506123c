import * as z from "zod/mini";
import { isPlainObject, sameJson } from "./json-value.ts";

/**
 * One changed place of a record. `before` or `after` is absent when the place did not exist.
 * A long text stores only what was cut and what was put in, so that notes saved every second
 * do not copy themselves into the history every second.
 */
export const changeSchema = z.union([
  z.strictObject({
    path: z.string(),
    splice: z.strictObject({ at: z.number(), removed: z.string(), inserted: z.string() }),
  }),
  z.strictObject({
    path: z.string(),
    before: z.exactOptional(z.json()),
    after: z.exactOptional(z.json()),
  }),
]);

export type Change = z.infer<typeof changeSchema>;
type Json = z.infer<ReturnType<typeof z.json>>;

const longText = 80;

/** The changed places between two JSON objects, by dotted path, lists as a whole. */
export function diffRecords(before: object, after: object): readonly Change[] {
  const changes: Change[] = [];
  compare(before, after, "");
  return changes;

  function compare(left: unknown, right: unknown, path: string): void {
    if (sameJson(left, right)) return;
    if (isPlainObject(left) && isPlainObject(right)) {
      for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
        compare(left[key], right[key], path === "" ? key : `${path}.${key}`);
      }
    } else if (
      typeof left === "string" &&
      typeof right === "string" &&
      left.length + right.length > longText
    ) {
      changes.push({ path, splice: spliceOf(left, right) });
    } else {
      changes.push({
        path,
        ...(isJson(left) ? { before: left } : {}),
        ...(isJson(right) ? { after: right } : {}),
      });
    }
  }
}

function spliceOf(left: string, right: string): { at: number; removed: string; inserted: string } {
  const shorter = Math.min(left.length, right.length);
  let at = 0;
  while (at < shorter && left[at] === right[at]) at += 1;
  let tail = 0;
  while (tail < shorter - at && left[left.length - 1 - tail] === right[right.length - 1 - tail])
    tail += 1;
  return {
    at,
    removed: left.slice(at, left.length - tail),
    inserted: right.slice(at, right.length - tail),
  };
}

/** Records are checked JSON before they are compared: only an absent place is `undefined`. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}
