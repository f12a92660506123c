import { describe, expect, it } from "vitest";
import { determineByHand, parametersByHand, problemsByHand } from "../index.ts";
import { adjudicatedCases } from "./index.ts";

describe("the cases judged by hand", () => {
  it("carry an id of their own each", () => {
    expect(new Set(adjudicatedCases.map((each) => each.id)).size).toBe(adjudicatedCases.length);
  });

  it.each(adjudicatedCases)("$id: $why", ({ id, facts, parameters, expected }) => {
    const file = { id, criteriaSet: "sacrococcygeal-64999", parameters, facts };
    expect(problemsByHand(file)).toEqual([]);
    expect(determineByHand(facts, parametersByHand(parameters))).toMatchObject(expected);
  });
});
