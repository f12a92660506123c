import type { FactWords } from "../../../model/record-words.ts";

/** Why treatment goes on beyond a year. */
export const continuedWords: readonly FactWords[] = [
  {
    path: "continued.disability",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(unable to|cannot) (work|walk|stand|sit) ..6 (without|more than|longer than|for more)",
          "(unable to|cannot) work",
        ],
        unless: ["goal*", "temporarily"],
        skipSections: ["family-history", "goals", "instructions", "consent"],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(disability|disabling|disabled)",
          "(moderate|severe|significant) ..3 (functional (limitation*|impairment)|disability)",
          "(oswestry|odi) ..6 (<number> %|severe|moderate)",
        ],
        whenNegated: "no",
        unless: ["(disability) (form*|paperwork|insurance|claim|benefits)", "goal*"],
        skipSections: ["family-history", "goals", "instructions", "consent"],
      },
    ],
  },
  {
    path: "continued.rationale",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(continue*|continuing|repeat*|ongoing) ..8 injection* ..12 (because|since|as|in order to|allow*|avoid*|not a candidate)",
          "(because|since|as) ..14 (continue*|repeat*|ongoing) ..6 injection*",
          "(rationale|reason|justification) for (continued|continuing|repeat|ongoing)",
          "injections ..8 (beyond|past|longer than|more than) (12|twelve|one|a) (months|year) ..10 (because|since|as)",
        ],
        contexts: { planned: "use", template: "set-aside" },
      },
    ],
  },
  {
    path: "continued.primaryCareInformed",
    rules: [
      {
        kind: "value",
        value: "no",
        phrases: [
          "(pcp|primary care [physician|provider|doctor|clinician]|family doctor) ..3 not [yet] [been] (informed|aware|notified|updated)",
        ],
        contexts: { planned: "use", negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(pcp|primary care [physician|provider|doctor|clinician]|family doctor) ..6 (informed|aware|notified|agrees|updated|copied)",
          "(informed|notified|copy to|copied|letter to|note sent to|sent to|cc|discussed with) ..5 (pcp|primary care)",
        ],
        whenNegated: "no",
        unless: ["not [yet] [been] (informed|aware|notified|updated)"],
        contexts: { planned: "use" },
      },
    ],
  },
];
