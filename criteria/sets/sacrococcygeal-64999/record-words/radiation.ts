import type { RecordRule } from "../../../model/record-words.ts";

const radiationSections = [
  "exam",
  "family-history",
  "medications",
  "allergies",
  "goals",
  "instructions",
  "consent",
  "procedure",
] as const;
const goesTo =
  "(radiat*|shoot*|travel*|extend*|spread*|refer*|going|goes|running|runs|down|into|moves)";

/** Where the pain goes. */
export const radiationRules: readonly RecordRule[] = [
  {
    kind: "finding",
    value: "legs",
    phrases: [
      "<legs> [and <lumbar>|and back|and buttock|and <buttocks>] (pain|symptoms|sx|discomfort|ache)",
      `(pain|pains|ache|symptom*|discomfort) ..4 ${goesTo} ..8 <legs>`,
      `${goesTo} ..6 (into|down|to|in) ..4 <legs>`,
      "(pain|pains|ache|aching|discomfort) .. (in|into|down|of) ..4 <legs>",
      `(pain|it) .. ${goesTo} ..3 (to|into|toward*) ..3 (knee|knees|foot|feet|ankle|ankles|toes|big toe)`,
      `(pain|it) (radiat*|shoot*|travel*) ..8 <legs>`,
    ],
    unless: [
      "(straight leg|leg raise*|leg raising|leg length|restless|slr)",
      "(gone|resolved|no longer)",
      "(swelling|vein*|ulcer*|cramp*)",
    ],
    skipSections: radiationSections,
    bodyParts: { ours: ["legs"], others: ["arm", "neck", "head"] },
  },
  {
    kind: "finding",
    value: "buttocks",
    phrases: [
      "<buttocks> [and|or] [bilateral|left|right|both] [<legs>|hip|thigh] (pain|ache|discomfort|symptoms)",
      `${goesTo} ..8 <buttocks>`,
      "(pain|pains|ache|aching|discomfort) .. (in|into|over|to|of) ..5 <buttocks>",
      "<number> % in ..2 <buttocks>",
      "(pain|ache|symptom*) ..12 (up to|down to|to|involv*) ..2 <buttocks>",
    ],
    unless: ["(injection*|muscle strength|abscess|bruis*|cramp*|palpation)"],
    skipSections: radiationSections,
  },
  {
    kind: "finding",
    value: "perineum",
    phrases: [
      `${goesTo} ..6 <perineum>`,
      "(perineal|vaginal|rectal|genital) (pain|ache)",
      "(pain|pains|ache|discomfort) .. (in|into|to) ..3 (perineum|vagina|rectum|genital*|groin)",
    ],
    unless: ["(bleeding|exam*|bowel movement*)"],
    skipSections: radiationSections,
  },
  {
    kind: "passage",
    phrases: ["radiat*", "radiation", "(does not|without) radiat*", "non radiating"],
    near: [{ phrases: ["(pain|symptom*|it)"], within: "sentence" }],
    skipSections: [...radiationSections, "past-history"],
    unless: ["radiation (therapy|oncology|treatment)"],
  },
];
