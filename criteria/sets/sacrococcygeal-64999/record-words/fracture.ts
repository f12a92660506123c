import type { RecordRule } from "../../../model/record-words.ts";

const elsewhere = ["neck", "arm", "head", "knee", "foot", "thorax"] as const;
const coccyxOrSacrum = "(<coccyx>|<sacrum>)";
const report = [
  "(x ray*|xray*|xr|radiograph*|film*|ct|mri|imaging|scan|views|projections) ..5 (<coccyx>|<sacrum>|pelvis)",
  "(<coccyx>|<sacrum>|pelvis) ..5 (x ray*|xray*|radiograph*|film*|ct|mri|imaging|scan|views)",
] as const;

/** Fractures of the coccyx and the sacrum; excluded only by a report of coccyx, sacrum or pelvis. */
export const fractureRules: readonly RecordRule[] = [
  {
    kind: "value",
    value: "present",
    phrases: [
      `(fracture|fractures|fractured|fx) ..5 ${coccyxOrSacrum}`,
      `${coccyxOrSacrum} ..4 (fracture|fractures|fractured|fx)`,
      "(broke|broken) .. (tailbone|coccyx|sacrum)",
    ],
    whenNegated: "excluded",
    withoutValueNear: [
      "(suspect*|possible|possibly|probable|question of|may have|old|healed|remote|concern*)",
    ],
    unless: ["(lumbar|vertebra*|hip|rib|ankle|wrist) fracture*"],
    skipSections: ["instructions", "consent", "family-history"],
    contexts: { hypothetical: "set-aside" },
  },
  {
    kind: "value",
    value: "present",
    phrases: ["(acute|displaced|nondisplaced|healing) fracture*"],
    whenNegated: "excluded",
    near: [{ phrases: report, within: "page" }],
    bodyParts: { ours: ["coccyx", "sacrum", "pelvis"], others: ["lumbar", "legs", ...elsewhere] },
    onlySections: ["imaging", "impression"],
    withoutValueNear: ["(suspect*|possible|possibly|old|healed|remote)"],
  },
  {
    kind: "value",
    value: "excluded",
    phrases: [
      "no .. (fracture|fractures|fx)",
      "(negative|neg|without|free) .. (fracture|fractures|fx)",
      "(fracture|fractures) .. (is|are|was|were|not) .. (seen|identified|noted|excluded|ruled out|evident)",
    ],
    near: [
      { phrases: report, within: "page" },
      { phrases: ["(no|not|without|negative|neg|excluded|ruled out|free)"], within: "clause" },
    ],
    bodyParts: { ours: ["coccyx", "sacrum", "pelvis"], others: ["lumbar", "legs", ...elsewhere] },
    skipSections: ["instructions", "consent", "family-history", "past-history"],
    contexts: { negated: "use" },
  },
  {
    kind: "passage",
    phrases: ["(fracture|fractures|fractured|fx)"],
    skipSections: ["instructions", "consent", "family-history"],
  },
];
