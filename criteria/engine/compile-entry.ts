import type { FactTree } from "../model/fact.ts";
import type { EntryTest } from "../model/rule.ts";
import { oneOf } from "./one-of.ts";
import { answerState } from "./read-answer.ts";
import { procedureRows, rowsWhere, type Scope } from "./scope.ts";

type EntryPredicate = (entry: FactTree) => boolean;

/** Compiles tests that one entry of a list must all pass. */
export function compileEntryTests<Source>(
  tests: readonly EntryTest[],
  scope: Scope<Source>,
): EntryPredicate {
  const compiled = tests.map((test) => compileEntryTest(test, scope));
  return (entry) => {
    for (const test of compiled) if (!test(entry)) return false;
    return true;
  };
}

function compileEntryTest<Source>(test: EntryTest, scope: Scope<Source>): EntryPredicate {
  const { field } = test;
  if ("column" in test) {
    const holds = rowsWhere(scope.set, test.column, test.in);
    const rowOf = procedureRows(scope.set);
    return (entry) => typeof entry[field] === "string" && holds[rowOf(entry[field])] === true;
  }
  if ("in" in test) {
    const isWanted = oneOf(test.in);
    return (entry) => isWanted(entry[field]);
  }
  if ("below" in test) {
    return (entry) => {
      const value = entry[field];
      const other = entry[test.below];
      return typeof value === "number" && typeof other === "number" && value < other;
    };
  }
  if ("state" in test) return (entry) => answerState(entry[field]) === test.state;
  if ("covers" in test) {
    throw new RangeError(`No rule over each value of "${test.covers}" is around the test.`);
  }
  if ("belowLimit" in test) {
    const limit = scope.limit(test.belowLimit);
    return (entry) => {
      const value = entry[field];
      return typeof value === "number" && value < limit;
    };
  }
  if ("atLeast" in test) {
    const limit = scope.limit(test.atLeast);
    return (entry) => {
      const value = entry[field];
      return typeof value === "number" && value >= limit;
    };
  }
  const pattern = wholeWords(test.mentions);
  return (entry) => {
    const value = entry[field];
    return typeof value === "string" && pattern.test(value);
  };
}

/** Whole words in any case: "pain on" is not found in "pain onset". */
function wholeWords(phrases: readonly string[]): RegExp {
  const words = phrases.map((phrase) =>
    phrase
      .split(" ")
      .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
      .join(String.raw`\s+`),
  );
  return new RegExp(String.raw`(?<![\p{L}\p{N}_])(?:${words.join("|")})(?![\p{L}\p{N}_])`, "iu");
}
