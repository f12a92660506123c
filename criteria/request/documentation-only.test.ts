import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  canonicalJson,
  chooseSets,
  compileSet,
  criteriaSets,
  documentationOnly,
  findSet,
  isDocumentationOnly,
  referenceOf,
  treeFrom,
} from "#criteria";
import { candidateAnswers } from "../change/candidates.ts";

const evaluate = compileSet(documentationOnly, {});

test("whatever is documented, nothing is recommended and nothing is held against the request", () => {
  const anyCase = fc.tuple(
    ...documentationOnly.facts.map((fact) =>
      fc
        .constantFrom(
          ...candidateAnswers(fact, { limits: [], items: [], counts: [] }),
          "not-documented",
          null,
        )
        .map((answer) => [fact.path, answer] as const),
    ),
  );
  fc.assert(
    fc.property(anyCase, (answers) => {
      const { recommendation, criteria, pitfalls } = evaluate(treeFrom(answers));
      expect(["incomplete", "safety-review"]).toContain(recommendation);
      expect(criteria.map(({ status }) => status)).not.toContain("not-met");
      expect(pitfalls).toEqual([]);
    }),
  );
});

test("a finding that cannot wait still goes to a physician at once", () => {
  const { route } = evaluate({ documentation: { urgentFindings: ["cancer"] } });
  expect(route).toBe("physician-advisor-urgent");
});

test("it is found by the reference that a case records, and is no criteria set to choose", () => {
  const reference = referenceOf(documentationOnly);
  expect(findSet(reference)).toEqual({ ok: true, set: documentationOnly });
  expect(isDocumentationOnly(reference)).toBe(true);
  for (const set of criteriaSets) expect(isDocumentationOnly(referenceOf(set))).toBe(false);
  expect(criteriaSets).not.toContain(documentationOnly);
  expect(chooseSets({ cptCode: "", diagnosisCodes: [] })).not.toContain(documentationOnly);
});

test("version 1.0.0 stays as cases have recorded it: a change is a new version", () => {
  const sha256 = createHash("sha256").update(canonicalJson(documentationOnly)).digest("hex");
  expect(sha256).toBe("30090a8d5f4cd3a22dfa9dafa1b7476b3ec66584167da5bbfdabb9ac5ccdd95a");
});
