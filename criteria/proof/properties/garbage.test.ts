import fc from "fast-check";
import { describe, expect, inject, test, vi } from "vitest";
import {
  compileExplainer,
  compileSet,
  defaultParameters,
  isTree,
  parseCase,
  readAnswers,
  recommendations,
  routes,
  statuses,
} from "#criteria";
import { factsWith } from "../cases/case-facts.ts";
import { storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { problemsByHand, writtenFor } from "../second-implementation.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const evaluate = compileSet(theSet, defaultParameters(theSet));
const explain = compileExplainer(theSet, defaultParameters(theSet));
const paths = theSet.facts.map(({ path }) => path);
const approved = storedCases
  .filter(({ facts, parameters }) => {
    return parameters === undefined && evaluate(facts).recommendation === "approve";
  })
  .slice(0, 12);
const runs = inject("isProof") ? 20_000 : 500;
/** Fixed, so that a run that fails fails everywhere. */
const seed = 20260302;

/** Whatever a language or a file can hold. */
const garbage = fc.oneof(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withObjectString: true,
    withSparseArray: true,
    withTypedArray: true,
  }),
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    -1,
    -0.5,
    1e308,
    2 ** 53 + 2,
    "6",
    "yes ",
    "YES",
    true,
    {},
    [],
    [[]],
    "2026-02-30",
    "2026-2-3",
    "\uD800",
    "__proto__",
  ),
);

describe("P2 totality: for any JSON value or other garbage, validation answers with issues and the evaluator with values of its own domain; neither ever throws", () => {
  test("anything at all in the place of a case file is refused with issues that say where and why", () => {
    fc.assert(
      fc.property(garbage, (input) => {
        const parsed = parseCase(input);
        expect(parsed.ok).toBe(false);
        if (parsed.ok) return;
        expect(parsed.issues.length).toBeGreaterThan(0);
        expect(parsed.issues.every(({ message }) => message.length > 0)).toBe(true);
      }),
      { numRuns: runs, seed },
    );
  });

  test("a valid case with garbage in one place is refused exactly when the second implementation finds it wrong, and the issue names that place", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...storedCases),
        fc.constantFrom(...paths),
        garbage,
        ({ id, facts }, path, answer) => {
          const file = { id, criteriaSet: writtenFor, facts: factsWith(facts, { [path]: answer }) };
          const parsed = parseCase(file);
          const isWrong = problemsByHand(file).length > 0;
          expect({ path, answer, ok: parsed.ok }).toEqual({ path, answer, ok: !isWrong });
          if (parsed.ok) return;
          refused += 1;
          const places = parsed.issues.map((issue) => issue.path);
          expect(places.some((place) => place.startsWith("facts."))).toBe(true);
        },
      ),
      { numRuns: runs, seed },
    );
    expect(refused).toBeGreaterThan(runs / 2);
  });

  test("garbage that skipped validation is evaluated without a throw, to statuses and a recommendation of the set's own, and never approved", () => {
    fc.assert(
      fc.property(garbage, (facts) => {
        if (!isTree(facts)) return;
        const evaluation = evaluate(facts);
        expect(recommendations).toContain(evaluation.recommendation);
        expect(routes).toContain(evaluation.route);
        expect(evaluation.recommendation).not.toBe("approve");
        for (const { status } of evaluation.criteria) expect(statuses).toContain(status);
      }),
      { numRuns: runs, seed },
    );
  });

  test("an illegal answer that skipped validation never gets an approval that leaving it unanswered would not", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...approved),
        fc.constantFrom(...paths),
        garbage,
        ({ id, facts }, path, answer) => {
          const changed = factsWith(facts, { [path]: answer });
          const file = { id, criteriaSet: writtenFor, facts: changed };
          if (problemsByHand(file).length === 0) return;
          const without = evaluate(factsWith(facts, { [path]: undefined })).recommendation;
          const { recommendation } = evaluate(changed);
          const isSafe = recommendation !== "approve" || without === "approve";
          expect({ path, answer, isSafe }).toEqual({ path, answer, isSafe: true });
        },
      ),
      { numRuns: runs * 2, seed },
    );
  });

  test("the explanation and the form's reader bear garbage too", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), garbage, (path, answer) => {
        const facts = factsWith({}, { [path]: answer });
        const { facts: read } = readAnswers(theSet, facts);
        expect(problemsByHand({ id: "x", criteriaSet: writtenFor, facts: read })).toEqual([]);
        expect(explain(facts).size).toBe(theSet.criteria.length);
      }),
      { numRuns: runs, seed },
    );
    reportCounts("3 properties: P2 totality", {
      "garbage inputs": runs * 6,
      throws: 0,
      approvals: 0,
    });
  });
});

describe("hostile files", () => {
  const valid = storedCases[1]?.facts ?? {};
  const refused = (file: unknown) => {
    const parsed = parseCase(file);
    return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
  };

  test("a __proto__, constructor or prototype key is refused and changes no prototype", () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const text = `{"id":"x","criteriaSet":"${writtenFor}","facts":{"${key}":{"ok":true}}}`;
      expect(refused(JSON.parse(text))).not.toEqual([]);
      expect(Object.hasOwn(Object.prototype, "ok")).toBe(false);
    }
  });

  test("nesting as deep as a parser accepts is refused without a stack overflow", () => {
    const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);
    expect(refused(deep)).not.toEqual([]);
    for (const path of paths) {
      const facts = factsWith(valid, { [path]: deep });
      expect(refused({ id: "x", criteriaSet: writtenFor, facts })).not.toEqual([]);
    }
  });

  test("1e400 in a file reads as infinite and is refused in every number question", () => {
    for (const { path, answer } of theSet.facts) {
      if (answer.kind !== "number") continue;
      const number: unknown = JSON.parse("1e400");
      const facts = factsWith(valid, { [path]: number });
      expect(refused({ id: "x", criteriaSet: writtenFor, facts })).toContain(`facts.${path}`);
    }
  });
});
