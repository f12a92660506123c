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
