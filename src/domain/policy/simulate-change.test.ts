import { expect, test } from "vitest";
import {
  compileStatuses,
  type CriteriaSet,
  currentSet,
  currentSets,
  type FactDefinition,
  notDocumented,
  readAnswers,
  referenceOf,
  treeFrom,
} from "#criteria";
import { toJsonObject } from "../case/json-object.ts";
import { compileSimulation, type SimulatedCase } from "./simulate-change.ts";
import { valuesForCase, valuesInForce } from "./values-in-force.ts";

const published = (set: CriteriaSet) => valuesInForce(set, [], "2026-11-30").values;

test("published values change nothing for 20,000 random cases", () => {
  for (const set of currentSets) {
    const values = published(set);
    const { simulated, changed } = compileSimulation(set, values)(casesOf(set, 10_000));
    expect({ simulated, changed }).toEqual({ simulated: 10_000, changed: [] });
  }
});

test("a simulated change is what two evaluations of each case say, and no other case is named", () => {
  const set = currentSet("sacrococcygeal-64999");
  const before = published(set);
  const proposed = {
    ...before,
    conservativeMinMonths: 6,
    blockReliefMinPercent: 80,
    ptMinWeeks: 8,
  };
  const cases = casesOf(set, 1000);
  const { changed } = compileSimulation(set, proposed)(cases);
  const [old, fresh] = [compileStatuses(set, before), compileStatuses(set, proposed)];
  const different = cases.filter(({ answers }) => {
    const { facts } = readAnswers(set, answers);
    return JSON.stringify(old(facts)) !== JSON.stringify(fresh(facts));
  });
  expect(different.length).toBeGreaterThan(10);
  expect(new Set(changed.map(({ id }) => id))).toEqual(new Set(different.map(({ id }) => id)));
  for (const { facts, criteria } of changed) {
    const [was, becomes] = [old(facts).statuses, fresh(facts).statuses];
    const moved = set.criteria.flatMap(({ id }, at) =>
      was[at] === becomes[at] ? [] : [{ criterion: id, before: was[at], after: becomes[at] }],
    );
    expect(criteria).toEqual(moved);
  }
});

test("a case of the line of business that the law binds keeps the published value", () => {
  const set = currentSet("sacroiliac-joint");
  const proposed = { ...published(set), conservativeMinWeeks: 12, painMinMonths: 2 };
  const bound = { request: { lineOfBusiness: "medicare-advantage" } };
  const values = valuesForCase(set, proposed, bound);
  expect(values).toMatchObject({ conservativeMinWeeks: 4, painMinMonths: 2 });
  expect(valuesForCase(set, proposed, {})).toEqual(proposed);
});

test("cases of other criteria are counted, and a case with unknown values is not evaluated", () => {
  const set = currentSet("sacrococcygeal-64999");
  const [first, second] = casesOf(set, 2);
  if (first === undefined || second === undefined) throw new Error("two cases");
  const other = { ...first, criteriaSet: "sacrococcygeal-64999@1.0.0" };
  const unknown = { ...second, parameters: { ptMinWeeks: 900 } };
  const effect = compileSimulation(set, published(set))([first, other, unknown]);
  expect(effect).toEqual({ simulated: 1, others: 1, unreadable: 1, changed: [] });
});

function casesOf(set: CriteriaSet, count: number): readonly SimulatedCase[] {
  let state = 20_261_130;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, (_, at) => {
    const answers = set.facts.map((fact) => [fact.path, answerFor(fact, below)] as const);
    const read = toJsonObject(treeFrom(answers));
    if (!read.ok) throw new Error("answers are JSON");
    return {
      id: `case-${at}`,
      number: `N-${at}`,
      criteriaSet: referenceOf(set),
      parameters: {},
      answers: read.value,
      state: "draft",
    };
  });
}

function answerFor(
  { answer, canBeNotDocumented }: FactDefinition,
  below: (limit: number) => number,
): unknown {
  const kind = below(8);
  if (kind === 0) return undefined;
  if (kind === 1 && canBeNotDocumented) return notDocumented;
  switch (answer.kind) {
    case "choice":
      return answer.options[below(answer.options.length)]?.value;
    case "many":
      return kind < 5 ? [] : [answer.options[below(answer.options.length)]?.value];
    case "number":
      return below(Math.min(100, (answer.max ?? 100) + 1));
    case "date":
      return `2026-0${1 + below(9)}-1${below(9)}`;
    case "instant":
      return `2026-09-2${below(9)}T12:00:00Z`;
    case "text":
      return "As the note says";
    case "entries":
      return [];
    default:
      return undefined;
  }
}
