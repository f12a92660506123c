import { describe, expect, it } from "vitest";
import { decidedByHand, openQuestionsByHand } from "./decided-by-hand.ts";
import { defaultParameters } from "./defaults.ts";
import { completeFacts, factsWith } from "./example-facts.ts";
import { factPaths } from "./fact-paths.ts";
import { recommendByHand } from "./recommend-by-hand.ts";
import { representatives, type Domains } from "./representatives.ts";

const domains: Domains = representatives(defaultParameters, {
  receivedAt: "2026-03-02T09:00:00-06:00",
  firstSession: "2025-09-01",
});

describe("whether a case is decided", () => {
  it.each([
    ["complete", {}, "approve", true, []],
    [
      "approved before red flags were screened",
      { "presentation.redFlags": undefined },
      "incomplete",
      false,
      ["presentation.redFlags"],
    ],
    [
      "lacking care, red flags open",
      { "conservative.cushion": "no", "presentation.redFlags": undefined },
      "deny",
      false,
      ["presentation.redFlags"],
    ],
    [
      "lacking care, other care open",
      { "conservative.cushion": "no", "conservative.months": undefined },
      "deny",
      true,
      [],
    ],
    [
      "with a red flag, nearly all else open",
      {
        "presentation.redFlags": ["night-pain"],
        "conservative.months": undefined,
        "conservative.outcome": undefined,
        "imaging.dynamicSitting": undefined,
      },
      "safety-review",
      true,
      [],
    ],
    [
      "complete but for advisory acupuncture",
      { "conservative.acupuncture": undefined },
      "approve",
      true,
      [],
    ],
    [
      "complete but for an exception nobody needs",
      { "conservative.physicalTherapy.exception": undefined },
      "approve",
      true,
      [],
    ],
    [
      "short of sessions, exception open",
      {
        "conservative.physicalTherapy.sessions": 2,
        "conservative.physicalTherapy.exception": undefined,
      },
      "deny",
      false,
      ["conservative.physicalTherapy.exception"],
    ],
    [
      "approved by its stated weeks, last session open",
      { "conservative.physicalTherapy.lastSession": undefined },
      "approve",
      false,
      ["conservative.physicalTherapy.lastSession"],
    ],
    [
      "without an injury, fracture open",
      { "presentation.mechanism": "spontaneous", "presentation.fracture": undefined },
      "approve",
      true,
      [],
    ],
    [
      "refused by the guideline, fracture open",
      {
        "request.procedure": "diagnostic-injection",
        "guideline.patientRationale": "no",
        "presentation.mechanism": "spontaneous",
        "presentation.fracture": undefined,
      },
      "deny",
      false,
      ["presentation.fracture"],
    ],
    [
      "waiting for paper, onset open",
      { "conservative.cushion": "not-documented", "presentation.onsetDate": undefined },
      "request-information",
      true,
      [],
    ],
    [
      "refused by the guideline, onset open",
      {
        "request.procedure": "diagnostic-injection",
        "guideline.patientRationale": "no",
        "presentation.onsetDate": undefined,
      },
      "deny",
      false,
      ["presentation.onsetDate"],
    ],
    [
      "with two films open",
      {
        "imaging.dynamicStanding": undefined,
        "imaging.dynamicSitting": undefined,
        "imaging.coccyxMriOrCt": undefined,
      },
      "incomplete",
      false,
      ["imaging.dynamicStanding", "imaging.dynamicSitting", "imaging.coccyxMriOrCt"],
    ],
  ])("%s", (_, changes, recommendation, isDecided, open) => {
    const facts = factsWith(changes);
    expect(recommendByHand(facts, defaultParameters).recommendation).toBe(recommendation);
    expect(decidedByHand(facts, defaultParameters, domains)).toBe(isDecided);
    expect(openQuestionsByHand(facts, defaultParameters, domains)).toEqual(open);
  });

  it("never tries a last session before the first", () => {
    const facts = factsWith({ "conservative.physicalTherapy.lastSession": undefined });
    const onlyBefore = { "conservative.physicalTherapy.lastSession": ["2025-08-31"] };
    expect(decidedByHand(facts, defaultParameters, onlyBefore)).toBe(true);
  });

  it("refuses to walk more completions than it can", () => {
    const open = Object.fromEntries(factPaths.slice(10, 30).map((path) => [path, undefined]));
    expect(() => openQuestionsByHand(factsWith(open), defaultParameters, domains)).toThrow(
      RangeError,
    );
  });

  it("leaves the facts as they were", () => {
    const facts = factsWith({ "presentation.redFlags": undefined });
    const before = JSON.stringify(facts);
    openQuestionsByHand(facts, defaultParameters, domains);
    expect(JSON.stringify(facts)).toBe(before);
    expect(completeFacts).toEqual(factsWith({}));
  });
});
