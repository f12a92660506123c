import type { Circumstances, FactWords, RecordRule } from "../../../model/record-words.ts";

const asks =
  "(request*|order*|authoriz*|ask for|asking for|plan*|propos*|schedule*|proceed with|recommend*|cpt)";

const circumstances: Circumstances = {
  near: [{ phrases: [asks, "planned"], within: "section" }],
  skipSections: [
    "past-history",
    "surgical-history",
    "family-history",
    "medications",
    "consent",
    "history-of-illness",
  ],
  contexts: { planned: "use", hypothetical: "skip", negated: "skip", historical: "skip" },
};

const notAsked = [
  "if",
  "consider*",
  "(do not|does not|not) recommend*",
  "cancel*",
  "(previous|prior|previously|underwent|had|has had|status post|s p|last|ago|received)",
  "(gave|helped|relief|lasted|provided)",
];

function asked(
  value: string,
  phrases: readonly string[],
  further: readonly string[] = [],
): RecordRule {
  return { kind: "value", value, phrases, ...circumstances, unless: [...notAsked, ...further] };
}

function side(value: string, words: string): RecordRule {
  const target = "(<si>|lateral branch*|l5 dorsal ram*)";
  return {
    kind: "value",
    value,
    phrases: [
      `(laterality|side) (${words})`,
      `(${words}) ..5 ${target} ..4 (injection*|block*|ablation|radiofrequency|rfa)`,
      `(injection*|block*|ablation|radiofrequency|rfa) ..6 (${words}) ..4 ${target}`,
      `(${words}) (cooled|thermal|radiofrequency|rfa|sij)`,
    ],
    ...circumstances,
    near: [
      { phrases: ["(request*|order*|authoriz*|ask for|plan|recommend*)"], within: "document" },
    ],
    unless: [...notAsked, "<date>"],
  };
}

/** What is asked for, and on which side. */
export const requestWords: readonly FactWords[] = [
  {
    path: "request.procedure",
    rules: [
      asked(
        "sij-diagnostic-injection",
        [
          "diagnostic ..4 <si> ..3 (injection*|block*)",
          "<si> ..4 (injection|block) ..4 diagnostic",
          "<si> diagnostic (injection|block)",
        ],
        ["lateral branch*"],
      ),
      asked(
        "sij-therapeutic-injection-repeat",
        [
          "repeat ..5 <si> ..4 injection*",
          "repeat therapeutic ..4 <si>",
          "(second|third|another) ..4 <si> ..3 injection",
        ],
        ["diagnostic"],
      ),
      asked(
        "sij-therapeutic-injection-first",
        [
          "(first|initial) therapeutic ..4 <si>",
          "(first|initial) ..3 <si> ..3 injection*",
          "therapeutic ..4 <si> ..3 injection*",
          "<si> ..3 steroid injection*",
        ],
        ["repeat", "diagnostic", "second", "third"],
      ),
      asked(
        "lateral-branch-block",
        ["lateral branch* ..3 block*", "block* ..4 lateral branch*"],
        ["ablation", "radiofrequency"],
      ),
      asked(
        "lateral-branch-ablation",
        [
          "(cooled|thermal|radiofrequency|rfa|rf|ablation|neurotomy) ..14 lateral branch*",
          "lateral branch* ..4 (radiofrequency|rfa|ablation|neurotomy)",
          "<si> ..3 (radiofrequency|rfa|denervation)",
        ],
        ["pulsed", "cryo*"],
      ),
      asked("unguided-injection", [
        "(unguided|landmark guided|palpation guided|without image guidance|blind) ..5 (injection|<si>)",
        "<si> ..5 without (image|imaging|fluoro*) guidance",
      ]),
      asked("other", [
        "<si> ..3 fusion",
        "fusion ..4 <si>",
        "pulsed (radiofrequency|rf)",
        "cryoablation",
        "cryoneurolysis",
      ]),
    ],
  },
  {
    path: "request.side",
    rules: [
      side("both", "bilateral*|both|right and left|left and right"),
      side("left", "left"),
      side("right", "right"),
    ],
  },
];
