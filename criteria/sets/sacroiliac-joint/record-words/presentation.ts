import type { FactWords, RecordRule } from "../../../model/record-words.ts";
import { onsetRules } from "../../spine-pain-record-words/onset.ts";
import { baselinePainRules, currentPainRules } from "../../spine-pain-record-words/pain.ts";
import { longTermSteroids, majorTrauma } from "../../spine-pain-record-words/further-red-flags.ts";
import { redFlagRules, saddleRule } from "../../spine-pain-record-words/red-flags.ts";

/** These criteria do not ask for them. */
const notAsked = ["palpable-mass", "rectal-bleeding"];

const redFlags: readonly RecordRule[] = [
  ...redFlagRules.filter((rule) => rule.kind !== "finding" || !notAsked.includes(rule.value)),
  saddleRule("saddle-anesthesia"),
  majorTrauma,
  longTermSteroids,
];

const story = [
  "family-history",
  "instructions",
  "consent",
  "goals",
  "allergies",
  "medications",
] as const;
const pain = "(pain|ache|aching|tender*|discomfort)";

const location: readonly RecordRule[] = [
  {
    kind: "value",
    value: "over-si-joint",
    phrases: [
      `${pain} ..5 <si-joint>`,
      `<si-joint> [region|area|joint] ${pain}`,
      "(fortin|one finger) .. (positive|sign|test|pointing)",
      `${pain} ..4 (below|inferior to) l5`,
    ],
    unless: ["(injection*|block*|relief|diagnos*|rule out)"],
    skipSections: story,
  },
  {
    kind: "value",
    value: "above-l5",
    phrases: [
      `${pain} ..4 (above l5|upper lumbar|mid lumbar|thoracolumbar)`,
      `(upper lumbar|thoracolumbar) ${pain}`,
    ],
    skipSections: story,
  },
  {
    kind: "value",
    value: "widespread",
    phrases: [
      "(widespread|diffuse|generalized|whole body|total body) (pain|body pain|aches)",
      "pain (all over|everywhere|throughout the body)",
      "fibromyalgia",
    ],
    skipSections: [...story, "past-history"],
  },
  {
    kind: "value",
    value: "groin-or-leg-only",
    phrases: [
      "pain .. (only|confined|limited|isolated|exclusively) .. (groin|<legs>)",
      "(groin|<legs>) pain (only|without back pain|alone)",
      "no back pain .. (groin|<legs>)",
    ],
    contexts: { negated: "use" },
    skipSections: story,
  },
  {
    kind: "passage",
    phrases: [
      `${pain} .. (in|over|of|along) ..4 (<lumbar>|<buttocks>|back|groin)`,
      "pain (diagram|drawing)",
    ],
    skipSections: story,
  },
];

const scaleNamed = "(pain|score*|rat*|scale|level|<number>)";

const scale: readonly RecordRule[] = [
  {
    kind: "value",
    value: "nrs",
    phrases: ["(nrs|nprs|numeric rating|numerical rating|numeric pain|numerical pain|11 point)"],
  },
  { kind: "value", value: "vas", phrases: ["(vas|visual analog|visual analogue)"] },
  {
    kind: "value",
    value: "verbal-rating",
    phrases: ["(vrs|verbal (rating|analog|numeric*|pain))"],
  },
  {
    kind: "value",
    value: "functional-scale",
    phrases: [
      "(odi|oswestry|quebec|roland morris|rmdq|pdas|bpfs|promis|pain disability|back pain functional)",
    ],
  },
  {
    kind: "passage",
    phrases: ["<number> (/ 10|out of 10)", "scale of (0|1|zero) to 10"],
    near: [{ phrases: [scaleNamed], within: "sentence" }],
    unless: ["(strength|motor|reflex*|grip)"],
  },
];

const radiculopathy: readonly RecordRule[] = [
  {
    kind: "value",
    value: "yes",
    phrases: [
      "(lumbar|lumbosacral|l4|l5|s1) (radiculopathy|radiculitis|radicular pain|radicular symptoms)",
      "(radiculopathy|sciatica|radicular (pain|symptoms|signs))",
      "(straight leg rais*|slr) .. positive",
      "positive .. (straight leg rais*|slr)",
      "(dermatomal|myotomal) (loss|deficit*|weakness|numbness|pain)",
    ],
    whenNegated: "no",
    bodyParts: { ours: ["lumbar", "legs", "si-joint"], others: ["neck", "arm"] },
    withoutValueNear: ["(resolved|resolution|history of|previous|possible|suspect*|treated)"],
    contexts: { historical: "set-aside", hypothetical: "set-aside" },
    skipSections: [...story, "past-history"],
  },
  {
    kind: "value",
    value: "no",
    phrases: [
      "(straight leg rais*|slr) ..4 negative",
      "negative ..3 (straight leg rais*|slr)",
      "(non radicular|nonradicular)",
      "(neurologic*|neurological) (exam|examination) .. (normal|intact|nonfocal|non focal|unremarkable)",
    ],
    contexts: { negated: "use" },
    skipSections: story,
  },
];

/** How the pain began, where and how strong it is, and what must not be overlooked. */
export const presentationWords: readonly FactWords[] = [
  { path: "presentation.onsetDate", rules: onsetRules },
  { path: "presentation.painLocation", rules: location },
  {
    path: "presentation.painBaseline",
    rules: [...baselinePainRules, ...asPassages(currentPainRules)],
  },
  { path: "presentation.painScale", rules: scale },
  { path: "presentation.redFlags", rules: redFlags },
  { path: "presentation.radiculopathy", rules: radiculopathy },
];

/** A score of no known time is shown beside the question for the baseline, and is not proposed. */
function asPassages(rules: readonly RecordRule[]): readonly RecordRule[] {
  return rules.filter((rule) => rule.kind === "passage");
}
