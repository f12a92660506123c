import type { Circumstances, FactWords } from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

const relief = "(relief|benefit|improvement|help|response|resolution|change)";

const aboutCare: Circumstances = {
  unless: [
    "<needle-procedure>",
    "weight",
    "risk*",
    "bowel",
    "bleeding",
    "post op",
    "first episode",
    "earlier episode",
    "previous episode",
    "if",
    "at least <number> weeks of",
  ],
  skipSections: ["consent", "instructions", "family-history", "review-of-systems", "goals"],
  bodyParts: { ours, others },
};

const nearCare = [
  {
    phrases: ["<care>", "<therapy>", "sitting"],
    within: "sentence",
  },
] as const satisfies Circumstances["near"];

/** How long this episode has been treated without a procedure, and with what result. */
export const courseWords: readonly FactWords[] = [
  {
    path: "conservative.months",
    rules: [
      {
        kind: "number",
        phrases: [
          "(conservative|nonoperative|non operative|nonsurgical) ..8 <number> (months|mos|mo|month)",
          "conservatively ..4 <number> (months|mos|month)",
          "<number> (months|month|mos|mo) [course|trial] of ..3 (conservative|nonoperative|non operative|nonsurgical)",
          "<number> (months|month) of <care>",
        ],
        unless: [
          "(next|another|additional|more|further) ..3 months",
          "episode in",
          "months of relief",
          "relief ..4 <number> months",
          "at least",
        ],
        skipSections: ["plan", "goals", "consent"],
        min: 0,
        max: 360,
        contexts: { historical: "use" },
      },
      {
        kind: "number",
        phrases: [
          "(conservative|nonoperative|non operative|nonsurgical) ..8 <number> (years|year|yrs)",
          "<number> (years|year) of ..3 (conservative|nonoperative|non operative|nonsurgical)",
        ],
        unless: ["(next|another|additional|more) ..3 years"],
        skipSections: ["plan", "goals", "consent"],
        min: 0,
        max: 30,
        times: 12,
      },
      {
        kind: "passage",
        phrases: ["(conservative|nonoperative|non operative) ..8 <number> (weeks|wks)"],
      },
    ],
  },
  {
    path: "conservative.outcome",
    rules: [
      {
        kind: "value",
        value: "resolved",
        phrases: [
          "pain ..3 (has|is|have) ..2 (resolved|gone)",
          "(pain|symptom) free",
          `complete (resolution|relief) of ..4 (pain|symptoms)`,
          "symptoms ..3 resolved",
        ],
        unless: [
          "episode",
          "after the (block|injection)",
          "for <number> (hours|days)",
          "goal*",
          "post procedure",
        ],
        skipSections: ["goals", "procedure", "consent", "past-history"],
        bodyParts: { ours, others },
        contexts: { negated: "skip" },
      },
      {
        kind: "value",
        value: "inadequate",
        phrases: [
          `(some|partial*|minimal*|modest*|temporar*|limited|slight|mild|inadequate|incomplete|transient|short lived|minor|only a little) ..2 ${relief}`,
          "(partially|somewhat|slightly|temporarily) (helpful|better|improved|relieved)",
          "response to conservative ..3 (inadequate|partial|incomplete)",
          "(improv*|better) ..8 (but|however|yet) ..8 (limited|unable|not able|cannot|still|remains)",
          "(improv*|increas*) from <number> (minutes|min|hours) ..4 (not able|unable|still)",
          "plateau*",
          "goals ..8 partially met",
          "not satisfied ..3 (relief|progress)",
          `(helps|helped|relieved) [only] (some|somewhat|a little|temporarily)`,
        ],
        near: nearCare,
        ...aboutCare,
        contexts: { negated: "skip" },
      },
      {
        kind: "value",
        value: "failed",
        phrases: [
          "fail* ..4 (conservative|nonoperative|non operative|nonsurgical|physical therapy|pt|therapy|treatment*|medical management)",
          "(conservative|nonoperative|non operative|nonsurgical|pt|therapy|treatment*) ..5 fail*",
          "refractory to ..3 <care>",
          "exhausted ..4 (conservative|nonoperative|non operative|treatment*|options|measures|care)",
          `(without|no|not|none|little|never) ..5 (lasting|significant|meaningful|sustained|useful|durable|substantial|much|any|more than slight) ..2 ${relief}`,
          `(without|no) ${relief}`,
          `(little|of little|no) (help|benefit|use)`,
          "(made|make|makes) (no|little|not much [of a]|not any) difference",
          "neither ..4 (difference|help*|relief|benefit)",
          "(did not|has not|have not|does not|not) (help*|respond*|improve*|work*) ..5",
          `(pt|therapy|conservative care|conservative treatment) ..8 no ${relief}`,
          "unresponsive to ..3 <care>",
        ],
        near: nearCare,
        ...aboutCare,
        contexts: { negated: "use" },
        withoutValueNear: ["(not|has not|have not) exhausted"],
      },
      {
        kind: "value",
        value: "failed",
        phrases: [
          "fail* ..2 (conservative|conserv|nonoperative|non operative|nonsurgical)",
          "exhausted ..2 (conservative|nonoperative|non operative|nonsurgical)",
        ],
        unless: ["(not|has not|have not) exhausted", "if", "first episode"],
        skipSections: ["consent", "instructions", "goals"],
        bodyParts: { ours, others },
        contexts: { negated: "set-aside" },
      },
      {
        kind: "value",
        value: "improving",
        phrases: [
          "(is|are|has been|continues|continue|continuing) ..3 (improving|getting better|progress*|to improve)",
          "(pt|therapy|treatment*|exercises) (is|are|has been|have been) (helping|helpful|beneficial)",
          "pain [level] (is|has) ..2 improved",
          "feeling [much] better",
        ],
        near: nearCare,
        ...aboutCare,
        contexts: { negated: "skip" },
      },
      {
        kind: "value",
        value: "improving",
        phrases: [
          "(progressing|progressed|progress) [well|steadily|nicely|slowly] (toward|towards) ..3 goals",
          "(improved|increased|better) (sitting|standing|walking) (tolerance|time)",
        ],
        unless: [
          "(not|no|slow|limited|will|should) ..3 progress*",
          "progress* ..6 (slow|poor|limited|minimal|little|fair)",
          "goals ..3 (improved|increased)",
        ],
        skipSections: ["goals", "plan", "consent", "instructions"],
        bodyParts: { ours, others },
        contexts: { negated: "skip", planned: "skip" },
      },
    ],
  },
];
