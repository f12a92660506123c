import { expect, it } from "vitest";
import { createLockMark } from "./lock-mark.ts";

it("keeps a locked session locked without the server, and lets another one in", () => {
  const held = new Map<string, string>();
  const mark = createLockMark({
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
  });
  expect(mark.isSet(null)).toBe(false);
  mark.set("abcdefghijkl");
  expect(mark.isSet(null)).toBe(true);
  expect(mark.isSet("abcdefghijkl")).toBe(true);
  expect(mark.isSet("zzzdefghijkl")).toBe(false);
  mark.clear();
  expect(mark.isSet(null)).toBe(false);
});
