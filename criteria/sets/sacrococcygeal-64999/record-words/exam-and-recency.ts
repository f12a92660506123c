import type { FactWords } from "../../../model/record-words.ts";

/** Whether an examination brings on the pain, and whether care is recent. */
export const examAndRecencyWords: readonly FactWords[] = [
  {
    path: "presentation.painReproduced",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(tender*|ttp) ..8 (palpat*|pressure|movement|moving|manipulat*|over|at|to) ..5 <coccyx>",
          "(palpat*|pressure|movement|moving|mobiliz*|moved) ..8 (reproduc*|elicit*|provok*|tender*|painful)",
          "<coccyx> ..4 (is|was) ..3 (tender|exquisitely tender|painful)",
          "(focal|point|marked|exquisite) tenderness ..4 <coccyx>",
          "tender ..4 <coccyx>",
          "reproduc* ..4 (pain|symptoms)",
        ],
        whenNegated: "no",
        near: [{ phrases: ["<coccyx>", "rectal exam*", "digital"], within: "section" }],
        unless: ["si joint*", "(faber|gaenslen|thigh thrust)", "straight leg"],
        skipSections: [
          "plan",
          "goals",
          "consent",
          "instructions",
          "procedure",
          "history-of-illness",
        ],
        contexts: { planned: "set-aside" },
      },
      {
        kind: "value",
        value: "no",
        phrases: [
          "<coccyx> ..3 (nontender|non tender)",
          "(nontender|non tender|not tender) ..5 <coccyx>",
        ],
        contexts: { negated: "use" },
      },
    ],
  },
  {
    path: "conservative.recent",
    rules: [
      {
        kind: "passage",
        phrases: [
          "(last|final|most recent) (visit|session|treatment|refill|prescription) ..3 <date>",
          "(currently|still|continues) ..4 (taking|using|attending|in pt|in therapy|physical therapy)",
          "date of discharge <date>",
        ],
        skipSections: ["family-history", "goals"],
      },
    ],
  },
];
