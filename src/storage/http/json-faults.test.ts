import fc from "fast-check";
import { expect, test } from "vitest";
import { refuseLossy } from "./json-faults.ts";

test("refuses exactly what JSON would turn into something else", () => {
  fc.assert(
    fc.property(
      fc.anything({ withDate: true, withMap: true, withBigInt: true, withNullPrototype: true }),
      (value) => {
        const lossy = refuseLossy(value);
        if (lossy !== null) return;
        expect(JSON.parse(JSON.stringify(value))).toEqual(value);
      },
    ),
    { seed: 20260309, numRuns: 1000 },
  );
  for (const value of [
    Number.NaN,
    Infinity,
    -0,
    undefined,
    1n,
    new Date(0),
    () => 1,
    [undefined],
  ]) {
    expect(refuseLossy({ answers: { months: value } })).toMatchObject({
      error: { kind: "invalid", where: "given", issues: [{ message: /must be/ }] },
    });
  }
});

test("lets every value of JSON through", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // JSON itself has a -0, which no form gives: written out and read again it is a 0.
      expect(refuseLossy(JSON.parse(JSON.stringify(value)))).toBeNull();
    }),
    { seed: 20260309, numRuns: 100 },
  );
});
