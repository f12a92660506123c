import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compileSet } from "../engine/evaluate.ts";
import { answerState, readerOf } from "../engine/read-answer.ts";
import { recommendations, statuses } from "../model/status.ts";
import { currentSet } from "../sets/index.ts";
import { defaultParameters } from "../validation/parameters.ts";
import { parseCase } from "../validation/parse-case.ts";
import { compileCaseFinder } from "./find-case.ts";

const set = currentSet("sacrococcygeal-64999");
const parameters = defaultParameters(set);
const finder = compileCaseFinder(set, parameters);
const evaluate = compileSet(set, parameters);

const folder = join(import.meta.dirname, `../sets/${set.id}/examples`);
const examples = readdirSync(folder).map((name) => {
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(`${name} cannot be read`);
  return { name, facts: parsed.case.facts };
});

describe("for every status a criterion can have, near every example", () => {
  test.each(examples)("$name", ({ facts }) => {
    for (const { id } of set.criteria) {
      for (const status of finder.statusesOf(id)) {
        const found = finder.caseFor({ criterion: id, status }, facts);
        const case_ = { id: "found", criteriaSet: set.id, facts: found?.facts };
        expect(parseCase(case_), `${id} ${status}`).toMatchObject({ ok: true });
        const results = evaluate(found?.facts ?? {}).criteria;
        expect(results.find(({ criterion }) => criterion.id === id)?.status).toBe(status);
      }
    }
  });
});

test("a status outside the list is given by no example, and no case is found for it", () => {
  for (const { id } of set.criteria) {
    const possible = finder.statusesOf(id);
    expect(possible).toContain("met");
    for (const { facts } of examples) {
      const status = evaluate(facts).criteria.find(({ criterion }) => criterion.id === id)?.status;
      expect(possible).toContain(status);
    }
    for (const status of statuses.filter((one) => !possible.includes(one))) {
      expect(finder.caseFor({ criterion: id, status }, {})).toBeUndefined();
    }
  }
});

test("every recommendation has a case near every example", () => {
  for (const { facts } of examples) {
    for (const recommendation of recommendations) {
      const found = finder.caseFor({ recommendation }, facts);
      expect(evaluate(found?.facts ?? {}).recommendation).toBe(recommendation);
    }
  }
});

test("a case that has the status already is left as it is", () => {
  const [first] = examples;
  const facts = first?.facts ?? {};
  for (const { criterion, status } of evaluate(facts).criteria) {
    expect(finder.caseFor({ criterion: criterion.id, status }, facts)?.changes).toEqual([]);
  }
});

test("only the nearest answer is changed: cushion alone for its own criterion", () => {
  const met = examples.find(({ name }) => name.startsWith("02"))?.facts ?? {};
  const found = finder.caseFor({ criterion: "conservative.cushion", status: "unanswered" }, met);
  expect(found?.changes.map(([path]) => path)).toEqual(["conservative.cushion"]);
  expect(answerState(readerOf("conservative.cushion")(found?.facts ?? {}))).toBe("unanswered");
});
