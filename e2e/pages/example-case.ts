import { readFileSync } from "node:fs";
import type { FactTree } from "#criteria";
import type { ShownResult } from "./review-panel.ts";

/** An example case of the criteria set: what stands in the record, and what the criteria must say. */
export type ExampleCase = { readonly facts: FactTree; readonly expected: ShownResult };

/** Reads an example by its file's name without number and ending: "source-case". */
export function exampleCase(file: string): ExampleCase {
  const address = new URL(
    `../../criteria/sets/sacrococcygeal-64999/examples/${file}.json`,
    import.meta.url,
  );
  const parsed: unknown = JSON.parse(readFileSync(address, "utf8"));
  if (!isExample(parsed)) throw new Error(`${file} is no example case`);
  return { facts: parsed.facts, expected: parsed.expected };
}

/** The examples are the contract and are checked by their own tests; here their outline is enough. */
function isExample(value: unknown): value is ExampleCase {
  return typeof value === "object" && value !== null && "facts" in value && "expected" in value;
}
