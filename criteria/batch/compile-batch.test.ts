import fc from "fast-check";
import { expect, test } from "vitest";
import {
  civilDate,
  compileBatch,
  compileCaseFinder,
  compileSet,
  criteriaSets,
  defaultParameters,
} from "#criteria";
import type { FactTree } from "#criteria";
import { setDiagram } from "../change/recommendation-diagram.ts";
import { scopeOf } from "../engine/scope.ts";
import { treeFrom, withAnswers } from "../model/fact-tree.ts";

const sides = criteriaSets.map((set) => {
  const parameters = defaultParameters(set);
  const { context, recommendation } = setDiagram(scopeOf(set, parameters));
  const batch = compileBatch(set, parameters);
  const inBatch = (cases: readonly FactTree[]) =>
    [...batch.recommend(batch.encode(cases))].map((place) => batch.recommendations[place]);
  return {
    set,
    context,
    root: recommendation,
    batch,
    inBatch,
    evaluate: compileSet(set, parameters),
  };
});

test("every step of the tables leads where the evaluation leads", () => {
  for (const { set, context, root, inBatch, evaluate } of sides) {
    const { diagrams, variables } = context;
    const reached = new Map<number, FactTree>([[root, {}]]);
    const cases: FactTree[] = [];
    for (const [node, facts] of reached) {
      for (const [at, child] of diagrams.childrenOf(node).entries()) {
        const answers = variables[diagrams.levelOf(node)]?.configurations[at]?.tree ?? {};
        const there = withAnswers(facts, answers);
        cases.push(there);
        if (!diagrams.isConstant(child) && !reached.has(child)) reached.set(child, there);
      }
    }
    expect(cases.length).toBeGreaterThan(5 * set.facts.length);
    expect(inBatch(cases)).toEqual(cases.map((facts) => evaluate(facts).recommendation));
  }
});

test("a batch gives any case the recommendation of its evaluation", () => {
  for (const { context, inBatch, evaluate } of sides) {
    const anyCase = fc
      .tuple(...context.variables.map((variable) => fc.constantFrom(...variable.configurations)))
      .map((chosen) => chosen.map(({ tree }) => tree).reduce(withAnswers, {}));
    fc.assert(
      fc.property(fc.array(anyCase, { maxLength: 20 }), (cases) => {
        expect(inBatch(cases)).toEqual(cases.map((facts) => evaluate(facts).recommendation));
      }),
    );
  }
});

test("cases beyond one block keep their places", () => {
  for (const { batch, evaluate } of sides) {
    const cases = Array.from({ length: 5000 }, (_, at) =>
      at % 3 === 0 ? { presentation: { redFlags: ["weight-loss"] } } : {},
    );
    const results = batch.recommend(batch.encode(cases));
    expect(results).toHaveLength(5000);
    for (const at of [0, 1, 2047, 2048, 2049, 4999]) {
      const expected = evaluate(cases[at] ?? {}).recommendation;
      expect(batch.recommendations[results[at] ?? -1]).toBe(expected);
    }
  }
});

test("an answer that validation refuses is an error that names its facts", () => {
  for (const { batch } of sides) {
    const cases = [{}, { request: { procedure: "acupuncture-of-the-moon" } }];
    expect(() => batch.encode(cases)).toThrow("request.procedure");
  }
});

test("columns of another shape, and classes that do not exist, are refused", () => {
  for (const { batch } of sides) {
    const { count, columns } = batch.encode([{}]);
    expect(() => batch.recommend({ count, columns: columns.slice(1) })).toThrow(RangeError);
    expect(() => batch.recommend({ count: 2, columns })).toThrow(RangeError);
    const [first, ...others] = columns;
    expect(first).toHaveLength(1);
    const wild = { count, columns: [Uint8Array.of(255), ...others] };
    expect(() => batch.recommend(wild)).toThrow("class 255");
  }
});

test("dates and numbers between the limits fall into the class of their evaluation", () => {
  const day: fc.Arbitrary<unknown> = fc
    .integer({ min: 19_000, max: 21_500 })
    .map((number) => civilDate(number));
  for (const { set, inBatch, evaluate, context } of sides) {
    const finder = compileCaseFinder(set, defaultParameters(set));
    const base = finder.caseFor({ recommendation: "approve" }, {})?.facts ?? {};
    const answerOf = ({ path, answer }: (typeof set.facts)[number]) => {
      if (answer.kind === "number") return numbers(answer.max ?? 100);
      if (answer.kind === "date") return day;
      return path === set.asOf ? day.map((date) => `${String(date)}T10:00:00Z`) : undefined;
    };
    const read = new Set(context.variables.flatMap(({ facts }) => facts));
    const questions = set.facts.filter(({ path }) => read.has(path));
    const changed = questions.flatMap((fact) => {
      const answers = answerOf(fact);
      return answers === undefined
        ? []
        : [fc.option(answers, { nil: undefined }).map((answer) => [fact.path, answer] as const)];
    });
    const cases = fc.array(fc.tuple(...changed), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(cases, (rows) => {
        const all = rows.map((answers) =>
          withAnswers(base, treeFrom(answers.filter(([, answer]) => answer !== undefined))),
        );
        expect(inBatch(all)).toEqual(all.map((facts) => evaluate(facts).recommendation));
      }),
    );
  }
});

function numbers(max: number): fc.Arbitrary<unknown> {
  return fc.double({ min: 0, max, noNaN: true });
}
