import type { FactPath } from "../../../model/fact.ts";
import { serviceFacts } from "../../../request/service-facts.ts";
import { yesNo } from "../facts/options.ts";
import {
  anticoagulants,
  asFields,
  dateAsWritten,
  guidanceField,
  injectateFields,
  onsetAsWritten,
  studyFields,
  therapyEpisodes,
  trialFields,
} from "../../spine-care-facts.ts";
import type { SupplementaryFact, SupplementaryField } from "../../with-supplementary.ts";

/** The paths are those that the sacrococcygeal pain criteria have for the same: a case keeps them when it moves. */
const medicationTrials: SupplementaryFact = {
  path: "conservative.medication.trials",
  step: "conservative",
  label: "Medication trials",
  question: "Which pain medications were tried, and what did they do?",
  hint: "One line per drug, with dose, dates, and pain scores where the record gives them.",
  answer: {
    kind: "entries",
    noneLabel: "No medication tried",
    addLabel: "Add a medication",
    entryLabel: "Medication",
    fields: [
      { name: "drug", label: "Drug", required: true, answer: { kind: "text" } },
      ...asFields(trialFields),
      {
        name: "painBefore",
        label: "Pain before (0-10)",
        required: false,
        answer: { kind: "number", unit: "of 10", max: 10 },
      },
      {
        name: "painAfter",
        label: "Pain after (0-10)",
        required: false,
        answer: { kind: "number", unit: "of 10", max: 10 },
      },
      {
        name: "doseOptimized",
        label: "Dose optimized",
        required: false,
        answer: { kind: "choice", options: yesNo },
      },
    ],
  },
};

const imagingStudies: SupplementaryFact = {
  path: "imaging.studies",
  step: "exam",
  label: "Imaging",
  question: "Which imaging is in the record?",
  hint: "One line per study, with the region it shows and its finding as reported.",
  answer: {
    kind: "entries",
    noneLabel: "No imaging",
    addLabel: "Add a study",
    entryLabel: "Study",
    fields: [
      {
        name: "modality",
        label: "Kind",
        required: true,
        answer: {
          kind: "choice",
          options: [
            { value: "static-radiograph", label: "Static X-ray" },
            { value: "mri", label: "MRI" },
            { value: "ct", label: "CT" },
            { value: "bone-scan", label: "Bone scan" },
          ],
        },
      },
      {
        name: "region",
        label: "Region",
        required: true,
        answer: {
          kind: "choice",
          options: [
            { value: "si-joint", label: "SI joints" },
            { value: "sacrum", label: "Sacrum" },
            { value: "coccyx", label: "Coccyx" },
            { value: "lumbar", label: "Lumbar spine" },
            { value: "pelvis", label: "Pelvis" },
            { value: "other", label: "Other" },
          ],
        },
      },
      { name: "finding", label: "Finding as reported", required: true, answer: { kind: "text" } },
      ...asFields(studyFields),
    ],
  },
};

/** What 1.1.0 has a place for: no rule reads any of it. */
export const supplementaryFacts: readonly SupplementaryFact[] = [
  ...serviceFacts,
  onsetAsWritten,
  anticoagulants,
  imagingStudies,
  therapyEpisodes,
  medicationTrials,
];

const sessionFields: readonly SupplementaryField[] = [
  dateAsWritten,
  ...injectateFields,
  guidanceField,
];

/** What entries of lists have a place for. */
export const supplementaryFields: Readonly<Record<FactPath, readonly SupplementaryField[]>> = {
  diagnosticSessions: sessionFields,
  therapeuticSessions: sessionFields,
};
