import type { FactWords, RecordRule } from "../../../model/record-words.ts";
import { baselinePainRules, onsetRules } from "../../spine-pain-record-words/pain.ts";
import { redFlagRules, saddleRule } from "../../spine-pain-record-words/red-flags.ts";
import { others, ours } from "./tables.ts";

const skipSections = ["instructions", "consent", "family-history", "goals", "orders"] as const;

/** The shared flags that this set asks as well. */
const asked = new Set([
  "cancer-history",
  "weight-loss",
  "night-pain",
  "fever-or-immunosuppression",
  "bladder-or-bowel-change",
  "leg-weakness",
]);

/** Where the pain is, on which scale it was measured, and whether it is of a nerve root. */
export const presentationWords: readonly FactWords[] = [
  { path: "presentation.onsetDate", rules: onsetRules },
  { path: "presentation.painBaseline", rules: baselinePainRules },
  {
    path: "presentation.painLocation",
    rules: [
      {
        kind: "value",
        value: "over-si-joint",
        phrases: [
          "(pain|tender*|ache|discomfort|points) ..8 (over|at|in|to|about|around|overlying) ..4 (<si>|psis|sacral sulcus|posterior superior iliac)",
          "<si> [joint] (pain|tenderness)",
          "pain ..6 (between|below) ..4 iliac crest",
          "pain ..6 below ..2 (l5|the belt line|beltline)",
          "(positive|pos) fortin",
          "fortin [finger] [test|sign] [is|was] (positive|pos)",
          "pain ..6 (<buttocks>) ..4 (psis|<si>)",
        ],
        skipSections: [
          "plan",
          "goals",
          "consent",
          "instructions",
          "procedure",
          "request",
          "orders",
        ],
        bodyParts: { ours, others },
        contexts: { planned: "set-aside" },
      },
      {
        kind: "value",
        value: "above-l5",
        phrases: [
          "pain ..6 above ..2 (l5|the belt line|beltline|the iliac crest)",
          "(mid|upper) lumbar pain",
        ],
        skipSections,
      },
      {
        kind: "value",
        value: "groin-or-leg-only",
        phrases: [
          "(pain|symptoms) ..4 (only|limited|confined|isolated) ..4 (groin|leg|thigh|calf)",
          "(groin|leg) pain only",
        ],
        skipSections,
      },
      {
        kind: "value",
        value: "widespread",
        phrases: ["widespread pain", "pain all over", "diffuse [body] pain", "total body pain"],
        skipSections,
      },
    ],
  },
  {
    path: "presentation.painScale",
    rules: [
      scale("nrs", [
        "nrs",
        "nprs",
        "numeric [pain] rating [scale]",
        "numerical [pain] rating [scale]",
        "numeric rating",
      ]),
      scale("vas", ["vas", "visual analog [scale]", "visual analogue [scale]"]),
      scale("verbal-rating", ["vrs", "verbal rating scale", "verbal pain scale"]),
      scale("functional-scale", [
        "oswestry",
        "odi",
        "roland morris",
        "quebec [back] [pain]",
        "pdas",
        "bpfs",
        "promis",
      ]),
      scale("other-named", [
        "wong baker",
        "mcgill",
        "brief pain inventory",
        "defense and veterans pain rating",
        "dvprs",
      ]),
      {
        kind: "passage",
        phrases: ["pain ..4 <number> (/ 10|out of 10)"],
        bodyParts: { ours, others },
      },
    ],
  },
  {
    path: "presentation.redFlags",
    rules: [
      ...redFlagRules.filter((rule) => rule.kind === "finding" && asked.has(rule.value)),
      saddleRule("saddle-anesthesia"),
      {
        kind: "finding",
        value: "major-trauma",
        phrases: [
          "(high speed|high energy|major|severe|significant|recent|acute) ..2 (trauma|injury|mvc|mva|collision|accident)",
          "trauma",
          "fell from (a height|a roof|height)",
        ],
        unless: ["emotional", "sexual", "surgical", "minor", "childhood"],
        skipSections,
        bodyParts: { ours, others },
      },
      {
        kind: "finding",
        value: "long-term-steroids",
        phrases: [
          "(long term|chronic|prolonged|daily) ..4 (steroid*|corticosteroid*|prednisone)",
          "(steroid|corticosteroid|prednisone) use",
          "prednisone ..4 (daily|for <number> years|since)",
        ],
        unless: ["inject*", "inhaled", "topical", "nasal", "cream", "anabolic"],
        skipSections,
      },
    ],
  },
  {
    path: "presentation.radiculopathy",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(lumbar|l4|l5|s1|untreated|active|sciatic) ..2 radiculopathy",
          "radiculopathy",
          "(radicular|nerve root) (pain|symptoms|signs|findings|deficit*|compression|impingement)",
          "(positive|pos) (straight leg raise|slr|slump)",
          "(straight leg raise|slr|slump) ..2 (positive|pos)",
        ],
        whenNegated: "no",
        unless: [
          "(rule out|r o|versus|history of|prior|resolved)",
          "(straight leg raise|slr|slump) ..3 (negative|neg)",
          "(negative|neg) (straight leg raise|slr|slump)",
          "cervical",
        ],
        bodyParts: { ours, others },
        skipSections: [...skipSections, "plan", "past-history"],
      },
      {
        kind: "value",
        value: "no",
        phrases: [
          "(straight leg raise|slr|slump) ..5 (negative|neg)",
          "(negative|neg) ..3 (straight leg raise|slr|slump)",
          "(neurologic*|neuro) [exam*|examination] ..4 (nonfocal|non focal|intact|normal|unremarkable)",
          "(reflexes|sensation|dermatom*|myotom*) ..8 (intact|normal|symmetric*)",
          "radiculopathy ..4 (resolved|excluded|ruled out)",
        ],
        unless: ["(positive|pos)", "(except|diminished|decreased|absent)"],
        bodyParts: { ours, others },
        contexts: { negated: "use" },
        skipSections: [...skipSections, "plan"],
      },
    ],
  },
];

function scale(value: string, phrases: readonly string[]): RecordRule {
  return {
    kind: "value",
    value,
    phrases,
    near: [{ phrases: ["<number>", "pain", "score", "scale"], within: "sentence" }],
    skipSections: ["goals", "instructions", "consent"],
    contexts: { planned: "set-aside", historical: "use" },
  };
}
