import type { Circumstances, FactWords, ValueRule } from "../../../model/record-words.ts";

const manual =
  "(mobiliz*|mobs|manipulat*|articulat*|adjustment*|adjusted|manual therapy|manual work|distraction)";
const massage =
  "(massag*|stretch*|releas*|myofascial|manual|trigger point release|downtrain*|internal work|soft tissue)";
/** What is done with the muscle itself, and not for it by hand. */
const exercise =
  "<levator> ..1 (exercise*|work|strengthen*|train*|retrain*|relaxation|educat*|activation|coordination|therapy|pt|physical therapy|rehab*)";
const noEffect = "no (relief|help|benefit|improvement|change|effect)";

const to = "(to|of|on|over|for|at|into|along|through)";
const byHand = {
  whenNegated: "no",
  unless: [
    "tender*",
    "tight*",
    "spasm*",
    "hypertonic*",
    "deferred",
    "declin*",
    "refus*",
    "offered",
    "contraindicated",
    "cannot tolerate",
    "referral",
    "refer",
    "(massag*|stretch*|releas*) no",
  ],
  skipSections: ["plan", "goals", "orders", "instructions", "exam"],
} as const satisfies Partial<ValueRule & Circumstances>;

/** Care by hand, and the cushion. */
export const careWords: readonly FactWords[] = [
  {
    path: "conservative.levatorAniTherapy",
    rules: [
      {
        kind: "value",
        value: "no",
        phrases: [`<levator> ${massage} [or|and] [stretch*] no`, `${massage} .. <levator> no`],
        unless: [noEffect],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "contraindicated",
        phrases: [
          "<levator> ..6 contraindicated",
          "internal ..5 contraindicated",
          "contraindication* to .. (internal|<levator>)",
          "cannot tolerate .. internal",
        ],
        unless: ["not contraindicated", "no contraindication*"],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          `${massage} [technique*|therapy] ${to} [the|her|his|both] [left|right|bilateral] <levator>`,
          "<levator> [muscle*|group|complex] [was|were|is|are|being|been] (massag*|stretch*|releas*|treated|mobiliz*|manual)",
          "thiele massage",
          "(intrarectal|transrectal|transvaginal|internal|intravaginal) (massag*|releas*|stretch*|soft tissue|manual therapy|myofascial)",
        ],
        ...byHand,
      },
      {
        // Side by side, or far from each other, "pelvic floor work" beside manual therapy of something else is no massage of it.
        kind: "value",
        value: "yes",
        phrases: [
          `${massage} [technique*|therapy] [the|her|his|both] [left|right|bilateral] <levator>`,
          `${massage} ..2 ${to} .. <levator>`,
          "<levator> ..4 (massag*|stretch*|releas*|treated|mobiliz*)",
        ],
        ...byHand,
        unless: [...byHand.unless, exercise],
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(internal|external|intrarectal|manual) ..4 (massag*|stretch*|releas*) ..2 <levator>",
        ],
        whenNegated: "no",
        unless: ["tender*", "deferred", "declin*", "contraindicated", "referral", "refer"],
        onlySections: ["exam"],
      },
      {
        kind: "passage",
        phrases: ["<levator> ..4 (therapy|pt|physical therapy|rehab*|work|declin*)", exercise],
      },
    ],
  },
  {
    path: "conservative.coccyxMobilization",
    rules: [
      {
        kind: "value",
        value: "contraindicated",
        phrases: [
          `<coccyx> ..2 ${manual} ..4 contraindicated`,
          `${manual} ..2 <coccyx> ..4 contraindicated`,
        ],
        unless: ["not contraindicated"],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: [
          `${manual} ..3 <coccyx> no`,
          `<coccyx> ${manual} no`,
          "<coccyx> ..3 (never|not) [been] (mobilized|manipulated|treated by hand)",
        ],
        unless: [noEffect],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          `${manual} ..4 <coccyx>`,
          `<coccyx> ..2 ${manual}`,
          "<coccyx> (mobilization|mobs|manipulation|mobilisation)",
        ],
        whenNegated: "no",
        unless: [
          "contraindicated",
          "never mobilized",
          "declin*",
          "refus*",
          "deferred",
          "offered",
          "reproduc*",
          "hypomobil*",
          "stopped",
          "under anesthesia",
        ],
        skipSections: ["plan", "goals", "orders", "instructions"],
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "omt today .. <coccyx>",
          `(performed|done|provided|received|today) ..3 ${manual} ..3 <coccyx>`,
          `${manual} ..3 <coccyx> ..4 (performed|done|provided|tolerated)`,
          `today ..3 <coccyx> ${manual}`,
        ],
        onlySections: ["plan", "treatment"],
        contexts: { planned: "use" },
      },
    ],
  },
  {
    path: "conservative.cushion",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(us*|sit*|sat|carr*|bought|has|have|wears|purchased|tried|trial*|fail*|with|obtained|got|needs) ..8 <cushion>",
          "<cushion> ..6 (us*|daily|every day|everywhere|at work|since|yes|helps|help|helped|in place|tried|fail*)",
          "continue [with|using|use of] <cushion>",
          "(treated with|treatment with|treatment included|including|tried|failed|used) ..20 <cushion>",
          "<cushion> ☒ yes",
        ],
        whenNegated: "no",
        unless: [
          "donut*",
          "doughnut*",
          "ring",
          "advis*",
          "recommend*",
          "discuss*",
          "(education|instruct*|educated) ..4 <cushion>",
          "(to|will|should) (obtain|get|buy|purchase|try|order) ..4 <cushion>",
          "does not own",
          "no longer",
          "used to",
          "(first|earlier|previous|prior) episode",
          "contraindicated",
        ],
        skipSections: ["goals", "orders", "allergies"],
        contexts: { template: "set-aside" },
      },
      {
        // A ring beside one that does.
        kind: "value",
        value: "yes",
        phrases: [
          "(donut|doughnut|ring) [pillow|cushion] (and|or) [a] (wedge|coccyx|cut out|cutout) (cushion*|pillow*)",
          "(wedge|coccyx|cut out|cutout) [pillow|cushion] (and|or) [a] (donut|doughnut|ring) (cushion*|pillow*)",
        ],
        unless: ["(advis*|recommend*|discuss*|consider*|educat*)"],
        skipSections: ["plan", "goals", "orders", "instructions"],
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "<cushion> ..9 (use it|uses it|uses this|using it|using one|uses one|sitting on (it|that|this|one|them)|sits on it|carries it|with her everywhere)",
        ],
        unless: ["donut*", "doughnut*", "ring", "not use", "does not", "did not use"],
        contexts: { planned: "use", negated: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: [
          "(does not|do not|did not|never|has not|not) (own|have|use|used|using|tried|try) ..4 <cushion>",
          "<cushion> ..6 does not use",
          "<cushion> (no|not used|never used)",
          "no <cushion>",
          "<cushion> ..12 not use one",
        ],
        unless: ["donut*", "doughnut*", noEffect],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "contraindicated",
        phrases: ["<cushion> ..3 contraindicated"],
        unless: ["not contraindicated"],
      },
      {
        // A ring takes no weight off the tailbone: shown, no value.
        kind: "passage",
        phrases: ["<cushion>", "(donut|doughnut|ring) (pillow|cushion|seat)"],
      },
    ],
  },
];
