import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlainObject, type JsonObject, type JsonValue, sameJson } from "./json-value.ts";
import { threeWay } from "./three-way.ts";

const leaf = fc.oneof(
  fc.constantFrom("yes", "no", "not-documented", "4"),
  fc.array(fc.constantFrom("gabapentin", "duloxetine"), { maxLength: 2 }),
);
/** Answers in groups; an absent one is unanswered. */
const answers: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom("imaging", "blocks", "therapy"),
  fc.dictionary(fc.constantFrom("a", "b", "c"), leaf, { minKeys: 1 }),
);

function groupOf(record: JsonObject, name: string): JsonObject {
  const group: JsonValue | undefined = record[name];
  return isGroup(group) ? group : {};
}

function isGroup(value: JsonValue | undefined): value is JsonObject {
  return isPlainObject(value);
}

describe("what two windows made of one case", () => {
  it("is what both changed, where they changed different answers", () => {
    fc.assert(
      fc.property(answers, leaf, leaf, (base, left, right) => {
        const group = { imaging: groupOf(base, "imaging"), blocks: groupOf(base, "blocks") };
        const start = { ...base, ...group };
        const mine = { ...start, imaging: { ...group.imaging, a: left } };
        const theirs = { ...start, imaging: { ...group.imaging, b: right } };
        const { merged, conflicts } = threeWay(start, mine, theirs);
        expect(conflicts).toEqual([]);
        expect(merged).toEqual({ ...start, imaging: { ...group.imaging, a: left, b: right } });
      }),
    );
  });

  it("loses no answer of either: each place is as one of them left it, and a conflict is named", () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const { merged, conflicts } = threeWay(base, mine, theirs);
        const named = (path: string[]) =>
          conflicts.some((conflict) => conflict.every((key, index) => key === path[index]));
        for (const group of ["imaging", "blocks", "therapy"]) {
          for (const key of ["a", "b", "c"]) {
            const at = (record: JsonObject) => groupOf(record, group)[key];
            const isMine = named([group, key]) || !sameJson(at(base), at(mine));
            const isTheirs = !sameJson(at(base), at(theirs));
            const left = isMine ? mine : isTheirs ? theirs : base;
            expect(at(merged)).toEqual(at(left));
          }
        }
      }),
    );
  });

  it("is no conflict where both changed alike, and does not depend on who looks at it", () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        expect(threeWay(base, mine, mine)).toEqual({ merged: mine, conflicts: [] });
        expect(threeWay(base, mine, base)).toEqual({ merged: mine, conflicts: [] });
        expect(threeWay(base, base, theirs)).toEqual({ merged: theirs, conflicts: [] });
        const ways = [threeWay(base, mine, theirs), threeWay(base, theirs, mine)];
        const [here, there] = ways.map(({ conflicts }) => new Set(conflicts.map(String)));
        expect(here).toEqual(there);
      }),
    );
  });

  it("keeps what belongs together together", () => {
    const base = { citations: { x: { document: "Fax", page: 1 } } };
    const mine = { citations: { x: { document: "Letter", page: 1 } } };
    const theirs = { citations: { x: { document: "Fax", page: 9 } } };
    const whole = (path: readonly string[]) => path[0] === "citations" && path.length === 2;
    expect(threeWay(base, mine, theirs, whole)).toEqual({
      merged: mine,
      conflicts: [["citations", "x"]],
    });
  });
});
