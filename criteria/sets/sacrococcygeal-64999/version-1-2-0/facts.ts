import type { FactPath } from "../../../model/fact.ts";
import { serviceFacts, sideFact, sideOptions } from "../../../request/service-facts.ts";
import {
  anticoagulants,
  dateAsWritten,
  guidance,
  injectateFields,
  leftRight,
  onsetAsWritten,
  studyFields,
  therapyEpisodes,
  trialFields,
} from "../../spine-care-facts.ts";
import type { SupplementaryFact, SupplementaryField } from "../../with-supplementary.ts";

const partialHint = "A month or a year is enough, such as 3/2026 or 2026.";

const imaging = (path: FactPath, label: string, question: string, of: FactPath) => ({
  path,
  step: "imaging",
  label,
  question,
  hint: partialHint,
  answer: { kind: "partial-date" as const },
  onlyWhen: { fact: of, in: ["yes"] },
});

const block = (
  path: FactPath,
  fact: Pick<SupplementaryFact, "label" | "question" | "hint" | "answer">,
): SupplementaryFact => {
  const of = path.split(".").slice(0, 2).join(".");
  return {
    path,
    step: "blocks",
    ...fact,
    onlyWhen: { fact: `${of}.performed`, in: ["yes"] },
  };
};

const injected = {
  hint: "From the procedure note.",
  answer: { kind: "text" },
} as const;

/** What 1.2.0 has a place for: no rule reads any of it. */
export const supplementaryFacts: readonly SupplementaryFact[] = [
  ...serviceFacts.slice(0, 2),
  sideFact,
  ...serviceFacts.slice(2),
  onsetAsWritten,
  anticoagulants,
  therapyEpisodes,
  imaging(
    "imaging.dynamicStandingDate",
    "Date of the standing film",
    "When was the standing film taken?",
    "imaging.dynamicStanding",
  ),
  imaging(
    "imaging.dynamicSittingDate",
    "Date of the sitting film",
    "When was the sitting film taken?",
    "imaging.dynamicSitting",
  ),
  imaging(
    "imaging.coccyxMriOrCtDate",
    "Date of the MRI or CT of the coccyx",
    "When was the MRI or CT of the coccyx taken?",
    "imaging.coccyxMriOrCt",
  ),
  block("blocks.diagnostic.date", {
    label: "Date of the diagnostic block",
    question: "When was the diagnostic block performed?",
    hint: partialHint,
    answer: { kind: "partial-date" },
  }),
  block("blocks.diagnostic.agent", {
    label: "Drug used for the block",
    question: "Which drug was injected for the block?",
    ...injected,
  }),
  block("blocks.diagnostic.dose", {
    label: "Dose used for the block",
    question: "How much was injected for the block?",
    ...injected,
  }),
  block("blocks.diagnostic.guidance", {
    label: "Image guidance of the block",
    question: "Which image guidance was used for the block?",
    hint: "From the procedure note.",
    answer: { kind: "choice", options: guidance },
  }),
  block("blocks.diagnostic.reliefHours", {
    label: "Duration of relief from the block",
    question: "How many hours did the relief last?",
    hint: "From the pain diary or the follow-up call.",
    answer: { kind: "number", unit: "hours" },
  }),
  block("blocks.siJoint.date", {
    label: "Date of the SI joint block",
    question: "When was the SI joint block performed?",
    hint: partialHint,
    answer: { kind: "partial-date" },
  }),
  block("blocks.siJoint.side", {
    label: "Side of the SI joint block",
    question: "On which side was the SI joint block?",
    hint: "From the procedure note.",
    answer: { kind: "choice", options: leftRight },
  }),
  block("blocks.siJoint.agent", {
    label: "Drug used for the SI joint block",
    question: "Which drug was injected for the SI joint block?",
    ...injected,
  }),
  block("blocks.siJoint.dose", {
    label: "Dose used for the SI joint block",
    question: "How much was injected for the SI joint block?",
    ...injected,
  }),
];

/** What entries of lists have a place for. */
export const supplementaryFields: Readonly<Record<FactPath, readonly SupplementaryField[]>> = {
  "conservative.medication.trials": trialFields,
  "imaging.studies": studyFields,
  priorInterventions: [
    dateAsWritten,
    { name: "side", label: "Side", answer: { kind: "choice", options: sideOptions } },
    { name: "level", label: "Level or target", answer: { kind: "text" } },
    ...injectateFields,
  ],
};
