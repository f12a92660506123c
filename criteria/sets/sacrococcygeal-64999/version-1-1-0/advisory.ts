import type { Criterion } from "../../../model/criteria-set.ts";
import type { FactDefinition } from "../../../model/fact.ts";
import { yesNo } from "../facts/options.ts";

const choice = { kind: "choice", options: yesNo } as const;

/** What public policies ask and 1.0.0 does not. Each is asked after the question it stands behind. */
export const advisoryFacts: readonly {
  readonly behind: string;
  readonly fact: FactDefinition;
}[] = [
  {
    behind: "presentation.painCurrent",
    fact: {
      path: "presentation.painReproduced",
      step: "presentation",
      label: "Exam that reproduces the pain",
      question: "Does an examination reproduce the pain?",
      hint: "By pressure or movement of the coccyx, outside or on rectal examination. Advisory only.",
      answer: choice,
      canBeNotDocumented: true,
    },
  },
  {
    behind: "conservative.months",
    fact: {
      path: "conservative.recent",
      step: "conservative",
      label: "Care in the last 6 months",
      question: "Was conservative care given in the 6 months before the request?",
      hint: "The last visit or prescription in this episode. Advisory only.",
      answer: choice,
      canBeNotDocumented: true,
    },
  },
  {
    behind: "blocks.diagnostic.reliefPercent",
    fact: {
      path: "blocks.diagnostic.reliefMeasured",
      step: "blocks",
      label: "Duration of relief on the same scale",
      question:
        "Does the record show how long the relief lasted, on the same scale as before the block?",
      hint: "A pain diary or scores before and after on one scale, with times. Advisory only.",
      answer: choice,
      canBeNotDocumented: true,
    },
  },
  {
    behind: "blocks.diagnostic.reliefPercent",
    fact: {
      path: "blocks.diagnostic.earlier",
      step: "blocks",
      label: "Earlier diagnostic blocks",
      question: "How many diagnostic blocks for this pain came before this one?",
      hint: "0 when the record says there were none. Advisory only.",
      answer: { kind: "number", unit: "blocks", wholeOnly: true },
      canBeNotDocumented: true,
    },
  },
];

const general = { origin: "added", advisory: true, evidence: [], after: [] } as const;

/** Shown to the physician advisor; none ever counts against the request. */
export const advisoryCriteria: readonly {
  readonly behind: string;
  readonly criterion: Criterion;
}[] = [
  {
    behind: "conservative.duration",
    criterion: {
      ...general,
      id: "conservative.recent-care",
      group: "conservative",
      title: "Recent conservative care",
      evidence: ["wisconsin-pum-2021"],
      requirement: "Conservative care was given in the 6 months before the request. Advisory only.",
      rationale: "Care from years ago says little about what would help now.",
      satisfiedBy: "A therapy, office, or medication note from the last 6 months.",
      toShow: "conservative care in the last 6 months",
      rule: { rule: "choice", fact: "conservative.recent", met: ["yes"], notMet: ["no"] },
    },
  },
  {
    behind: "diagnosis.alternatives-excluded",
    criterion: {
      ...general,
      id: "diagnosis.pain-reproduced",
      group: "diagnosis",
      title: "Examination that reproduces the pain",
      evidence: ["health-net-nmp390"],
      requirement: "An examination reproduces the pain. Advisory only.",
      rationale:
        "Pain that is reproduced by pressing or moving the coccyx is likely to come from it.",
      satisfiedBy: "An exam note with the finding.",
      toShow: "an examination that reproduces the pain",
      rule: {
        rule: "choice",
        fact: "presentation.painReproduced",
        met: ["yes"],
        notMet: ["no"],
      },
    },
  },
  {
    behind: "diagnosis.pain-source-confirmed",
    criterion: {
      ...general,
      id: "diagnosis.block-measured",
      group: "diagnosis",
      title: "Duration of block relief and earlier blocks",
      requirement:
        "The record shows how long relief lasted, on one scale, and how many blocks came before. Advisory only.",
      rationale: "The same percent relief means more when it lasts as long as the anesthetic acts.",
      satisfiedBy: "A pain diary or scores with times, and the earlier procedure notes.",
      toShow: "how long the relief lasted, on one scale, and the number of earlier blocks",
      rule: {
        rule: "when",
        cases: [
          {
            if: { when: "fact-is", fact: "blocks.diagnostic.performed", in: ["no"] },
            then: {
              rule: "fixed",
              status: "not-applicable",
              because: "No diagnostic block was performed.",
            },
          },
        ],
        otherwise: {
          rule: "all",
          parts: [
            {
              rule: "choice",
              fact: "blocks.diagnostic.reliefMeasured",
              met: ["yes"],
              notMet: ["no"],
            },
            { rule: "given", fact: "blocks.diagnostic.earlier" },
          ],
        },
      },
    },
  },
];
