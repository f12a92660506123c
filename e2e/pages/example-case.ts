import { readFileSync } from "node:fs";
import type { FactTree } from "#criteria";
import type { ShownResult } from "./review-panel.ts";

/** An example case of the criteria set: what stands in the record, and what the criteria must say. */
export type ExampleCase = { readonly facts: FactTree; readonly expected: ShownResult };

/** Reads an example by its file's name without ending: "02-impar-met". */
export function exampleCase(file: string): ExampleCase {
  const { facts, expected } = exampleFile(file);
  return { facts, expected };
}

/** The whole file of an example, as somebody would import it. */
export function exampleFile(file: string): ExampleCase {
  const address = new URL(
    `../../criteria/sets/sacrococcygeal-64999/examples/${file}.json`,
    import.meta.url,
  );
  const parsed: unknown = JSON.parse(readFileSync(address, "utf8"));
  if (!isExample(parsed)) throw new Error(`${file} is no example case`);
  return parsed;
}

/** The examples are the contract and are checked by their own tests; here their outline is enough. */
function isExample(value: unknown): value is ExampleCase {
  return typeof value === "object" && value !== null && "facts" in value && "expected" in value;
}
