import { expect, test } from "vitest";
import { matchEntryKeys, noEntryKeys, removeEntryKey } from "./entry-keys.ts";

test("every row gets a key of its own", () => {
  expect(matchEntryKeys(noEntryKeys, 3).keys).toEqual([0, 1, 2]);
});

test("rows below a removed row keep their keys", () => {
  expect(removeEntryKey(matchEntryKeys(noEntryKeys, 3), 0).keys).toEqual([1, 2]);
});

test("a key is never given twice, even after a removal", () => {
  const afterRemoval = removeEntryKey(matchEntryKeys(noEntryKeys, 3), 2);
  expect(matchEntryKeys(afterRemoval, 3).keys).toEqual([0, 1, 3]);
});

test("a list that was shortened from outside loses its last keys", () => {
  expect(matchEntryKeys(matchEntryKeys(noEntryKeys, 3), 1).keys).toEqual([0]);
});

test("nothing new is made when the counts agree", () => {
  const state = matchEntryKeys(noEntryKeys, 2);
  expect(matchEntryKeys(state, 2)).toBe(state);
});
