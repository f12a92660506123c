import type { FactWords, RecordRule } from "../../../model/record-words.ts";

function planned(
  value: string,
  phrases: readonly string[],
  unless: readonly string[] = [],
): RecordRule {
  return {
    kind: "value",
    value,
    phrases,
    near: [
      {
        phrases: [
          "(<si>|lateral branch*) ..8 (injection*|block*|ablation|radiofrequency|rfa)",
          "(injection*|block*|ablation|rfa) ..8 (<si>|lateral branch*)",
          "guidance",
        ],
        within: "section",
      },
    ],
    unless: ["(prior|previous|previously|last|ago|underwent|had)", ...unless],
    skipSections: ["past-history", "surgical-history", "family-history"],
    contexts: { planned: "use", negated: "set-aside", template: "use" },
  };
}

/** How the procedure is planned: guidance, contrast, injectate, and what else in the session. */
export const planWords: readonly FactWords[] = [
  {
    path: "plan.guidance",
    rules: [
      planned("fluoroscopy", [
        "(fluoroscop*|fluoro|c arm|x ray) [guid*|imaging]",
        "under live x ray",
      ]),
      planned("ct", ["ct (guidance|guided)", "under ct"]),
      planned("ultrasound", ["(ultrasound|sonograph*|us) (guidance|guided)", "under ultrasound"]),
      planned("none", [
        "(no|without) (image|imaging|fluoroscopic) guidance",
        "(landmark|palpation) guid*",
        "unguided",
      ]),
    ].map((rule) => ({ ...rule, contexts: { ...rule.contexts, negated: "use" } })),
  },
  {
    path: "plan.contrast",
    rules: [
      {
        ...planned(
          "no",
          [
            "(no|without) contrast",
            "contrast ..4 (not|will not|cannot) be (used|given)",
            "contrast (no|none|withheld)",
          ],
          ["(mri|ct) ..6 contrast", "allerg*"],
        ),
        contexts: { planned: "use", negated: "use" },
      },
      planned(
        "yes",
        [
          "with contrast",
          "contrast ..5 (confirm*|inject*|used|yes|planned|arthrogram)",
          "(omnipaque|isovue)",
          "contrast arthrogram",
          "(fluoroscopy|guidance) and contrast",
        ],
        ["(mri|ct) ..6 contrast", "allerg*", "(no|without) contrast", "not be"],
      ),
    ],
  },
  {
    path: "plan.contrastBar",
    rules: [
      {
        kind: "value",
        value: "allergy",
        phrases: [
          "(allerg*|anaphyla*|hives|reaction) ..5 (contrast|iodine|iodinated|omnipaque|isovue|gadolinium)",
          "(contrast|iodine) (allergy|reaction|anaphylaxis)",
        ],
        whenNegated: "none",
        unless: ["(contrast|dye) allergy none", "shellfish only"],
      },
      {
        kind: "value",
        value: "none",
        phrases: [
          "(contrast|iodine|dye) allerg* (none|no|denied)",
          "no (contrast|iodine|dye) allergy",
        ],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "pregnancy",
        phrases: [
          "(pregnant|pregnancy) ..8 (weeks|contrast|radiation|x ray|fluoro*)",
          "(she is|currently|patient is) pregnant",
          "weeks pregnant",
        ],
        unless: ["not pregnant", "pregnancy test", "prior", "previous", "after", "since", "during"],
      },
    ],
  },
  {
    path: "plan.biologic",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(platelet rich plasma|prp|stem cell*|amniotic|bone marrow aspirate|bmac|exosome*)",
        ],
        whenNegated: "no",
        unless: [
          "(discuss*|read about|asks about|asked about|interested in|declin*|considered)",
          "(prior|previous|ago|had)",
        ],
        skipSections: ["family-history", "past-history"],
        contexts: { planned: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: ["(injectate|inject) ..8 (<steroid>|<local-anesthetic>) ..8 only", "no biologic*"],
        contexts: { planned: "use", negated: "use" },
      },
    ],
  },
  {
    path: "plan.otherBlocks",
    rules: [
      other("epidural", ["epidural*", "esi", "tfesi", "transforaminal"]),
      other("facet", ["(facet|medial branch) ..2 (injection*|block*)", "mbb"]),
      other("sympathetic", ["(sympathetic|ganglion impar|hypogastric) ..2 (block*|injection*)"]),
      other("trigger-point", ["trigger point ..2 (injection*|inject*)", "tpi"]),
      other("other-lumbosacral", [
        "piriformis ..2 (injection*|block*)",
        "bursa injection*",
        "(pudendal|cluneal) ..3 block*",
      ]),
    ],
  },
];

function other(value: string, phrases: readonly string[]): RecordRule {
  return {
    kind: "finding",
    value,
    phrases,
    near: [
      { phrases: ["<si>", "lateral branch*"], within: "section" },
      {
        phrases: [
          "same (session|day|visit|time)",
          "also",
          "in addition",
          "together with",
          "combined",
          "other blocks",
          "no other",
        ],
        within: "sentence",
      },
    ],
    unless: ["(prior|previous|previously|last|ago|underwent|had|failed)", "separate"],
    skipSections: [
      "past-history",
      "surgical-history",
      "family-history",
      "history-of-illness",
      "consent",
    ],
    contexts: { planned: "use" },
  };
}
