import { describe, expect, it } from "vitest";
import { defaultParameters } from "./defaults.ts";
import { factsWith } from "./example-facts.ts";
import { representatives, type Domains } from "./representatives.ts";
import { smallestChangesByHand } from "./smallest-changes-by-hand.ts";

const all = representatives(defaultParameters, {
  receivedAt: "2026-03-02T09:00:00-06:00",
  firstSession: "2025-09-01",
  lastSession: "2025-10-27",
});

describe("the smallest changes that bring approval", () => {
  it.each([
    ["a complete case needs none", {}, [[]]],
    [
      "one missing answer is its own remedy",
      { "conservative.cushion": "no" },
      [["conservative.cushion"]],
    ],
    [
      "a short programme can be longer, earlier or excepted",
      { "conservative.physicalTherapy.lastSession": "2025-10-12" },
      [
        ["conservative.physicalTherapy.firstSession"],
        ["conservative.physicalTherapy.lastSession"],
        ["conservative.physicalTherapy.exception"],
      ],
    ],
    [
      "a fracture can be excluded, or not have been an injury",
      { "presentation.fracture": "not-evaluated" },
      [["presentation.mechanism"], ["presentation.fracture"]],
    ],
    [
      "a case outside the guideline needs no rationale",
      {
        "request.procedure": "diagnostic-injection",
        "guideline.patientRationale": "no",
        "presentation.mechanism": "spontaneous",
      },
      [["presentation.onsetDate"], ["presentation.fracture"], ["guideline.patientRationale"]],
    ],
    [
      "films that cannot be had can be replaced",
      {
        "imaging.dynamicStanding": "not-available",
        "imaging.dynamicSitting": "not-available",
        "imaging.coccyxMriOrCt": "no",
      },
      [["imaging.coccyxMriOrCt"]],
    ],
    [
      "two gaps need two changes",
      { "conservative.cushion": "no", "conservative.months": 1 },
      [["conservative.cushion", "conservative.months"]],
    ],
    ["a listed red flag stays", { "presentation.redFlags": ["night-pain"] }, []],
    [
      "an unscreened case can be screened",
      { "presentation.redFlags": "not-documented" },
      [["presentation.redFlags"]],
    ],
    [
      "a code that another pre-empts stays",
      {
        "request.procedure": "cryoablation",
        priorInterventions: [{ procedure: "si-joint-injection", outcome: "failed" }],
      },
      [],
    ],
  ])("%s", (_, changes, sets) => {
    expect(smallestChangesByHand(factsWith(changes), defaultParameters, all, 2)).toEqual(sets);
  });

  it("stays within the size and the facts it is given", () => {
    const facts = factsWith({
      "conservative.cushion": "no",
      "conservative.months": 1,
      "conservative.outcome": "improving",
    });
    const few: Domains = {
      "conservative.cushion": all["conservative.cushion"],
      "conservative.months": all["conservative.months"],
      "conservative.outcome": all["conservative.outcome"],
    };
    expect(smallestChangesByHand(facts, defaultParameters, few, 2)).toEqual([]);
    expect(smallestChangesByHand(facts, defaultParameters, few, 3)).toEqual([
      ["conservative.cushion", "conservative.months", "conservative.outcome"],
    ]);
  });
});
