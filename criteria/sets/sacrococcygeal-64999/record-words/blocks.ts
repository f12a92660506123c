import type { Circumstances, FactWords } from "../../../model/record-words.ts";

const relief =
  "(relief|response|improvement|reduction|decrease|better|benefit|pain relief|less pain)";

/** Other targets: their blocks and their relief answer another question. */
const otherTargets = [
  "si joint*",
  "sacroiliac",
  "sij*",
  "lateral branch*",
  "medial branch*",
  "facet*",
  "epidural*",
  "nerve root*",
  "transforaminal",
  "lumbar",
  "cervical",
  "thoracic",
  "piriformis",
  "gluteal nerve",
  "pudendal",
  "knee",
  "shoulder",
  "trigger point*",
];

const notDone = [
  "(never|not|no) ..4 (diagnostic block|diagnostic injection|(<coccyx>|<impar>) block|(<coccyx>|<impar>) injection)",
  "(diagnostic block|diagnostic injection) ..4 (not performed|not done|no|none|has not been)",
  "diagnostic block ..3 ☐ yes ☒ no",
];

const aboutBlock: Circumstances = {
  withoutValueNear: ["☒ no"],
  skipSections: ["plan", "orders", "goals", "consent", "instructions", "request", "family-history"],
  contexts: { planned: "set-aside", hypothetical: "skip", negated: "set-aside" },
};

const asked = [
  "(request*|ask*|authoriz*|recommend*|consider*|plan|proceed|schedule*|candidate|may include|propose*|order*) ..8 (block|injection)",
  "☐ diagnostic",
  "(block|injection) ..4 (requested|recommended|scheduled|ordered|planned)",
  "if",
];

/** A diagnostic block of the coccyx: done, where, how much relief. */
export const blockWords: readonly FactWords[] = [
  {
    path: "blocks.diagnostic.performed",
    rules: [
      {
        kind: "value",
        value: "no",
        phrases: notDone,
        unless: otherTargets,
        contexts: { negated: "use", template: "use", planned: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "diagnostic ..5 (<coccyx>|<impar>) ..4 (block*|injection*)",
          "diagnostic ..3 (block*|injection*) ..6 (<coccyx>|<impar>)",
          "(<coccyx>|<impar>) ..4 (block|blocks)",
          "(block|blocks) ..4 (<coccyx>|<impar>)",
          "(<coccyx>|<impar>) ..3 injection ..4 (local anesthetic|lidocaine|bupivacaine)",
          "positive diagnostic block",
        ],
        unless: [...otherTargets, ...asked, "therapeutic"],
        ...aboutBlock,
      },
      {
        kind: "passage",
        phrases: [
          "(<coccyx>|<impar>) ..4 (injection*|inject*)",
          "inject* ..8 (<coccyx>|<impar>)",
          "diagnostic block",
        ],
        unless: otherTargets,
      },
    ],
  },
  {
    path: "blocks.diagnostic.site",
    rules: [
      site("ganglion-impar", [
        "ganglion impar ..4 (block*|injection*)",
        "(block*|injection*) ..4 ganglion impar",
        "(ganglion of walther|walther's ganglion) ..3 (block*|injection*)",
        "impar (block*|injection*)",
      ]),
      site("first-intercoccygeal-disc", [
        "(block*|injection*|inject*) ..5 first intercoccygeal [disc|disk|joint]",
        "first intercoccygeal [disc|disk|joint] ..4 (block*|injection*)",
        "(co1 co2|co1/co2|co1-2) ..3 (block*|injection*|disc)",
        "diagnostic ..3 (co1 co2|c1-c2 coccygeal)",
      ]),
      site("sacrococcygeal-disc", [
        "sacrococcygeal (disc|disk|joint|junction) ..4 (block*|injection*)",
        "(block*|injection*|diagnostic injection) ..4 sacrococcygeal (disc|disk|joint|junction)",
        "sacrococcygeal (block*)",
      ]),
      {
        kind: "passage",
        phrases: ["(inject*|needle) ..8 (sacrococcygeal|sacral coccygeal|intercoccygeal)"],
      },
    ],
  },
  {
    path: "blocks.diagnostic.reliefPercent",
    rules: [
      {
        kind: "number",
        phrases: [
          `<number> (%|percent) ..3 ${relief}`,
          `${relief} ..5 <number> (%|percent)`,
          `<number> (%|percent) ..5 for ..4 (hours|hour|hrs)`,
        ],
        near: [
          {
            phrases: [
              "(<coccyx>|<impar>) ..8 (block*|injection*)",
              "(block*|injection*) ..8 (<coccyx>|<impar>)",
              "diagnostic (block*|injection*)",
            ],
            within: "document",
          },
          // Relief by other care has a percent as well.
          {
            phrases: [
              "(block*|inject*|inj|procedure*|diagnostic|hours|hour|hrs|min|minutes|numb*|anesthetic)",
            ],
            within: "paragraph",
          },
        ],
        unless: [
          ...otherTargets,
          "if",
          "at least",
          "patients",
          "studies",
          "less than",
          "displacement",
          "ablation",
          "rfa",
          "cryoablation",
          "steroid*",
          "for <number> (weeks|months)",
          "(weeks|months) each",
          "x <number> (weeks|months)",
        ],
        min: 0,
        max: 100,
        ...aboutBlock,
      },
    ],
  },
  {
    path: "blocks.siJoint.performed",
    rules: [
      {
        kind: "value",
        value: "no",
        phrases: [
          "(never|not|no) ..5 (si joint|sacroiliac joint|sij|sacroiliac) (block*|injection*)",
          "(si joint|sacroiliac joint) (block|injection) ..3 ☐ yes ☒ no",
          "(si joint|sacroiliac joint) (block|injection) ..3 (not done|not performed|no|none)",
        ],
        contexts: { negated: "use" },
        unless: ["no (complications|relief|improvement)"],
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(si joint|sacroiliac joint|sij|si joints|sacroiliac) ..4 (block*|injection*|injected)",
          "(block*|injection*|inject*) ..6 (si joint*|sacroiliac|sij)",
          "si joint block done",
          "lateral branch block*",
        ],
        unless: [...asked, "(never|not) ..4 (had|block*)", "pulsed", "cooled", "no si", "would"],
        ...aboutBlock,
      },
    ],
  },
  {
    path: "blocks.siJoint.reliefPercent",
    rules: [
      {
        kind: "number",
        phrases: [`<number> (%|percent) ..3 ${relief}`, `${relief} ..5 <number> (%|percent)`],
        near: [
          {
            phrases: [
              "(si joint*|sacroiliac|sij) ..8 (block*|injection*)",
              "(block*|injection*) ..8 (si joint*|sacroiliac|sij)",
              "(si joint|sacroiliac joint) .. block done",
            ],
            within: "paragraph",
          },
        ],
        unless: [
          "(<coccyx>|<impar>) ..8 (block*|injection*)",
          "if",
          "at least",
          "facet*",
          "medial branch*",
          "epidural*",
          "ablation",
          "patients",
        ],
        min: 0,
        max: 100,
        ...aboutBlock,
      },
    ],
  },
];

function site(value: string, phrases: readonly string[]): FactWords["rules"][number] {
  return {
    kind: "value",
    value,
    phrases,
    unless: [
      ...asked,
      "<steroid>",
      "steroid*",
      "<number> (%|percent) ..4 for ..4 (weeks|months|month)",
      "x <number> (weeks|months)",
      "therapeutic",
    ],
    ...aboutBlock,
  };
}
