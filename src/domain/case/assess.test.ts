import { describe, expect, test } from "vitest";
import { currentSet, defaultParameters } from "#criteria";
import { assessAnswers } from "./assess.ts";

const set = currentSet("sacrococcygeal-64999");
const parameters = defaultParameters(set);
const relief = (reliefPercent: string) => ({
  request: { procedure: "ganglion-impar-injection" },
  blocks: { diagnostic: { performed: "yes", site: "ganglion-impar", reliefPercent } },
});

describe("assessing the answers of a case", () => {
  test("reads a typed number and judges by it", () => {
    const status = (typed: string, values = parameters) =>
      assessAnswers(set, values, relief(typed)).evaluation.criteria.find(
        ({ criterion }) => criterion.id === "diagnosis.pain-source-confirmed",
      )?.status;
    expect(status("50")).toBe("met");
    expect(status("49")).toBe("not-met");
    expect(status("50", { ...parameters, blockReliefMinPercent: 80 })).toBe("not-met");
    expect(status("")).toBe("unanswered");
  });

  test("keeps an entry that can’t be read out of the facts and names it", () => {
    const { facts, problems } = assessAnswers(set, parameters, relief("101"));
    expect(problems.map(({ path }) => path)).toEqual(["blocks.diagnostic.reliefPercent"]);
    expect(facts).toEqual({
      request: { procedure: "ganglion-impar-injection" },
      blocks: { diagnostic: { performed: "yes", site: "ganglion-impar" } },
    });
  });

  test("tells which questions can matter for the chosen procedure", () => {
    const { matter } = assessAnswers(set, parameters, relief("50"));
    expect(matter.has("blocks.diagnostic.reliefPercent")).toBe(true);
    expect(matter.has("imaging.mobility")).toBe(false);
  });
});

describe("a plan value that the law does not allow for the line of business", () => {
  const joint = currentSet("sacroiliac-joint");
  const assessed = (lineOfBusiness: string, values: Readonly<Record<string, number | string>>) =>
    assessAnswers(
      joint,
      { ...defaultParameters(joint), ...values },
      { request: { lineOfBusiness, urgency: "standard" } },
    );

  test.each([
    ["diagnosticReliefMin", 80, "must be at most 75 (%) for Medicare Advantage"],
    ["therapeuticMax12m", 3, "must be at least 4 (sessions) for Medicare Advantage"],
    ["rfaCovered", "yes", "must be `no` for Medicare Advantage"],
  ])("%s is told at the answer that binds, which then is not used", (name, value, message) => {
    const { facts, problems } = assessed("medicare-advantage", { [name]: value });
    expect(problems).toEqual([
      expect.objectContaining({ fact: "request.lineOfBusiness", path: "request.lineOfBusiness" }),
    ]);
    expect(problems[0]?.message).toContain(message);
    expect(facts).toEqual({ request: { urgency: "standard" } });
    expect(assessed("commercial-erisa", { [name]: value }).problems).toEqual([]);
  });

  test("a laxer value, the set's own, and a set without locks stay as they are", () => {
    expect(assessed("medicare-advantage", { diagnosticReliefMin: 50 }).problems).toEqual([]);
    expect(assessed("medicare-advantage", {}).problems).toEqual([]);
    const strict = { ...parameters, blockReliefMinPercent: 80 };
    const answers = { request: { lineOfBusiness: "medicare-advantage" } };
    expect(assessAnswers(set, strict, answers).problems).toEqual([]);
  });
});
