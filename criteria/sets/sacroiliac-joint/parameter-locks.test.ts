import { expect, test } from "vitest";
import { lineOfBusinessOptions, resolveParameters } from "#criteria";
import { sacroiliacJointPolicy } from "./policy.ts";

/** The lock of each parameter as the spec's table has it: which side of the default Medicare Advantage may not leave. */
const table: Readonly<Record<string, "not above" | "not below" | "exactly">> = {
  painMinMonths: "not above",
  provocativeTestsMin: "not above",
  conservativeMinWeeks: "not above",
  moderatePainMin: "not above",
  diagnosticReliefMin: "not above",
  therapeuticReliefMin: "not above",
  benefitMinMonths: "not above",
  diagnosticMax12m: "not below",
  therapeuticMax12m: "not below",
  rfaCovered: "exactly",
};

const lines = [...lineOfBusinessOptions.map(({ value }) => value), undefined, "not-documented"];

// A lock that is dropped, turned round, or bound to another fact, line or side fails here.
test.each(sacroiliacJointPolicy.versions)(
  "version $version: each parameter below, at and above its default, under every line of business",
  (set) => {
    expect(set.parameters.map(({ name }) => name)).toEqual(Object.keys(table));
    for (const parameter of set.parameters) {
      const values =
        parameter.kind === "choice"
          ? parameter.options.map(({ value }) => value)
          : [parameter.default - 1, parameter.default, parameter.default + 1];
      for (const value of values)
        for (const lineOfBusiness of lines) {
          const side =
            typeof value === "number" && typeof parameter.default === "number"
              ? value - parameter.default
              : Number(value !== parameter.default);
          const rule = table[parameter.name];
          const isStricter =
            rule === "not above" ? side > 0 : rule === "not below" ? side < 0 : side !== 0;
          const facts = lineOfBusiness === undefined ? {} : { request: { lineOfBusiness } };
          const { ok } = resolveParameters(set, { [parameter.name]: value }, facts);
          const isRefused = isStricter && lineOfBusiness === "medicare-advantage";
          expect([parameter.name, value, lineOfBusiness, ok]).toEqual([
            parameter.name,
            value,
            lineOfBusiness,
            !isRefused,
          ]);
        }
    }
  },
);
