import type { Circumstances, FieldWords, RecordRule } from "../../model/record-words.ts";

const ours = [
  "coccyx",
  "sacrum",
  "si-joint",
  "lumbar",
  "pelvis",
  "buttocks",
  "perineum",
  "legs",
  "back",
];
const others = ["head", "neck", "thorax", "arm", "knee", "foot", "trunk"];

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
  "(opioid|opioids|opiate|opiates|narcotic|narcotics) (counseling|counselling|agreement|contract|education|policy|risk|dependence|misuse|abuse)",
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

/** Drugs taken for this pain, an entry a drug as the record writes it. */
export const trialRules: readonly RecordRule[] = [
  { kind: "entry", phrases: ["<analgesic>"], fields, ...circumstances },
  {
    kind: "entry",
    phrases: ["<dual-use-drug>"],
    fields,
    ...circumstances,
    withoutValueNear: [
      ...notTaken,
      "(arthritis|asthma|copd|lupus|psoriasis|depress*|anxiety|seizure*|migraine*|gout|fibrillation|mood|sleep)",
      "(81 mg|baby aspirin|cardiac|stroke)",
    ],
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
];
