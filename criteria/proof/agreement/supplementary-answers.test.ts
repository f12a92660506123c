import { describe, expect, test } from "vitest";
import {
  compileSet,
  compileWhatCouldChange,
  type CriteriaSet,
  criteriaSets,
  currentSets,
  defaultParameters,
  type EntryField,
  type FactDefinition,
  type FactTree,
  isTree,
  parseCase,
  readerOf,
  referenceOf,
  treeFrom,
  withAnswers,
} from "#criteria";
import { randomCaseOf } from "../cases/any-set-case.ts";
import { Dice } from "../cases/dice.ts";
import { determineByHand, isFactsTree, parametersByHand } from "../second-implementation.ts";
import { theSet } from "../cases/the-set.ts";
import { otherSets } from "../other-sets.ts";
import { comparedEvaluation } from "./compared-result.ts";

/** The version of a set that its second implementation was written for, and what it says by hand. */
function byHandFor({ id }: CriteriaSet) {
  const other = otherSets.find(({ set }) => set.id === id);
  if (other !== undefined)
    return { set: other.set, determine: (facts: FactTree) => other.determineCase(facts, {}) };
  return {
    set: theSet,
    determine(facts: FactTree) {
      if (!isFactsTree(facts)) throw new TypeError("Random facts are facts.");
      return determineByHand(facts, parametersByHand({}));
    },
  };
}

function anyValue(answer: FactDefinition["answer"] | EntryField["answer"], dice: Dice): unknown {
  switch (answer.kind) {
    case "choice":
      return dice.pick(answer.options)?.value;
    case "number":
      return dice.below(answer.max ?? 30);
    case "date":
      return "2025-06-14";
    case "partial-date":
      return dice.pick(["2025", "2025-06", "2025-06-14"]);
    case "entries":
      return Array.from({ length: dice.below(3) }, () => entryOf(answer.fields, dice));
    default:
      return "as written";
  }
}

function entryOf(fields: readonly EntryField[], dice: Dice): FactTree {
  return Object.fromEntries(
    fields
      .filter(({ required }) => required || dice.happens(0.6))
      .map((field) => [field.name, anyValue(field.answer, dice)]),
  );
}

/** The same case with much more from the record: supplementary answers, and such fields in its entries. */
function withMore(set: CriteriaSet, facts: FactTree, dice: Dice): FactTree {
  const more = set.facts.flatMap((fact): readonly (readonly [string, unknown])[] => {
    if (fact.isSupplementary === true)
      return dice.happens(0.7)
        ? [[fact.path, dice.happens(0.1) ? "not-documented" : anyValue(fact.answer, dice)]]
        : [];
    const rows = readerOf(fact.path)(facts);
    if (fact.answer.kind !== "entries" || !Array.isArray(rows)) return [];
    const fields = fact.answer.fields.filter(({ isSupplementary }) => isSupplementary === true);
    return [[fact.path, rows.filter(isTree).map((row) => ({ ...row, ...entryOf(fields, dice) }))]];
  });
  return withAnswers(facts, treeFrom(more));
}

const cases = 400;

describe.each(currentSets.map((set) => [set.id, set] as const))("%s", (_id, set) => {
  const byHand = byHandFor(set);

  test("what only adds to the record changes no result, and the second implementation agrees", () => {
    const evaluate = compileSet(set, defaultParameters(set));
    const analyst = compileWhatCouldChange(set, defaultParameters(set));
    const before = compileSet(byHand.set, defaultParameters(byHand.set));
    for (let number = 0; number < cases; number++) {
      const { facts } = randomCaseOf(byHand.set, number);
      const full = withMore(set, facts, new Dice(number * 31 + 7));
      const criteriaSet = referenceOf(set);
      const parsed = parseCase({ id: String(number), criteriaSet, facts: full });
      expect({ number, issues: parsed.ok ? [] : parsed.issues }).toEqual({ number, issues: [] });
      const [plain, more] = [evaluate(facts), evaluate(full)];
      expect({ number, ...comparedEvaluation(more) }).toEqual({
        number,
        ...comparedEvaluation(plain),
      });
      const expected = byHand.determine(facts);
      expect({ number, ...comparedEvaluation(more) }).toMatchObject({ number, ...expected });
      expect(more.warnings.map(({ id }) => id)).toEqual(before(facts).warnings.map(({ id }) => id));
      // The analyst takes longer: every tenth case is asked of it.
      if (number % 10 > 0) continue;
      const [open, openWithMore] = [analyst(facts), analyst(full)];
      expect([
        openWithMore.decided,
        openWithMore.openQuestions,
        openWithMore.unansweredCount,
      ]).toEqual([open.decided, open.openQuestions, open.unansweredCount]);
    }
  }, 120_000);
});

test.each(criteriaSets)(
  "$id@$version: supplementary is context only, optional, and read by nothing",
  (set) => {
    const supplementary = set.facts.filter(({ isSupplementary }) => isSupplementary === true);
    expect(supplementary.filter(({ contextOnly }) => contextOnly !== true)).toEqual([]);
    const fields = set.facts.flatMap(({ answer }) =>
      answer.kind === "entries" ? answer.fields : [],
    );
    const required = fields.filter((field) => field.isSupplementary === true && field.required);
    expect(required).toEqual([]);
    const { criteria, pitfalls, coding, warnings, derived } = set;
    const rules = JSON.stringify([criteria, pitfalls, coding, warnings, derived]);
    expect(supplementary.filter(({ path }) => rules.includes(`"${path}"`))).toEqual([]);
  },
);
