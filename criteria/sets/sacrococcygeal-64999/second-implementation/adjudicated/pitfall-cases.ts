import type { AdjudicatedRow, Changes } from "./adjudicated-case.ts";
import { coccyxSecondLine, diagnosticRequest, siFirstLine } from "./base-facts.ts";

const drugs = "conservative.medication";
const noBlock = { "blocks.diagnostic": { performed: "no" } };

export const pitfallCases: readonly AdjudicatedRow[] = [
  fires(
    "premature-for-unknown-procedure",
    "an undocumented procedure is still an intervention",
    { "request.procedure": "not-documented", "conservative.cushion": "no" },
    ["premature-intervention"],
  ),
  fires(
    "premature-not-for-open-procedure",
    "nothing is premature before the procedure is known",
    { "request.procedure": undefined, "conservative.cushion": "no" },
    [],
  ),
  fires(
    "premature-not-for-diagnostic",
    "a diagnostic block is not an intervention",
    { ...diagnosticRequest, "conservative.cushion": "no" },
    ["guideline-indirect"],
  ),
  fires(
    "premature-not-for-acupuncture",
    "acupuncture is advisory",
    { "conservative.acupuncture": "not-considered" },
    [],
  ),
  fires(
    "premature-for-medication",
    "medication belongs to conservative care",
    { [`${drugs}.multimodalTrial`]: "no" },
    ["premature-intervention"],
  ),
  fires(
    "premature-not-for-paper",
    "missing paper is not haste",
    { "conservative.cushion": "not-documented" },
    [],
  ),
  fires(
    "block-skipped-for-other",
    "'other' is an intervention too",
    { "request.procedure": "other", ...noBlock },
    ["skipped-diagnostic-block"],
  ),
  fires(
    "block-skipped-not-for-open-procedure",
    "nothing is skipped before the procedure is known",
    { "request.procedure": undefined, ...noBlock },
    [],
  ),
  fires("block-skipped-not-for-diagnostic", "the request is the block", diagnosticRequest, [
    "guideline-indirect",
  ]),
  fires(
    "block-skipped-not-for-si-first-line",
    "the first SI injection needs no block before it",
    { ...siFirstLine, ...noBlock },
    ["si-target-under-coccyx-diagnosis"],
  ),
  fires(
    "block-without-relief-for-diagnostic",
    "a block without its result, whatever is asked for",
    {
      "request.procedure": "diagnostic-injection",
      "blocks.diagnostic.reliefPercent": "not-documented",
    },
    ["block-without-relief", "guideline-indirect"],
  ),
  redFlagRelief("at-threshold", "half relief invites a false comfort", 50, true),
  redFlagRelief("below-threshold", "just under the threshold comforts nobody", 49, false),
  redFlagRelief("not-documented", "no relief is recorded", "not-documented", false, [
    "block-without-relief",
  ]),
  {
    ...redFlagRelief(
      "under-plan-of-75",
      "seventy under a plan that asks for seventy-five",
      70,
      false,
    ),
    parameters: { blockReliefMinPercent: 75 },
  },
  fires(
    "guideline-indirect-with-missing-paper",
    "the guideline applies, its reach is indirect",
    { ...coccyxSecondLine, "guideline.patientRationale": "not-documented" },
    ["guideline-indirect"],
  ),
  fires(
    "guideline-indirect-with-open-rationale",
    "the criterion applies although its answer is open",
    { ...coccyxSecondLine, "guideline.patientRationale": undefined },
    ["guideline-indirect"],
  ),
  fires(
    "everything-open",
    "an untouched case has no pitfall",
    {
      presentation: null,
      conservative: null,
      imaging: null,
      blocks: null,
      alternatives: null,
      priorInterventions: null,
      guideline: null,
    },
    [],
  ),
  fires(
    "everything-open-si-target",
    "the procedure alone tells the pathway",
    {
      "request.procedure": "si-joint-injection",
      presentation: null,
      conservative: null,
      imaging: null,
      blocks: null,
      alternatives: null,
      priorInterventions: null,
      guideline: null,
    },
    ["si-target-under-coccyx-diagnosis"],
  ),
];

function fires(
  id: string,
  why: string,
  changes: Changes,
  pitfalls: readonly string[],
): AdjudicatedRow {
  return { id: `pitfall-${id}`, why, changes, expected: { pitfalls } };
}

function redFlagRelief(
  id: string,
  why: string,
  reliefPercent: unknown,
  isPositive: boolean,
  others: readonly string[] = [],
): AdjudicatedRow {
  return fires(
    `red-flag-relief-${id}`,
    why,
    {
      "presentation.redFlags": ["palpable-mass"],
      "blocks.diagnostic.reliefPercent": reliefPercent,
    },
    isPositive ? [...others, "positive-block-red-flag"] : others,
  );
}
