import { expect, test } from "vitest";
import type { CriteriaSet, FactDefinition } from "#criteria";
import { cqlLibrary } from "../../export/cql/index.ts";
import { theSet } from "../cases/the-set.ts";
import { compareCases } from "./compare.ts";
import { cqlExecution } from "./run-in-cql-execution.ts";
import { translateCql } from "./translate.ts";

const question = {
  step: "request",
  question: "?",
  hint: "",
  canBeNotDocumented: true,
} as const;

const facts: readonly FactDefinition[] = [
  {
    ...question,
    path: "item",
    label: "Item",
    answer: { kind: "choice", options: [{ value: "splint", label: "Splint" }] },
  },
  { ...question, path: "walk.metres", label: "Walk", answer: { kind: "number", unit: "metres" } },
  { ...question, path: "walk.seen", label: "Seen", answer: { kind: "date" } },
  { ...question, path: 'warning\'s "signs"', label: "Signs", answer: many() },
];

/** Nothing of it is about backs: other facts, other rules, another procedure table. */
const anotherSet: CriteriaSet = {
  ...theSet,
  id: "walking-aid",
  version: "0.2.0",
  title: "Walking aid",
  facts,
  dateOrders: [],
  procedures: {
    fact: "item",
    rows: [{ id: "splint", label: "Splint", columns: { code: "ok" }, sourceGrade: "" }],
    unnamed: { code: "query" },
  },
  parameters: [
    {
      kind: "number",
      name: "walkMax",
      title: "Farthest walk",
      provenance: "Example",
      added: true,
      default: 12.5,
      unit: "metres",
      min: 0,
      max: 100,
    },
  ],
  limits: [],
  derived: {},
  urgentReview: { list: 'warning\'s "signs"', because: "A sign is listed." },
  criteria: theSet.criteria.slice(0, 1).map((criterion) => ({
    ...criterion,
    id: "walk.metres",
    rule: {
      rule: "any",
      parts: [
        { rule: "threshold", of: { fact: "walk.metres" }, atLeast: "walkMax" },
        { rule: "given", fact: "walk.seen" },
      ],
    },
  })),
  pitfalls: [],
  warnings: [],
  coding: {
    ...theSet.coding,
    queries: [
      {
        id: "which",
        title: "Which code",
        explanation: "",
        whatToDo: "",
        firesWhen: { when: "procedure", column: "code", in: ["query"] },
      },
    ],
  },
};

test("another set needs no new exporter: its library is translated and says what our engine says", async () => {
  const cql = cqlLibrary(anotherSet);
  expect(cql).toContain("library WalkingAid version '0.2.0'");
  const { elm, complaints } = translateCql(cql);
  expect(complaints).toEqual([]);

  const cases = [undefined, "not-documented", 12.4, 12.5].flatMap((metres) =>
    [undefined, "not-documented", "2026-01-31"].flatMap((seen) =>
      [undefined, [], ["pale"]].flatMap((signs) =>
        [undefined, "splint"].map((item) => ({
          facts: { item, walk: { metres, seen }, 'warning\'s "signs"': signs },
          parameters: { walkMax: 12.5 },
        })),
      ),
    ),
  );
  const compared = await compareCases(cqlExecution(elm), anotherSet, cases);
  expect(compared.mismatches).toEqual([]);
  expect(compared.cases).toBe(72);
});

function many(): FactDefinition["answer"] {
  return { kind: "many", options: [{ value: "pale", label: "Pale" }], noneLabel: "None" };
}
