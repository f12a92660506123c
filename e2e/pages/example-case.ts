import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type FactTree, readerOf, referenceOf, withAnswers } from "#criteria";
import { examplesFolder, setUnderTest } from "../support/set-under-test.ts";
import type { ShownResult } from "./review-panel.ts";

/** An example case of the criteria set: what stands in the record, and what the criteria must say. */
export type ExampleCase = { readonly facts: FactTree; readonly expected: ShownResult };

/** Reads an example by its file's name without ending: "02-impar-met". */
export function exampleCase(file: string): ExampleCase {
  const { facts, expected } = exampleFile(file);
  return { facts, expected };
}

/** The same with every advisory question answered as well, so that nothing is left open. */
export function wholeExample(file: string): ExampleCase {
  const { facts, expected } = exampleFile(file);
  return {
    facts: withAnswers(facts, {
      presentation: { painReproduced: "yes" },
      conservative: { recent: "yes" },
      blocks: { diagnostic: { reliefMeasured: "yes", earlier: 0 } },
    }),
    expected: {
      ...expected,
      criteria: Object.fromEntries(
        Object.entries(expected.criteria).map(([id, status]) => [
          id,
          status === "unanswered" ? "met" : status,
        ]),
      ),
    },
  };
}

/** The whole file of an example under the newest version, as somebody would import it. */
export function exampleFile(file: string): ExampleCase & { readonly criteriaSet: string } {
  const parsed: unknown = JSON.parse(readFileSync(join(examplesFolder, `${file}.json`), "utf8"));
  if (!isExample(parsed)) throw new Error(`${file} is no example case`);
  const { facts, expected } = parsed;
  return {
    ...parsed,
    criteriaSet: referenceOf(setUnderTest),
    expected: { ...expected, criteria: { ...expected.criteria, ...advisoryStatuses(facts) } },
  };
}

/** The statuses of what version 1.1.0 asks besides, which no example answers. */
function advisoryStatuses(facts: FactTree): ExampleCase["expected"]["criteria"] {
  const wasPerformed = readerOf("blocks.diagnostic.performed")(facts) !== "no";
  return {
    "conservative.recent-care": "unanswered",
    "diagnosis.pain-reproduced": "unanswered",
    "diagnosis.block-measured": wasPerformed ? "unanswered" : "not-applicable",
  };
}

/** The examples are the contract and are checked by their own tests; here their outline is enough. */
function isExample(value: unknown): value is ExampleCase {
  return typeof value === "object" && value !== null && "facts" in value && "expected" in value;
}
