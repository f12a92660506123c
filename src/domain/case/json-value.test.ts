import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toJsonObject } from "./json-object.ts";
import { sameJson } from "./json-value.ts";

/** Names that are refused wherever they stand have a test of their own. */
const anyJson = fc
  .jsonValue()
  .filter((value) => !/"(__proto__|constructor|prototype)":/.test(JSON.stringify(value)));

describe("the values of a form", () => {
  it("lose only keys that hold undefined; absent, null and not-documented stay three things", () => {
    const values = {
      a: undefined,
      b: null,
      c: "not-documented",
      d: { e: undefined, f: "" },
      g: [undefined, 0],
    };
    expect(toJsonObject(values)).toEqual({
      ok: true,
      value: { b: null, c: "not-documented", d: { f: "" }, g: [null, 0] },
    });
  });

  it("are given back as they are when they are JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), anyJson), (values) => {
        expect(toJsonObject(values)).toEqual({ ok: true, value: values });
      }),
    );
  });

  it.each([
    ["the NaN of an emptied number field", { weeks: Number.NaN }, "weeks"],
    ["a date object", { on: new Date(0) }, "on"],
    ["a function", { list: [() => 1] }, "list.0"],
    ["a list", [], ""],
  ])("are refused when they hold %s", (_what, values, path) => {
    expect(toJsonObject(values)).toMatchObject({ ok: false, issues: [{ path }] });
  });

  it("never make it throw", () => {
    fc.assert(
      fc.property(fc.anything(), (values) => {
        expect(typeof toJsonObject(values).ok).toBe("boolean");
      }),
    );
  });
});

describe("comparing JSON", () => {
  it("ignores the order of keys and nothing else", () => {
    expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameJson({ a: undefined }, { b: undefined })).toBe(false);
    expect(sameJson({ a: null }, {})).toBe(false);
    expect(sameJson({ a: "1" }, { a: 1 })).toBe(false);
    expect(sameJson([1, 2], [2, 1])).toBe(false);
    expect(sameJson([], {})).toBe(false);
  });

  it("agrees with comparing the canonical text", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
        expect(sameJson(left, structuredClone(left))).toBe(true);
        if (JSON.stringify(left) !== JSON.stringify(right)) return;
        expect(sameJson(left, right)).toBe(true);
      }),
    );
  });
});
