import { describe, expect, it } from "vitest";
import { currentSet } from "../../sets/index.ts";
import type { CriteriaSet } from "../../model/criteria-set.ts";
import type { Rule } from "../../model/rule.ts";
import { cqlLibrary } from "./library.ts";
import { grouped, joined, quoted } from "./layout.ts";

const set = currentSet("sacrococcygeal-64999");
const cql = cqlLibrary(set);

describe("the CQL library of a set", () => {
  it("bears the set's name and version", () => {
    expect(cql).toContain("library Sacrococcygeal64999 version '1.2.0'");
  });

  it("gives every parameter a default, so that a host may leave out what nobody has answered", () => {
    const parameters = cql.split("\n").filter((line) => line.startsWith("parameter "));
    expect(parameters.length).toBeGreaterThan(set.facts.length);
    expect(parameters.filter((line) => !/ default \S+$/.test(line))).toEqual([]);
  });

  it("defines every criterion, check and pitfall", () => {
    for (const { id } of set.criteria) expect(cql).toContain(`define "criterion: ${id}":`);
    for (const { id } of set.pitfalls) expect(cql).toContain(`define "pitfall: ${id}":`);
    for (const { id } of set.coding.queries) expect(cql).toContain(`define "coding query: ${id}":`);
  });

  it("divides nothing: weeks are compared as days", () => {
    const code = cql.replaceAll(/\/\/.*$/gm, "").replaceAll(/'(?:\\.|[^'\\])*'/g, "''");
    expect(code).not.toContain(" / ");
    expect(code).toContain('"weeksOfTherapy, in days" >= "ptMinWeeks" * 7.0');
  });

  it("holds no number in a rule but those of the calendar", () => {
    const criteria = cql.slice(cql.indexOf("---- Criteria"), cql.indexOf("---- Coding"));
    const code = criteria.replaceAll(/\/\/.*$/gm, "").replaceAll(/'[^']*'|"[^"]*"/g, "''");
    expect([...new Set(code.match(/\d[\d.]*/g))]).toEqual(["7.0"]);
  });

  it("refuses rules that name what is not there, and numbers CQL cannot write", () => {
    const withRule = (rule: Rule): CriteriaSet => ({
      ...set,
      criteria: set.criteria.slice(0, 1).map((criterion) => ({ ...criterion, rule })),
    });
    const unknownDerived: Rule = { rule: "threshold", of: { derived: "nights" }, atLeast: "x" };
    expect(() => cqlLibrary(withRule(unknownDerived))).toThrow(RangeError);
    expect(() => cqlLibrary(withRule({ rule: "given", fact: "no.such" }))).toThrow("no.such");
    const limits = [{ name: "tiny", value: 1e-9, unit: "", provenance: "" }];
    expect(() => cqlLibrary({ ...set, limits })).toThrow("not a CQL decimal");
  });
});

describe("what is written", () => {
  it("escapes what would end a text", () => {
    expect(quoted(String.raw`it's \ here`)).toBe(String.raw`'it\'s \\ here'`);
  });

  it("is grouped before an operator unless it already is", () => {
    expect(grouped('"a"')).toBe('"a"');
    expect(grouped('"a" or "b"')).toBe('("a" or "b")');
    expect(grouped('("a" or "b")')).toBe('("a" or "b")');
    expect(grouped('("a") or ("b")')).toBe('(("a") or ("b"))');
    expect(grouped(`('(' in "a") or ')' in ("b")`)).toBe(`(('(' in "a") or ')' in ("b"))`);
  });

  it("joins nothing to what holds of nothing", () => {
    expect(joined("and", [])).toBe("true");
    expect(joined("or", [])).toBe("false");
  });
});
