import { describe, expect, it } from "vitest";
import { defaultParameters, type ParametersByHand } from "./defaults.ts";
import { factsWith } from "./example-facts.ts";
import { factPaths } from "./fact-paths.ts";
import { recommendByHand, type CriterionByHand } from "./recommend-by-hand.ts";
import { representatives } from "./representatives.ts";
import { problemsByHand } from "./validity.ts";

const strict: ParametersByHand = {
  ptMinWeeks: 12,
  ptMinSessions: 24,
  conservativeMinMonths: 6,
  blockReliefMinPercent: 100,
  siBlockReliefMinPercent: 0,
  surgeryRequires: "mobility-or-spicule",
  chronicMonths: 12,
};
const anchors = {
  receivedAt: "2026-03-02T09:00:00-06:00",
  firstSession: "2025-09-01",
  lastSession: "2025-10-27",
  onsetDate: "2025-06-14",
};

describe.each([
  ["the default parameters", defaultParameters],
  ["a strict plan", strict],
])("representatives for %s", (_, parameters) => {
  const domains = representatives(parameters, anchors);

  it("cover every fact, each with an unanswered one", () => {
    expect(Object.keys(domains).toSorted()).toEqual(factPaths.toSorted());
    for (const path of factPaths) expect(domains[path]).toContain(undefined);
  });

  it("are legal, each of them", () => {
    const problems = factPaths.flatMap((path) =>
      domains[path].flatMap((value) =>
        problemsByHand({
          id: "a",
          criteriaSet: "sacrococcygeal-64999",
          facts: factsWith({ [path]: value }),
        }),
      ),
    );
    expect(problems).toEqual([]);
  });

  it.each([
    ["conservative.physicalTherapy.firstSession", "conservative.physical-therapy"],
    ["conservative.physicalTherapy.lastSession", "conservative.physical-therapy"],
    ["presentation.onsetDate", "guideline.reconciled"],
    ["request.receivedAt", "guideline.reconciled"],
  ] as const)("put %s on both sides of its limit", (path, criterion: CriterionByHand) => {
    const ranks = domains[path].map((value) => {
      const facts = factsWith({
        "request.procedure": "diagnostic-injection",
        "conservative.physicalTherapy.sessions": 30,
        "conservative.physicalTherapy.weeks": undefined,
        [path]: value,
      });
      return recommendByHand(facts, parameters).ranks[criterion];
    });
    expect(new Set(ranks).size).toBeGreaterThanOrEqual(2);
  });
});
