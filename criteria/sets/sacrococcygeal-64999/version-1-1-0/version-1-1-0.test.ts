import { describe, expect, test } from "vitest";
import { compareSides, compileSet, defaultParameters } from "#criteria";
import { sacrococcygeal64999 as former } from "../index.ts";
import { advisoryCriteria, advisoryFacts } from "./advisory.ts";
import { sacrococcygeal64999Next as next } from "./index.ts";

test("no status and no recommendation changes: proved for every possible case", () => {
  const { criteria, recommendations } = compareSides(
    { set: former, parameters: defaultParameters(former) },
    { set: next, parameters: defaultParameters(next) },
  );
  expect(recommendations).toEqual([]);
  const changes = new Map(criteria.map(({ criterion, change }) => [criterion, change]));
  const added = advisoryCriteria.map(({ criterion }) => criterion.id);
  expect([...changes].filter(([, change]) => change === "added").map(([id]) => id)).toEqual(
    expect.arrayContaining(added),
  );
  expect([...changes.values()].filter((change) => change === "added")).toHaveLength(added.length);
  expect([...changes.values()]).not.toContain("decides differently");
  expect([...changes.values()]).not.toContain("removed");
});

test("ids, option values and paths are those of 1.0.0", () => {
  const ids = (set: typeof former) => [
    set.facts.map(({ path, answer }) => [
      path,
      answer.kind === "choice" || answer.kind === "many"
        ? answer.options.map(({ value }) => value)
        : answer.kind,
    ]),
    set.criteria.map(({ id }) => id),
    set.pitfalls.map(({ id }) => id),
    set.procedures.rows.map(({ id, columns }) => [id, columns]),
    set.parameters.map(({ name, default: value }) => [name, value]),
  ];
  const ofAdded = new Set(advisoryFacts.map(({ fact }) => fact.path));
  const idsAdded = new Set(advisoryCriteria.map(({ criterion }) => criterion.id));
  expect(
    ids({
      ...next,
      facts: next.facts.filter(({ path }) => !ofAdded.has(path)),
      criteria: next.criteria.filter(({ id }) => !idsAdded.has(id)),
    }),
  ).toEqual(ids(former));
  expect(next.facts).toHaveLength(former.facts.length + ofAdded.size);
});

test("the added questions are advisory: no answer to them changes the recommendation", () => {
  const evaluate = compileSet(next, defaultParameters(next));
  for (const { criterion } of advisoryCriteria) expect(criterion.advisory).toBe(true);
  expect(evaluate({ conservative: { recent: "no" } }).recommendation).toBe("incomplete");
});

describe("every criterion and pitfall has three wordings", () => {
  const worded = [...next.criteria, ...next.pitfalls];
  test.each(worded.map((one) => [one.id, one] as const))("%s", (_id, { wordings }) => {
    const texts = Object.values(wordings ?? {});
    expect(texts).toHaveLength(3);
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(3);
  });
});

test("spelling is US, and no title is a sentence", () => {
  const texts = JSON.stringify([
    next.criteria,
    next.pitfalls,
    next.facts,
    next.coding,
    next.steps,
    next.warnings,
    next.parameters,
    next.corrections,
  ]);
  expect(
    texts.match(/programme|anaesthetic|gynaecolog|cancelled|\d %|tumour(?!-block)/g),
  ).toBeNull();
  for (const { title } of next.criteria)
    expect(title).not.toMatch(/ (was|were|is|has|lasted|fell) /);
});
