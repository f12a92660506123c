import {
  compileStatuses,
  type CriteriaSet,
  defaultParameters,
  type Evaluator,
  type ParameterValues,
  parseCase,
} from "#criteria";
import {
  baseFacts,
  determineByHand,
  parametersByHand,
  procedures as proceduresByHand,
  writtenFor,
} from "../second-implementation.ts";
import { canonical, canonicalByHand, Evaluators } from "../agreement/compared-result.ts";
import { warningsByHand } from "../agreement/warnings-by-hand.ts";
import type { CaseFacts } from "../cases/case-facts.ts";
import { type Check, checkDigits, checksOf, compileCheck } from "../cases/checks.ts";
import { forEachCombination, sizeOf } from "../cases/combinations.ts";
import { digitsOf } from "../cases/criterion-digits.ts";
import { Dice } from "../cases/dice.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";
import { areProvenEqual } from "./equivalence.ts";
import type { Mutant } from "./set-mutants.ts";

/** What became of a planted fault; `survived` is what must never happen. */
export type Fate =
  | "does not compile"
  | "killed by the table"
  | "killed by cases judged by hand"
  | "killed exhaustively"
  | "killed by random cases"
  | "equivalent"
  | "survived";

type HuntCase = {
  readonly facts: CaseFacts;
  readonly overrides: ParameterValues;
  /** What the second implementation says. */
  readonly line: string;
};

/** Holds a faulty set against the second implementation until some case tells them apart. */
export function fateOf(mutant: Mutant): Fate {
  const evaluators = new Evaluators(mutant.set);
  if (!compiles(mutant.set)) return "does not compile";
  if (byHand.some((one) => isToldApart(one, evaluators))) return "killed by cases judged by hand";
  if (!isTableByHand(mutant.set)) return "killed by the table";
  if (areProvenEqual(theSet, mutant.set)) return "equivalent";
  if (isKilledExhaustively(mutant)) return "killed exhaustively";
  if (byChance.some((one) => isToldApart(one, evaluators))) return "killed by random cases";
  return "survived";
}

const noOverrides: ParameterValues = {};

/** One object for the same overrides: evaluators are kept by it. */
const known = new Map<string, ParameterValues>();

const byHand: readonly HuntCase[] = storedCases.map(({ id, facts, parameters }) => {
  const parsed = parseCase({ id, criteriaSet: writtenFor, parameters, facts });
  if (!parsed.ok) throw new TypeError(id);
  return huntCase(facts, overridesOnly(parsed.case.parameters));
});

const layOut = layoutsInAnyOrder(new Dice(77));
const byChance: readonly HuntCase[] = Array.from({ length: 3000 }, (_, number) => {
  const one = randomCase(number + 7_000_000);
  return huntCase(layOut(one), one.parameters);
});

function huntCase(facts: CaseFacts, overrides: ParameterValues): HuntCase {
  const result = canonicalByHand(determineByHand(facts, parametersByHand(overrides)));
  return { facts, overrides, line: `${result} ${warningsByHand(facts).join()}` };
}

/** Whether the procedure table is the one the second implementation copied out of the spec. */
function isTableByHand({ procedures }: CriteriaSet): boolean {
  return (
    procedures.rows.length === proceduresByHand.size &&
    procedures.rows.every(({ id, columns }) => {
      const row = Object.entries(proceduresByHand.get(id) ?? {});
      return row.length > 0 && row.every(([column, cell]) => columns[column] === cell);
    })
  );
}

/** Values that equal the set's own are left out, so that a changed default can show. */
function overridesOnly(parameters: ParameterValues): ParameterValues {
  const usual = defaultParameters(theSet);
  const own = Object.entries(parameters).filter(([name, value]) => usual[name] !== value);
  if (own.length === 0) return noOverrides;
  const key = JSON.stringify(own);
  const overrides = known.get(key) ?? Object.fromEntries(own);
  known.set(key, overrides);
  return overrides;
}

function isToldApart({ facts, overrides, line }: HuntCase, evaluators: Evaluators): boolean {
  const evaluation = evaluators.for(overrides)(facts);
  return `${canonical(evaluation)} ${warningIds(evaluation).join()}` !== line;
}

function warningIds({ warnings }: ReturnType<Evaluator>): readonly string[] {
  return warnings.map(({ id }) => id);
}

function compiles(set: CriteriaSet): boolean {
  try {
    new Evaluators(set).for()({});
    return true;
  } catch {
    // A rule of no parts, or a limit that is no number: nothing could be published that way.
    return false;
  }
}

/**
 * Every criterion and check whose data changed, or that names a constant that did, at every combination
 * of boundary answers. The original stands in for the second implementation: elsewhere the two are held
 * against each other at these very combinations.
 */
function isKilledExhaustively({ owner, set }: Mutant): boolean {
  const usual = defaultParameters(theSet);
  const isConcerned = (before: unknown, after: unknown): boolean => {
    const text = JSON.stringify(after);
    return JSON.stringify(before) !== text || text.includes(`"${owner}"`);
  };
  const rules = set.criteria.some((criterion, at) => {
    const own = theSet.criteria[at];
    if (own?.id !== criterion.id || !isConcerned(own.rule, criterion.rule)) return false;
    const both = { ...own, rule: { rule: "all", parts: [own.rule, criterion.rule] } } as const;
    const judge = compileStatuses({ ...set, criteria: [criterion] }, defaultParameters(set));
    const original = compileStatuses({ ...theSet, criteria: [own] }, usual);
    return differsSomewhere(
      digitsOf(both, usual),
      (facts) => judge(facts).statuses[0] !== original(facts).statuses[0],
    );
  });
  if (rules) return true;
  const before = checksOf(theSet);
  return checksOf(set).some((changed, at) => {
    const check = before[at];
    if (check?.id !== changed.id || !isConcerned(check.firesWhen, changed.firesWhen)) return false;
    const both: Check = {
      ...check,
      firesWhen: { when: "some", of: [check.firesWhen, changed.firesWhen] },
    };
    const fires = compileCheck(changed, set, defaultParameters(set));
    const original = compileCheck(check, theSet, usual);
    return differsSomewhere(
      checkDigits(both, theSet, usual),
      (facts) => fires(facts) !== original(facts),
    );
  });
}

/** Whether some combination tells two functions apart; of very many combinations every seventh. */
function differsSomewhere(
  digits: Parameters<typeof sizeOf>[0],
  differs: (facts: CaseFacts) => boolean,
): boolean {
  let found = false;
  const step = sizeOf(digits) > 200_000 ? 7 : 1;
  forEachCombination(theSet, digits, [baseFacts], (facts, index) => {
    if (index % step === 0 && differs(facts)) found = true;
    return found;
  });
  return found;
}
