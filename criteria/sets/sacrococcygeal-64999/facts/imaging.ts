import type { FactDefinition } from "../../../model/fact.ts";
import { film, yesNo } from "./options.ts";

/** Films and scans (spec section 2, `imaging.*`). */
export const imagingFacts = [
  {
    path: "imaging.dynamicStanding",
    step: "imaging",
    label: "Lateral film standing",
    question: "Was a lateral radiograph of the coccyx taken standing?",
    hint: "The report must name the position; a single film lying down is not it.",
    answer: { kind: "choice", options: film },
    canBeNotDocumented: true,
  },
  {
    path: "imaging.dynamicSitting",
    step: "imaging",
    label: "Lateral film sitting",
    question: "Was a lateral radiograph of the coccyx taken sitting?",
    hint: "Sitting and standing films are compared to measure how far the coccyx moves.",
    answer: { kind: "choice", options: film },
    canBeNotDocumented: true,
  },
  {
    path: "imaging.coccyxMriOrCt",
    step: "imaging",
    label: "MRI or CT of the coccyx",
    question: "Was an MRI or CT taken that includes the coccyx?",
    hint: "Stands in for dynamic films only where those are not available. A lumbar scan usually ends above the coccyx.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "imaging.mobility",
    step: "imaging",
    label: "Mobility of the coccyx",
    question: "What do the dynamic films say of the coccyx's mobility?",
    hint: "Hypermobile: over 25° of flexion. Luxation: over 25 % displacement. Normal films still count as done.",
    answer: {
      kind: "choice",
      options: [
        { value: "normal", label: "Normal" },
        { value: "hypermobile", label: "Hypermobile" },
        { value: "luxation", label: "Luxation" },
        { value: "immobile", label: "Immobile" },
      ],
    },
    canBeNotDocumented: true,
  },
  {
    path: "imaging.spicule",
    step: "imaging",
    label: "Spicule",
    question: "Does the imaging show a spicule?",
    hint: "A bony spur at the tip of the coccyx, named in a film or scan report.",
    answer: { kind: "choice", options: yesNo },
    canBeNotDocumented: true,
  },
  {
    path: "imaging.studies",
    step: "imaging",
    label: "Other imaging",
    question: "Which other imaging is in the record?",
    hint: "One line a study, with the region it shows and its finding as reported.",
    answer: {
      kind: "entries",
      noneLabel: "No other imaging",
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
              { value: "static-radiograph", label: "Static radiograph" },
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
              { value: "coccyx", label: "Coccyx" },
              { value: "sacrum", label: "Sacrum" },
              { value: "lumbar", label: "Lumbar spine" },
              { value: "pelvis", label: "Pelvis" },
              { value: "other", label: "Other" },
            ],
          },
        },
        { name: "finding", label: "Finding as reported", required: true, answer: { kind: "text" } },
      ],
    },
    canBeNotDocumented: true,
  },
] as const satisfies readonly FactDefinition[];
