import { expect, test } from "vitest";
import { abbreviations, withCapitals } from "./abbreviations.ts";

test("an id that is shown as words has its abbreviations in capitals", () => {
  for (const short of Object.keys(abbreviations)) {
    if (short !== short.toUpperCase()) continue;
    expect(withCapitals(short.toLowerCase())).toBe(short);
  }
  expect(["first", "joint", "si", "rfa", "ok"].map(withCapitals)).toEqual([
    "first",
    "joint",
    "SI",
    "RFA",
    "OK",
  ]);
});
