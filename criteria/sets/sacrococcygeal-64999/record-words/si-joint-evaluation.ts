import type { FactWords } from "../../../model/record-words.ts";
import { notExamined, otherCauses as about } from "./other-causes.ts";
import { others, ours } from "./tables.ts";

/** The sacroiliac joint's tests by hand and its block. */
export const siJointEvaluationWords: readonly FactWords[] = [
  {
    path: "alternatives.siJointEvaluation",
    rules: [
      {
        kind: "value",
        value: "not-done",
        phrases: [
          `(si joint*|sacroiliac joint*|sacroiliac) ..4 ${notExamined}`,
          "(did not|not) (examine|test|evaluate) ..3 (si joint*|sacroiliac)",
        ],
        ...about,
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "done-negative",
        phrases: [
          "<si-test> ..12 (negative|neg|normal|unremarkable|painless)",
          "(negative|neg) ..6 <si-test>",
          "(si joint*|sacroiliac joint*|si provocation*) ..8 (negative|neg|unremarkable|nontender|non tender)",
          "(nontender|non tender|no tenderness|not tender) ..8 (si joint*|sacroiliac)",
          "no ..3 (si|sacroiliac) [joint*] (tenderness|pain)",
        ],
        ...about,
        bodyParts: { ours, others },
        unless: [
          "(positive|pos) ..6 <si-test>",
          "<si-test> ..3 (positive|pos)",
          "cervical",
          "mri",
          "ct",
          "xr",
          "x ray*",
          "effusion",
          "erosion",
          "degenerat*",
          "symphysis",
          "not ..3 negative",
        ],
        skipSections: ["imaging", "plan", "consent", "family-history", "procedure"],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "done-negative",
        phrases: [
          "(si|sacroiliac) [joint] block ..4 negative",
          "block ..4 negative for (si|sacroiliac)",
          "negative (si|sacroiliac) [joint] (block|injection)",
        ],
        contexts: { negated: "use", planned: "use" },
      },
      {
        kind: "value",
        value: "done-positive",
        phrases: [
          "<si-test> ..8 (positive|pos|reproduc*|provok*)",
          "<si-test> ..2 (caused|causes|produced|elicited) ..3 pain",
          "(positive|pos) ..5 <si-test>",
          "(tender*|tenderness|pain) ..8 (si joint|sacroiliac joint|psis)",
          "(si joint|sacroiliac joint|psis) ..3 (tender*|painful)",
          "positive (si|sacroiliac) [joint] (block|injection|provocation)",
        ],
        ...about,
        unless: [
          "negative",
          "neg",
          "landmark",
          "nontender",
          "non tender",
          "no tenderness",
          "normal",
          "inject*",
        ],
        skipSections: ["imaging", "plan", "consent", "family-history", "procedure", "complaint"],
        contexts: { negated: "skip" },
      },
      {
        // One test that hurts counts beside others that do not: "FABER positive, compression negative".
        kind: "value",
        value: "done-positive",
        phrases: ["<si-test> [test] [is|was|on] [the] [left|right|l|r|bilaterally] (positive|pos)"],
        ...about,
        unless: ["(no|not|none) ..4 (positive|pos)"],
        skipSections: ["imaging", "plan", "consent", "family-history", "procedure", "complaint"],
        contexts: { negated: "use" },
      },
    ],
  },
];
