import type { Circumstances, FactWords, RecordRule } from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

const circumstances: Circumstances = {
  bodyParts: { ours, others },
  skipSections: [
    "plan",
    "goals",
    "orders",
    "instructions",
    "consent",
    "allergies",
    "family-history",
  ],
  contexts: { planned: "set-aside", hypothetical: "skip", negated: "set-aside", historical: "use" },
};

function component(
  value: string,
  phrases: readonly string[],
  unless: readonly string[] = [],
): RecordRule {
  return {
    kind: "finding",
    value,
    phrases,
    unless: [
      "(refer*|order*|recommend*|consider*|declin*|prescri* today|start* today|will start)",
      "(allerg*|avoid*|cannot take|contraindicat*)",
      "☐",
      "current",
      ...unless,
    ],
    ...circumstances,
  };
}

/** Care before the request. */
export const careWords: readonly FactWords[] = [
  {
    path: "conservative.weeks",
    rules: [
      {
        kind: "number",
        phrases: [
          "<care> ..10 (for|over|x|of|lasting|totaling) [about|approximately|at least|the past|the last] <number> (weeks|week|wks|wk)",
          "<number> (weeks|week|wks|wk) of ..3 <care>",
          "<care> [duration] <number> (weeks|week|wks|wk)",
          "<number> week (course|trial|program) of ..3 <care>",
        ],
        unless: [
          "(next|another|additional|more|further) ..3 (weeks|week)",
          "relief",
          "(per|a|each|times) week",
          "follow up",
          "goal*",
        ],
        min: 0,
        max: 520,
        ...circumstances,
      },
      {
        kind: "passage",
        phrases: [
          "<care> ..8 <number> (months|month|years|year)",
          "<number> (months|month) of ..3 <care>",
          "(attended|completed|participated|underwent|doing) ..6 (physical therapy|pt)",
        ],
        bodyParts: { ours, others },
      },
    ],
  },
  {
    path: "conservative.components",
    rules: [
      component(
        "medication",
        ["<analgesic>", "(pain|anti inflammatory) medication*", "medications including"],
        ["inject*", "ml", "cc", "mls", "intraarticular", "instilled", "mixture"],
      ),
      component("physical-therapy", [
        "physical therapy",
        "pt (x|for|since|visits|sessions|twice|completed)",
        "physiotherapy",
        "(attended|completed|in|doing|had|tried|failed) ..3 pt",
      ]),
      component("manual-therapy", [
        "chiropract*",
        "manual therapy",
        "(osteopathic|spinal) manipulat*",
        "omt",
        "manipulation",
        "(joint|soft tissue) mobilization",
        "massage therapy",
      ]),
      component("cognitive-behavioral-therapy", [
        "cognitive behavior* therapy",
        "cbt",
        "pain psycholog*",
        "behavioral therapy",
      ]),
      component("home-exercise", [
        "home exercise*",
        "hep",
        "home program",
        "home stretching",
        "exercises at home",
      ]),
      component("other", [
        "acupuncture",
        "tens",
        "(si|sacroiliac|pelvic) belt",
        "yoga",
        "heat and ice",
        "ice and heat",
        "dry needling",
      ]),
    ],
  },
  {
    path: "conservative.exception",
    rules: [
      {
        kind: "value",
        value: "not-tolerated",
        phrases: [
          "(<care>|exercise*) ..4 (not tolerated|poorly tolerated)",
          "(unable to|could not|cannot|did not|not able to) (tolerate|complete) ..4 (<care>|exercise*)",
          "(<care>|exercise*) ..4 (stopped|discontinued|halted) ..4 (pain|flare*|intoleran*|worse*)",
        ],
        contexts: { negated: "use" },
        bodyParts: { ours, others },
      },
      {
        kind: "value",
        value: "contraindicated",
        phrases: [
          "(<care>|exercise*) ..3 contraindicated",
          "contraindication* to ..2 (<care>|exercise*)",
        ],
        unless: ["not contraindicated", "no contraindication*"],
        bodyParts: { ours, others },
      },
    ],
  },
  {
    path: "conservative.activeRehab",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(continues|continuing|currently|still|remains|ongoing|active*|doing|performs|does|participat*|enrolled|now) ..6 (physical therapy|pt|home exercise*|hep|home program|rehabilitation|functional restoration|exercise program)",
          "(home exercise*|hep|home program|rehabilitation|functional restoration) ..6 (daily|ongoing|continues|continued|every day|currently|twice|times a week)",
          "(physical therapy|pt) ..3 (ongoing|continues|current)",
        ],
        whenNegated: "no",
        unless: [
          "(refer*|recommend*|will start|to start|plan to|should|goal)",
          "no longer",
          "stopped",
          "not tolerated",
        ],
        bodyParts: { ours, others },
        skipSections: ["goals", "orders", "instructions", "consent"],
        contexts: { planned: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: [
          "(not|no longer|never|stopped) ..4 (doing|in|participat*|attend*|perform*) ..4 (physical therapy|pt|home exercise*|hep|exercise*|rehabilitation|program)",
          "(stopped|discontinued|abandoned) ..3 (home exercise*|hep|exercises|home program)",
          "no (active|current) (rehab*|exercise program|home exercise*)",
        ],
        contexts: { negated: "use" },
        bodyParts: { ours, others },
      },
    ],
  },
];
