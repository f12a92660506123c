import type { Circumstances, FactWords, RecordRule } from "../../../model/record-words.ts";

const coccyxBlock = [
  "(<coccyx>|<impar>) ..4 (block*|injection*)",
  "(block*|injection*) ..5 (<coccyx>|<impar>)",
  "diagnostic (block*|injection*)",
];
const siBlock = [
  "(si joint*|sacroiliac|sij) ..4 (block*|injection*)",
  "(block*|injection*) ..6 (si joint*|sacroiliac|sij)",
  "(si joint|sacroiliac joint) .. block done",
];
const si = "(si joint*|sacroiliac|sij)";

const asked = [
  "(request*|authoriz*|recommend*|consider*|schedule*|propose*|order*|plan) ..8 (block|injection)",
  "if",
  "☐",
];

const done: Circumstances = {
  skipSections: ["plan", "orders", "goals", "consent", "instructions", "request", "family-history"],
  contexts: { planned: "set-aside", hypothetical: "skip", negated: "set-aside" },
};

const agents = {
  lidocaine: ["lidocaine", "xylocaine"],
  bupivacaine: ["bupivacaine", "marcaine", "sensorcaine"],
  ropivacaine: ["ropivacaine", "naropin"],
  mepivacaine: ["mepivacaine", "carbocaine"],
} as const;

/** Numbing of the skin is no part of the block. */
const skin = "(skin|subcutaneous*|wheal|anesthetized|infiltrat*|topical|patch*|track)";

function agentRules(near: readonly string[], unless: readonly string[]): readonly RecordRule[] {
  return Object.entries(agents).map(([value, phrases]) => ({
    kind: "value",
    value,
    phrases,
    near: [{ phrases: near, within: "document" }],
    unless: [skin, "allerg*", ...asked, ...unless],
    ...done,
  }));
}

function doseRule(near: readonly string[], unless: readonly string[]): RecordRule {
  return {
    kind: "passage",
    phrases: ["<number> (ml|cc|mg) ..6 (<local-anesthetic>|<steroid>)"],
    near: [{ phrases: near, within: "document" }],
    unless: [skin, ...unless],
    skipSections: ["plan", "orders", "consent", "instructions"],
  };
}

/** When a block was done, with what, under which guidance, and how long it held. */
export const blockDetailWords: readonly FactWords[] = [
  {
    path: "blocks.diagnostic.date",
    rules: [
      {
        kind: "date",
        isPartial: true,
        phrases: [...coccyxBlock, "date of procedure <date>"],
        near: [{ phrases: ["diagnostic", "block*"], within: "document" }],
        unless: [si, "(steroid*|therapeutic|ablation|depo medrol|kenalog)", ...asked],
        ...done,
      },
    ],
  },
  { path: "blocks.diagnostic.agent", rules: agentRules(coccyxBlock, [si]) },
  { path: "blocks.diagnostic.dose", rules: [doseRule(coccyxBlock, [si])] },
  {
    path: "blocks.diagnostic.guidance",
    rules: [
      guidance("fluoroscopy", ["fluoroscop*", "fluoro", "c arm"]),
      guidance("ct", ["ct (guidance|guided)"]),
      guidance("ultrasound", ["(ultrasound|us) (guidance|guided)"]),
    ],
  },
  {
    path: "blocks.diagnostic.reliefHours",
    rules: [
      {
        kind: "number",
        phrases: ["(for|lasted|lasting|first) ..3 <number> (hours|hour|hrs|hr)"],
        near: [
          { phrases: ["(relief|pain|fell|better|improve*)"], within: "sentence" },
          { phrases: coccyxBlock, within: "document" },
        ],
        unless: [si, "(every|each|q) ..2 <number> (hours|hour)", "ice", "npo", "hold", "driver"],
        min: 0,
        max: 240,
        ...done,
      },
    ],
  },
  {
    path: "blocks.diagnostic.reliefMeasured",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "pain (diary|log)",
          "(vas|nrs|nprs|pain score|pain) ..6 <number> (/ 10|out of 10) ..10 (hours|hour|minutes|min|after)",
          "<number> (%|percent) ..4 for ..3 <number> (hours|hour|hrs)",
        ],
        near: [{ phrases: coccyxBlock, within: "document" }],
        unless: [si, "(asked|instruct*|given|should|will) ..4 pain (diary|log)", "every hour"],
        ...done,
      },
    ],
  },
  {
    path: "blocks.diagnostic.earlier",
    rules: [
      {
        kind: "number",
        phrases: [
          "<number> (prior|previous|earlier) ..4 (block|blocks|injections)",
          "<number> ..3 (<impar>|diagnostic) (block|blocks|injections)",
        ],
        unless: [si, "(medial branch|facet|epidural*|lateral branch)", ...asked],
        min: 0,
        max: 20,
        ...done,
      },
    ],
  },
  {
    path: "blocks.siJoint.date",
    rules: [
      {
        kind: "date",
        isPartial: true,
        phrases: siBlock,
        unless: ["(<coccyx>|<impar>) ..4 (block*|injection*)", ...asked],
        ...done,
      },
    ],
  },
  {
    path: "blocks.siJoint.side",
    rules: [
      side("both", "(bilateral*|both|left and right|right and left)"),
      side("left", "left"),
      side("right", "right"),
    ],
  },
  { path: "blocks.siJoint.agent", rules: agentRules(siBlock, ["(<coccyx>|<impar>)"]) },
  { path: "blocks.siJoint.dose", rules: [doseRule(siBlock, ["(<coccyx>|<impar>)"])] },
];

function guidance(value: string, phrases: readonly string[]): RecordRule {
  return {
    kind: "value",
    value,
    phrases,
    near: [{ phrases: coccyxBlock, within: "paragraph" }],
    unless: [si, "(steroid*|therapeutic|ablation)", ...asked],
    skipSections: ["plan", "orders", "request", "family-history"],
    contexts: { planned: "set-aside", template: "use" },
  };
}

function side(value: string, words: string): RecordRule {
  return {
    kind: "value",
    value,
    phrases: [
      `${words} ..2 ${si} ..4 (block*|injection*)`,
      `(block*|injection*) ..6 ${words} ..2 ${si}`,
    ],
    unless: [...asked, ...(value === "both" ? [] : ["(left and right|right and left|bilateral*)"])],
    ...done,
  };
}
