import { expect, test } from "vitest";
import { criteriaSets, currentSet, requestPaths } from "#criteria";
import type { FactDefinition } from "../model/fact.ts";
import { requestGaps } from "./request-gaps.ts";

test.each(criteriaSets)("$id@$version asks for what every request has", (set) => {
  expect(requestGaps(set)).toEqual([]);
});

const { facts } = currentSet("sacrococcygeal-64999");
const paths = Object.values(requestPaths);

test.each(paths)("a set without %s, or with another kind of answer there, is told", (path) => {
  expect(requestGaps({ facts: facts.filter((fact) => fact.path !== path) })).toEqual([path]);
  const otherKind = facts.map((fact): FactDefinition =>
    fact.path === path ? { ...fact, answer: { kind: "date" } } : fact,
  );
  expect(requestGaps({ facts: otherKind })).toEqual([path]);
});

test.each([requestPaths.urgency, requestPaths.lineOfBusiness])(
  "a set with one option more, one less, or another word for %s is told",
  (path) => {
    const withOptions = (
      change: (
        options: readonly { value: string; label: string }[],
      ) => readonly { value: string; label: string }[],
    ) =>
      facts.map((fact): FactDefinition =>
        fact.path === path && fact.answer.kind === "choice"
          ? { ...fact, answer: { ...fact.answer, options: change(fact.answer.options) } }
          : fact,
      );
    const more = withOptions((all) => [...all, { value: "x", label: "X" }]);
    const fewer = withOptions((all) => all.slice(1));
    const renamed = withOptions((all) =>
      all.map(({ value, label }) => ({ value, label: `${label}!` })),
    );
    for (const changed of [more, fewer, renamed])
      expect(requestGaps({ facts: changed })).toEqual([path]);
  },
);
