import type { Circumstances, FactWords, FieldWords } from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

/** Injected, given for the procedure, or for another disease: not a trial of a medication for this pain. */
const notTrial = [
  "inject*",
  "infiltrat*",
  "instill*",
  "ml",
  "cc",
  "mls",
  "anesthetized",
  "im",
  "iv",
  "intramuscular*",
  "intravenous*",
  "(for|prn|with) ..3 (migraine*|headache*|depression|anxiety|sleep|insomnia|seizure*|asthma|blood pressure|mood)",
  "sedation with",
  "post op",
  "avoid*",
];

/** Named, but not taken: the passage is shown without a value. */
const notTaken = [
  "allerg*",
  "(cannot|can not|could not|unable to|should not) (take|use|tolerate nsaids)",
  "contraindicat*",
  "(declin*|refus*) ..4",
  "not (picked up|filled|taken|taking|taking any)",
  "(start*|initiat*|begin*|began|add*) ..6 today",
  "today ..6 (start*|initiat*|begin|prescrib*)",
  "(new|will give|given) (rx|prescription)",
  "rx (for|of|sent)",
  "(consider*|trial of|will try|try|willing to|would like to|recommend*|may try|suggest*|proposed|discuss*) ..6",
  "(increasing|restart*|switch to)",
  "hives",
  "rash",
  "itching",
  "anaphylaxis",
  "daily new",
];

const fields: readonly FieldWords[] = [
  { name: "drug", from: "words" },
  {
    name: "painBefore",
    from: "number",
    phrases: [
      "(from|pain|score|level) [a] <number> [/ 10] [down] to",
      "was [a] <number>",
      "before <number> / 10",
      "<number> / 10 before",
    ],
    within: "sentence",
  },
  {
    name: "painAfter",
    from: "number",
    phrases: [
      "(from|pain|score|level) [a] <number> [/ 10] [down] to [a] <number>",
      "(down to|now [a]|it's an|reduced to) <number>",
      "after <number> / 10",
      "<number> / 10 after",
    ],
    within: "sentence",
  },
];

const circumstances: Circumstances = {
  unless: notTrial,
  withoutValueNear: notTaken,
  skipSections: ["allergies", "consent", "instructions", "family-history", "procedure", "orders"],
  bodyParts: { ours, others },
  contexts: { negated: "set-aside", planned: "set-aside", historical: "use" },
};

const dose = "(dose*|dosage*|dosing)";

/** Drugs for the pain, whether their dose was raised far enough, and whether several were taken together. */
export const medicationWords: readonly FactWords[] = [
  {
    path: "conservative.medication.trials",
    rules: [
      { kind: "entry", phrases: ["<analgesic>"], fields, ...circumstances },
      {
        kind: "entry",
        phrases: ["<dual-use-drug>"],
        fields,
        ...circumstances,
        near: [
          {
            phrases: [
              "pain",
              "analges*",
              "neuropath*",
              "nerve",
              "<analgesic>",
              "<coccyx>",
              "(tried|trial*|fail*)",
              "radicul*",
              "sciatica",
            ],
            within: "paragraph",
          },
        ],
      },
    ],
  },
  {
    path: "conservative.medication.doseOptimized",
    rules: [
      {
        kind: "value",
        value: "no",
        phrases: [
          `before ..3 ${dose} ..3 (raised|increased|optimized|titrated)`,
          `${dose} ..3 (not|never) [been] (raised|increased|optimized|titrated|maximized)`,
          "(never|not) (titrated|uptitrated|maximized|optimized)",
          `(remained|stayed|still) on ..3 (low|starting|initial) ${dose}`,
        ],
        contexts: { negated: "use", planned: "use", hypothetical: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          `(max*|highest|full|optimal|optimized) ..2 (${dose}|tolerated)`,
          "mg ..5 (the maximum|maximum|max)",
          `${dose} ..3 (maximized|optimized|raised to effect|titrated|increased to)`,
          "(titrated|uptitrated|increased|raised) ..3 to ..6 (mg|tolerance|tolerated|maximum)",
          "titrated (up|to effect|to tolerance)",
          "(could not|unable to|cannot) (tolerate|go) .. higher",
        ],
        near: [
          {
            phrases: ["<analgesic>", "<dual-use-drug>", "medication*", "meds", "mg"],
            within: "sentence",
          },
        ],
        unless: [
          "not ..2 (titrated|optimized|maximized)",
          "before",
          "blood pressure",
          "insulin",
          "warfarin",
        ],
        skipSections: ["plan", "procedure", "allergies", "instructions"],
      },
    ],
  },
  {
    path: "conservative.medication.multimodalTrial",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "multimodal",
          "(combination|combined|together|simultaneously|concurrently|in conjunction|both)",
        ],
        near: [
          {
            phrases: ["(<analgesic>|<dual-use-drug>|meds|medication*|analges*|mg)"],
            within: "paragraph",
          },
          {
            phrases: [
              "(taken|used|tried|takes|take|took|taking|combination|both|multimodal|concurrently) ..8 (together|combination|combined|simultaneously|concurrently|pain|<analgesic>|analges*|meds)",
              "<analgesic> ..12 (together|combination|combined)",
            ],
            within: "sentence",
          },
        ],
        unless: [
          "not ..3 (together|combined|combination)",
          "both (legs|buttocks|sides|lower)",
          "inject*",
        ],
        skipSections: ["plan", "exam", "procedure", "imaging"],
      },
      {
        kind: "passage",
        phrases: ["<analgesic> ..6 (and|with|plus) ..4 <analgesic>"],
        bodyParts: { ours, others },
      },
    ],
  },
];
