import { describe, expect, inject, test, vi } from "vitest";
import {
  allReads,
  compileExplainer,
  defaultParameters,
  type FactPath,
  type ParameterValues,
  type Reason,
  ruleFactPaths,
} from "#criteria";
import { Evaluators } from "../agreement/compared-result.ts";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { boundaryValues } from "../cases/boundary-values.ts";
import { type CaseFacts, factsWith } from "../cases/case-facts.ts";
import { ruleComparisons } from "../cases/comparisons.ts";
import { Dice } from "../cases/dice.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const evaluators = new Evaluators(theSet);
const explainers = new Map<ParameterValues, ReturnType<typeof compileExplainer>>();

function explainerFor(overrides: ParameterValues): ReturnType<typeof compileExplainer> {
  const known =
    explainers.get(overrides) ??
    compileExplainer(theSet, { ...defaultParameters(theSet), ...overrides });
  explainers.set(overrides, known);
  return known;
}

const answersOf = boundaryValues(
  theSet,
  defaultParameters(theSet),
  theSet.criteria.flatMap(({ rule }) => ruleComparisons(rule)),
);

function reasonOf(reasons: ReadonlyMap<string, Reason>, id: string): Reason {
  const reason = reasons.get(id);
  if (reason === undefined) throw new RangeError(id);
  return reason;
}

const readBy = new Map(theSet.criteria.map(({ id, rule }) => [id, ruleFactPaths(rule, theSet)]));

/** What a reason says, as a reader sees it. */
function said(reason: Reason): unknown {
  return { status: reason.status, sentence: reason.sentence, parts: reason.parts.map(said) };
}

describe("the explanation", () => {
  test("has the statuses of the evaluation, on every random case", () => {
    const cases = inject("isProof") ? 100_000 : 1000;
    const layOut = layoutsInAnyOrder(new Dice(31));
    for (let number = 0; number < cases; number++) {
      const one = randomCase(number + 8_000_000);
      const facts = layOut(one);
      const reasons = explainerFor(one.parameters)(facts);
      const evaluated = evaluators.for(one.parameters)(facts).criteria;
      const explained = evaluated.map(({ criterion }) => reasonOf(reasons, criterion.id).status);
      expect({ number, statuses: explained }).toEqual({
        number,
        statuses: evaluated.map(({ status }) => status),
      });
    }
    reportCounts("6 explanation: statuses of the evaluation", { cases, mismatches: 0 });
  });

  test("P11 sufficient: with only the facts a reason cites kept and all others answered at random, status and words stay the same", () => {
    const dice = new Dice(32);
    const cases = inject("isProof") ? 5000 : 150;
    let checked = 0;
    for (let number = 0; number < cases; number++) {
      const one = randomCase(number + 8_100_000);
      const facts = factsOf(one.answers);
      const explain = explainerFor(one.parameters);
      const other = randomCase(dice.below(1_000_000));
      for (const [id, reason] of explain(facts)) {
        const cited = new Set(allReads(reason).map(({ path }) => path));
        const changes = theSet.facts.flatMap(({ path }, at) =>
          cited.has(path) ? [] : [[path, other.answers[at]] as const],
        );
        const changed = explain(factsWith(facts, changes));
        expect({ number, id, said: said(reasonOf(changed, id)) }).toEqual({
          number,
          id,
          said: said(reason),
        });
        checked += 1;
      }
    }
    reportCounts("6 explanation: P11 cited facts suffice", { reasons: checked, violations: 0 });
  });

  test("P12 necessary: no cited fact is irrelevant: beside some answers to what its criterion reads, changing it alone changes the status", () => {
    const dice = new Dice(33);
    const seen = new Set<string>();
    let cited = 0;
    const cases = inject("isProof") ? 5000 : 400;
    for (let number = 0; number < cases; number++) {
      const one = randomCase(number + 8_200_000);
      if (one.parameters === strictPlan || one.parameters === laxPlan) continue;
      const facts = factsOf(one.answers);
      for (const [id, reason] of explainerFor(one.parameters)(facts)) {
        const paths = allReads(reason).map(({ path }) => path);
        const key = `${id} ${reason.status} ${paths.join()}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const statusOf = (changed: CaseFacts) =>
          reasonOf(explainerFor(one.parameters)(changed), id).status;
        const read = readBy.get(id) ?? [];
        const idle = paths.filter((path) => !canMatter(path, read, facts, statusOf, dice));
        expect({ key, idle }).toEqual({ key, idle: [] });
        cited += paths.length;
      }
    }
    const ids = new Set([...seen].map((key) => key.split(" ")[0]));
    expect(ids.size).toBe(theSet.criteria.length);
    reportCounts("6 explanation: P12 cited facts matter", {
      "kinds of reason": seen.size,
      "cited facts": cited,
      irrelevant: 0,
    });
  });

  test("P12: blanking every fact a criterion reads leaves it unanswered, or not applicable where no step of the ladder is asked for", () => {
    for (const { id, rule } of theSet.criteria) {
      const blanks = ruleFactPaths(rule, theSet).map((path) => [path, undefined] as const);
      const facts = factsWith(factsOf(randomCase(8_300_000).answers), blanks);
      const expected = id === "ladder.surgical-indication" ? "not-applicable" : "unanswered";
      const { status } = reasonOf(explainerFor({})(facts), id);
      expect({ id, status }).toEqual({ id, status: expected });
    }
  });
});

function factsOf(answers: readonly unknown[]): CaseFacts {
  return factsWith(
    {},
    theSet.facts.map(({ path }, at) => [path, answers[at]] as const),
  );
}

/**
 * Whether, under some answers to the other facts read, changing this one alone changes the status: tried
 * first beside the answers of the case, then beside others drawn at random.
 */
function canMatter(
  path: FactPath,
  read: readonly FactPath[],
  facts: CaseFacts,
  statusOf: (facts: CaseFacts) => string,
  dice: Dice,
): boolean {
  for (let attempt = 0; attempt < 300; attempt++) {
    const others = read
      .filter((other) => other !== path && attempt > 0 && dice.happens(0.6))
      .map((other) => [other, dice.pick(answersOf(other))] as const);
    const beside = factsWith(facts, others);
    const found = new Set(
      answersOf(path).map((answer) => statusOf(factsWith(beside, { [path]: answer }))),
    );
    if (found.size > 1) return true;
  }
  return false;
}
