import type { FactTree } from "../model/fact.ts";
import type { EntryTest } from "../model/rule.ts";
import type { Scope } from "./scope.ts";

type EntryPredicate = (entry: FactTree) => boolean;

/** Compiles tests that one entry of a list must all pass. */
export function compileEntryTests(tests: readonly EntryTest[], scope: Scope): EntryPredicate {
  const compiled = tests.map((test) => compileEntryTest(test, scope));
  return (entry) => compiled.every((test) => test(entry));
}

function compileEntryTest(test: EntryTest, scope: Scope): EntryPredicate {
  const { field } = test;
  if ("column" in test) {
    return (entry) => {
      const value = entry[field];
      const cell = typeof value === "string" ? scope.cell(value, test.column) : undefined;
      return cell !== undefined && test.in.includes(cell);
    };
  }
  if ("in" in test) {
    const wanted: readonly unknown[] = test.in;
    return (entry) => wanted.includes(entry[field]);
  }
  if ("below" in test) {
    return (entry) => {
      const [value, other] = [entry[field], entry[test.below]];
      return typeof value === "number" && typeof other === "number" && value < other;
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
