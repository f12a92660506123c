import { describe, expect, test } from "vitest";
import {
  type Course,
  type CourseItem,
  type CriteriaSet,
  currentSets,
  type FactPath,
  policyOf,
} from "#criteria";
import { walkingAidPolicy } from "../fixtures/sets-for-test.ts";

const policies = [...currentSets.flatMap((set) => policyOf(set) ?? []), walkingAidPolicy];

describe.each(policies)("beside the set $id", ({ versions, course, evidenceTies, coverage }) => {
  test.each(versions)("the picture of the course of care reads what $version has", (set) => {
    const { facts, numbers, fields } = readsOf(course);
    const newest = versions.at(-1) ?? set;
    // What only adds to the record came with a later version: a case of an earlier one has no such answers to draw.
    const supplementary = newest.facts.filter((fact) => fact.isSupplementary === true);
    const known = [...set.facts, ...supplementary].map(({ path }) => path);
    expect(facts.filter((path) => !known.includes(path))).toEqual([]);
    const limits = [...set.parameters, ...set.limits].map(({ name }) => name);
    expect(numbers.filter((name) => !limits.includes(name))).toEqual([]);
    const isKnown = (list: string, field: string) =>
      [set, newest].some((version) => fieldsOf(version, list).includes(field));
    expect(fields.filter(([list, field]) => !isKnown(list, field))).toEqual([]);
    expect(new Set(course.lanes.map(({ id }) => id)).size).toBe(course.lanes.length);
  });

  test("evidence is tied to procedures and papers of the newest version", () => {
    const set = versions.at(-1);
    const procedures = set?.procedures.rows.map(({ id }) => id);
    const papers = set?.evidence.map(({ key }) => key);
    for (const [procedure, keys] of Object.entries(evidenceTies.byProcedure)) {
      expect(procedures).toContain(procedure);
      for (const key of keys) expect(papers).toContain(key);
    }
  });

  test("a coverage rule is about procedures there are, and leads to criteria there are", () => {
    const rows = versions.at(-1)?.procedures.rows ?? [];
    const strayProcedures = coverage.flatMap(({ procedures: only }) =>
      only === undefined || rows.some(({ columns }) => columns[only.column] === only.value)
        ? []
        : [only],
    );
    const ids = policies.map(({ id }) => id);
    const strayPolicies = coverage.flatMap(({ betterPolicy }) =>
      betterPolicy === undefined || ids.includes(betterPolicy) ? [] : [betterPolicy],
    );
    expect({ strayProcedures, strayPolicies }).toEqual({ strayProcedures: [], strayPolicies: [] });
  });

  test.each(versions)("the guideline it is tied to is one of $version", (set) => {
    const { guideline } = evidenceTies;
    if (guideline === undefined) return;
    expect(set.evidence.map(({ key }) => key)).toContain(guideline.evidence);
    for (const { column, is } of guideline.scope) {
      const values = set.procedures.rows.map(({ columns }) => columns[column]);
      expect(values).toContain(is);
    }
  });
});

/** Every name that a course says of its set. */
function readsOf({ lanes, amounts, scores }: Course) {
  const facts: FactPath[] = [];
  const numbers: string[] = [];
  const fields: (readonly [FactPath, string])[] = [];
  for (const item of lanes.flatMap(({ items }) => items)) readItem(item);
  for (const { fact, minimum, between } of amounts) {
    facts.push(fact, ...(between === undefined ? [] : [between.first, between.last]));
    numbers.push(minimum);
  }
  for (const score of scores) {
    if (score.score === "answer") facts.push(score.fact);
    else
      for (const field of [score.name, score.before, score.after]) fields.push([score.list, field]);
  }
  return { facts, numbers, fields };

  function readItem(item: CourseItem): void {
    switch (item.item) {
      case "since":
        facts.push(item.from, ...(item.detail === undefined ? [] : [item.detail]));
        return;
      case "episode":
        facts.push(item.first, item.last);
        for (const fact of [item.count?.fact, item.stated, item.reason?.fact])
          if (fact !== undefined) facts.push(fact);
        if (item.minimumWeeks !== undefined) numbers.push(item.minimumWeeks);
        return;
      case "answer":
        facts.push(item.fact);
        return;
      case "result":
        facts.push(item.performed, item.percent);
        if (item.detail !== undefined) facts.push(item.detail);
        numbers.push(item.minimum);
        return;
      case "entries":
        facts.push(item.list);
        if (item.day !== undefined) fields.push([item.list, item.day]);
        for (const { words } of item.words)
          for (const [, name = ""] of words.matchAll(/\{(\w+)/g)) fields.push([item.list, name]);
    }
  }
}

function fieldsOf({ facts }: CriteriaSet, list: FactPath): readonly string[] {
  const answer = facts.find(({ path }) => path === list)?.answer;
  return answer?.kind === "entries" ? answer.fields.map(({ name }) => name) : [];
}
