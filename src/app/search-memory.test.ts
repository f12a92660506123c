import { expect, test } from "vitest";
import { createSearchMemory } from "./search-memory.ts";

test("each history entry finds its own words again, and a number of another page finds none", () => {
  const memory = createSearchMemory(7);
  const entries = ["O", "O'B", ""].map((words) => memory.remember(words));
  expect(entries.map((entry) => memory.wordsAt(entry))).toEqual(["O", "O'B", ""]);
  expect(memory.remember("O")).toBe(entries[0]);
  expect(memory.wordsAt(1)).toBe("");
  expect(memory.wordsAt(99)).toBe("");
});
