import type { FactWords } from "../../../model/record-words.ts";
import { trialRules } from "../../spine-pain-record-words/medication-trials.ts";
import { others, ours } from "./tables.ts";

const dose = "(dose*|dosage*|dosing)";

/** Drugs for the pain, whether their dose was raised far enough, and whether several were taken together. */
export const medicationWords: readonly FactWords[] = [
  { path: "conservative.medication.trials", rules: trialRules },
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
