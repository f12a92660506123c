import { expect, test } from "vitest";
import { createFileMemory } from "./file-memory.ts";

test("dropped files are found by their number until others are dropped, and by no number of an earlier page", () => {
  const memory = createFileMemory(40);
  const fax = [new File(["fax"], "fax.pdf")];
  const notes = [new File(["notes"], "notes.pdf")];
  expect(memory.filesAt(40)).toEqual([]);
  const first = memory.remember(fax);
  expect(memory.filesAt(first)).toBe(fax);
  const second = memory.remember(notes);
  expect(memory.filesAt(first)).toEqual([]);
  expect(memory.filesAt(second)).toBe(notes);
  expect(createFileMemory(90).filesAt(second)).toEqual([]);
});
