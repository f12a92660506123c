import { describe, expect, test, vi } from "vitest";
import { type AnswerKind, parseCase } from "#criteria";
import { factsWith } from "../cases/case-facts.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { problemsByHand, writtenFor } from "../second-implementation.ts";
import { probesOf } from "./probes.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

function issuesOf(file: unknown): readonly { readonly path: string; readonly message: string }[] {
  const parsed = parseCase(file);
  return parsed.ok ? [] : parsed.issues;
}

function fileWith(path: string, answer: unknown): unknown {
  return { id: "x", criteriaSet: writtenFor, facts: factsWith({}, { [path]: answer }) };
}

/** What a refusal has to say is allowed instead. */
function allowedIn(kind: AnswerKind): readonly string[] {
  switch (kind.kind) {
    case "choice":
    case "many":
      return kind.options.map(({ value }) => `"${value}"`);
    case "number":
      return [
        kind.wholeOnly === true ? "whole number" : "number",
        kind.max === undefined ? "0 or more" : `from 0 to ${kind.max}`,
      ];
    case "date":
      return ["YYYY-MM-DD"];
    case "partial-date":
      return ["YYYY-MM-DD", "YYYY-MM", "YYYY"];
    case "instant":
      return ["offset", "2026-03-02T09:00:00-06:00"];
    case "text":
      return ["text"];
    case "exactly":
      return [kind.value];
    case "codes":
      return ["codes"];
    case "entries":
      return ["list"];
  }
}

describe("both sides of everything a question allows", () => {
  let probes = 0;
  let refused = 0;

  test.each(theSet.facts.map((fact) => [fact.path, fact] as const))(
    "%s takes what the second implementation takes; each refusal names the path and what is allowed",
    (path, fact) => {
      for (const answer of probesOf(fact)) {
        const issues = issuesOf(fileWith(path, answer));
        const byHand = problemsByHand(fileWith(path, answer));
        expect({ answer, isRefused: issues.length > 0 }).toEqual({
          answer,
          isRefused: byHand.length > 0,
        });
        const elsewhere = issues.filter((issue) => !issue.path.startsWith(`facts.${path}`));
        expect({ answer, elsewhere }).toEqual({ answer, elsewhere: [] });
        const atThePath = issues.filter((issue) => issue.path === `facts.${path}`);
        const silent = atThePath.flatMap(({ message }) =>
          allowedIn(fact.answer).filter((words) => !message.includes(words)),
        );
        expect({ answer, silent }).toEqual({ answer, silent: [] });
        probes += 1;
        if (issues.length > 0) refused += 1;
      }
    },
  );

  test('questions the record cannot be silent about refuse "not documented", all others say it is allowed', () => {
    for (const { path, canBeNotDocumented } of theSet.facts) {
      const issues = issuesOf(fileWith(path, "not-documented"));
      expect({ path, ok: issues.length === 0 }).toEqual({ path, ok: canBeNotDocumented });
    }
    reportCounts("7 validation: answers", {
      probes,
      refused,
      "disagreements with the spec by hand": 0,
    });
  });
});

describe("both sides of every parameter's range", () => {
  const withParameter = (name: string, value: unknown) => ({
    id: "x",
    criteriaSet: writtenFor,
    parameters: { [name]: value },
    facts: {},
  });

  test.each(theSet.parameters.map((parameter) => [parameter.name, parameter] as const))(
    "%s",
    (name, parameter) => {
      const isNumber = parameter.kind === "number";
      const legal: readonly unknown[] = isNumber
        ? [parameter.min, parameter.max, parameter.default]
        : parameter.options.map(({ value }) => value);
      const illegal: readonly unknown[] = isNumber
        ? [parameter.min - 0.001, parameter.max + 0.001, parameter.min - 1, parameter.max + 1]
        : ["another", ""];
      for (const value of legal) expect(issuesOf(withParameter(name, value))).toEqual([]);
      const fraction = isNumber && parameter.wholeOnly === true ? [parameter.default + 0.5] : [];
      const others = [
        ...illegal,
        ...fraction,
        "6",
        null,
        Number.NaN,
        Number.POSITIVE_INFINITY,
        [6],
      ];
      for (const value of others) {
        const [issue] = issuesOf(withParameter(name, value));
        expect(issue?.path).toBe(`parameters.${name}`);
        const words = isNumber ? [parameter.min, parameter.max, parameter.unit] : legal;
        for (const word of words) expect(issue?.message).toContain(String(word));
      }
    },
  );

  test("an unknown parameter is refused with the names there are, and a slip with the nearest", () => {
    const [issue] = issuesOf(withParameter("ptMinWeek", 6));
    expect(issue?.path).toBe("parameters.ptMinWeek");
    expect(issue?.message).toContain('"ptMinWeeks"');
    for (const { name } of theSet.parameters) expect(issue?.message).toContain(name);
  });

  test("an unknown set or version is refused with those there are", () => {
    for (const criteriaSet of ["sacrococcygeal-64998", `${theSet.id}@9.9.9`, ""]) {
      const [issue] = issuesOf({ id: "x", criteriaSet, facts: {} });
      expect(issue?.path).toBe("criteriaSet");
      expect(issue?.message).toContain(`${theSet.id}@${theSet.version}`);
    }
  });

  test("dates in the wrong order are refused on either side of the same day", () => {
    for (const { first, last } of theSet.dateOrders) {
      const facts = (end: string) => factsWith({}, { [first]: "2026-01-10", [last]: end });
      const at = (end: string) => issuesOf({ id: "x", criteriaSet: writtenFor, facts: facts(end) });
      expect(at("2026-01-10")).toEqual([]);
      expect(at("2026-01-11")).toEqual([]);
      expect(at("2026-01-09")).toEqual([
        { path: `facts.${last}`, message: `must not be before facts.${first}` },
      ]);
    }
  });
});
