import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainObject, sameJson } from "./json-value.ts";
import { changeSchema, diffRecords, type Change } from "./record-diff.ts";

const key = fc.stringMatching(/^[a-z]{1,3}$/);
const { tree } = fc.letrec<{ tree: Record<string, unknown>; value: unknown }>((tie) => ({
  tree: fc.dictionary(key, tie("value"), { maxKeys: 4 }),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 0 }),
    fc.string({ minLength: 60, maxLength: 120 }),
    fc.array(fc.integer(), { maxLength: 3 }),
    tie("tree"),
  ),
}));

/** Replays a history line on the record before it. */
function replay(before: unknown, changes: readonly Change[]): unknown {
  let after = before;
  for (const change of changes) after = changeAt(after, change.path.split("."), change);
  return after;
}

function changeAt(
  holder: unknown,
  [name = "", ...rest]: readonly string[],
  change: Change,
): unknown {
  if (!isPlainObject(holder)) throw new Error("a change of a place that is not there");
  const { [name]: old, ...others } = holder;
  if (rest.length > 0) return { ...others, [name]: changeAt(old, rest, change) };
  if ("splice" in change) {
    const { at, removed, inserted } = change.splice;
    if (typeof old !== "string" || old.slice(at, at + removed.length) !== removed)
      throw new Error("wrong splice");
    return { ...others, [name]: old.slice(0, at) + inserted + old.slice(at + removed.length) };
  }
  expect(change.before).toEqual(old);
  return change.after === undefined ? others : { ...others, [name]: change.after };
}

describe("the changes between two records", () => {
  it("lead from the one to the other, and can be stored", () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const changes = diffRecords(before, after);
        expect(sameJson(replay(before, changes), after)).toBe(true);
        expect(changes.every((change) => changeSchema.safeParse(change).success)).toBe(true);
      }),
    );
  });

  it("are none between equal records", () => {
    fc.assert(
      fc.property(tree, (record) => {
        expect(diffRecords(record, structuredClone(record))).toEqual([]);
      }),
    );
  });

  it("tell an answer that was taken back from one that became null", () => {
    expect(diffRecords({ a: { b: 1 } }, { a: {} })).toEqual([{ path: "a.b", before: 1 }]);
    expect(diffRecords({ a: { b: 1 } }, { a: { b: null } })).toEqual([
      { path: "a.b", before: 1, after: null },
    ]);
  });

  it("hold of a long note only what was typed", () => {
    const note = "Seen in clinic. ".repeat(500);
    const [change] = diffRecords({ notes: note }, { notes: `${note}Stable.` });
    expect(change).toEqual({
      path: "notes",
      splice: { at: note.length, removed: "", inserted: "Stable." },
    });
  });
});
