import type {
  Circumstances,
  FactWords,
  FieldWords,
  RecordRule,
} from "../../../model/record-words.ts";

const relief = "(relief|improvement|reduction|better|benefit|decrease)";

const sides: FieldWords = {
  name: "side",
  from: "choice",
  values: [
    { value: "both", phrases: ["bilateral*", "both", "left and right", "right and left"] },
    { value: "left", phrases: ["left"] },
    { value: "right", phrases: ["right"] },
  ],
  within: "sentence",
};

const shared: readonly FieldWords[] = [
  sides,
  { name: "date", from: "date" },
  {
    name: "reliefPercent",
    from: "number",
    phrases: [
      `<number> (%|percent) ..3 ${relief}`,
      `${relief} ..5 <number> (%|percent)`,
      "helped ..2 <number> (%|percent)",
    ],
    within: "sentence",
  },
  {
    name: "sameScale",
    from: "choice",
    values: [
      {
        value: "yes",
        phrases: [
          "same scale",
          "on the (nrs|vas|nprs|numeric rating scale)",
          "(nrs|vas|nprs) ..6 to",
        ],
      },
    ],
    within: "sentence",
  },
];

const diagnostic: readonly FieldWords[] = [
  ...shared,
  {
    name: "durationMatchesAgent",
    from: "choice",
    values: [
      {
        value: "yes",
        phrases: [
          "(consistent with|duration of|expected duration of|concordant with) ..6 (anesthetic|agent|lidocaine|bupivacaine|ropivacaine)",
        ],
      },
      {
        value: "no",
        phrases: ["(longer|shorter) than ..6 (anesthetic|agent|lidocaine|bupivacaine|ropivacaine)"],
      },
    ],
    within: "sentence",
  },
  {
    name: "painDiary",
    from: "choice",
    values: [{ value: "yes", phrases: ["pain (diary|log)"] }],
    within: "sentence",
  },
];

const therapeutic: readonly FieldWords[] = [
  ...shared,
  {
    name: "functionPercent",
    from: "number",
    phrases: [
      "<number> (%|percent) ..4 function*",
      "function* ..6 <number> (%|percent)",
      "<number> (%|percent) ..3 (walking|activities|adls|sitting)",
    ],
    within: "sentence",
  },
  {
    name: "monthsOfBenefit",
    from: "number",
    phrases: [
      "(for|lasting|lasted|x|over) [about|nearly|approximately] <number> months",
      "<number> months of ..2 (relief|benefit|improvement)",
    ],
    within: "sentence",
  },
];

const circumstances: Circumstances = {
  near: [{ phrases: ["left", "right", "bilateral*", "both"], within: "sentence" }],
  unless: [
    "(request*|authoriz*|order*|propos*|recommend*|consider*|scheduled|will proceed|would like|plan to) ..10",
    "(never|has not|have not|no prior|no previous)",
    "if",
    "☐",
    "cpt",
    "fusion",
  ],
  skipSections: [
    "plan",
    "orders",
    "request",
    "goals",
    "consent",
    "instructions",
    "family-history",
    "indication",
  ],
  contexts: { planned: "set-aside", hypothetical: "skip", negated: "skip", historical: "use" },
};

function sessions(
  phrases: readonly string[],
  fields: readonly FieldWords[],
  unless: readonly string[] = [],
): RecordRule {
  return {
    kind: "entry",
    phrases,
    fields,
    ...circumstances,
    unless: [...(circumstances.unless ?? []), ...unless],
  };
}

const unlabeled: RecordRule = {
  kind: "passage",
  phrases: ["<si> ..4 (injection*|block*|injected)", "(injection*|block*|inject*) ..6 <si>"],
};

/** Earlier injections and blocks, an entry a session. */
export const sessionWords: readonly FactWords[] = [
  {
    path: "diagnosticSessions",
    rules: [
      sessions(
        [
          "diagnostic ..4 <si> ..3 (injection*|block*)",
          "<si> ..4 (injection|block) ..5 diagnostic",
          "<si> ..3 block*",
          "lateral branch block*",
          "block* ..4 (<si>|lateral branch*)",
          "<si> ..3 injection* ..6 (lidocaine|bupivacaine|ropivacaine) only",
          "diagnostic (block*|injection*)",
        ],
        diagnostic,
        [
          "therapeutic",
          "(steroid|kenalog|depo medrol|triamcinolone|methylprednisolone|betamethasone)",
        ],
      ),
      unlabeled,
    ],
  },
  {
    path: "therapeuticSessions",
    rules: [
      sessions(
        [
          "therapeutic ..4 <si> ..3 injection*",
          "<si> ..4 (steroid|cortisone|corticosteroid|therapeutic) ..2 injection*",
          "(steroid|cortisone|corticosteroid) ..3 injection* ..6 <si>",
          "<si> ..3 injection* ..8 (steroid*|kenalog|depo medrol|triamcinolone|methylprednisolone|betamethasone|dexamethasone|celestone)",
          "<si> ..2 injection*",
        ],
        therapeutic,
        ["diagnostic", "lateral branch*", "(lidocaine|bupivacaine|ropivacaine) only"],
      ),
      unlabeled,
    ],
  },
];
