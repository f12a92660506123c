import type { FactWords, FieldWords, RecordRule } from "../../model/record-words.ts";
import { onsetRules } from "./onset.ts";

const plans: FieldWords = {
  name: "plan",
  from: "choice",
  values: [
    { value: "hold", phrases: ["(hold|held|stop*|off|discontinue*|withhold)"] },
    { value: "bridge", phrases: ["bridg*"] },
    { value: "continue", phrases: ["(continue*|do not stop|need not be stopped|stay on)"] },
  ],
  within: "clause",
};

const outcomes: FieldWords = {
  name: "outcome",
  from: "choice",
  values: [
    {
      value: "not-completed",
      phrases: ["(not tolerated|stopped|unable to complete|not completed|could not complete)"],
    },
    {
      value: "no-relief",
      phrases: ["(without|no) ..3 (relief|benefit|improvement|help|change)", "did not help"],
    },
    {
      value: "some-relief",
      phrases: [
        "(some|partial|minimal|slight|temporary|modest) ..2 (relief|benefit|improvement|help)",
      ],
    },
    {
      value: "good-relief",
      phrases: ["(good|great|significant|excellent) ..2 (relief|benefit|improvement)"],
    },
  ],
  within: "sentence",
};

const visits = "(visits|sessions|treatments|weeks|wks)";

function episode(kind: string, words: string, unless: readonly string[] = []): RecordRule {
  return {
    kind: "entry",
    phrases: [words],
    fields: [
      { name: "kind", from: "fixed", value: kind },
      {
        name: "sessions",
        from: "number",
        phrases: [
          "<number> [attended] (visits|sessions|treatments)",
          "(visits|sessions) attended <number>",
        ],
        within: "sentence",
      },
      outcomes,
    ],
    near: [{ phrases: [`<number> [attended] ${visits}`], within: "sentence" }],
    unless: [
      "(refer*|order*|recommend*|plan*|goal*|(per|a|each) (week|year))",
      "inject*",
      ...unless,
    ],
    bodyParts: {
      ours: ["coccyx", "sacrum", "si-joint", "lumbar", "pelvis", "buttocks", "perineum"],
      others: ["neck", "arm", "knee", "foot", "head"],
    },
    skipSections: ["plan", "goals", "orders", "instructions", "consent"],
    contexts: { planned: "set-aside", hypothetical: "skip", negated: "set-aside" },
  };
}

const pelvicTherapy = "(pelvic floor|pelvic health|pelvic) (physical therapy|pt|therapy)";

/** Onset without a day, blood thinners, and courses of therapy. */
export const careDetailWords: readonly FactWords[] = [
  {
    path: "presentation.onsetAsWritten",
    rules: onsetRules.map((rule) => (rule.kind === "date" ? { ...rule, isPartial: true } : rule)),
  },
  {
    path: "presentation.anticoagulants",
    rules: [
      {
        kind: "entry",
        phrases: ["<blood-thinner>"],
        fields: [{ name: "drug", from: "words" }, plans],
        unless: ["allerg*", "(lock|flush)"],
        skipSections: ["allergies", "family-history", "consent"],
        contexts: { planned: "use", historical: "set-aside", template: "set-aside" },
      },
      {
        kind: "passage",
        phrases: ["(blood thinner*|anticoagula*|antiplatelet*)"],
        skipSections: ["family-history"],
      },
    ],
  },
  {
    path: "conservative.therapyEpisodes",
    rules: [
      episode("pelvic-floor-therapy", pelvicTherapy),
      episode("physical-therapy", "(physical therapy|pt|physiotherapy)", [pelvicTherapy]),
      episode("manual-therapy", "(chiropract*|osteopathic manipul*|manual therapy)"),
      { kind: "passage", phrases: [pelvicTherapy, "(physical therapy|physiotherapy|chiropract*)"] },
    ],
  },
];
