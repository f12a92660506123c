import type { FactWords } from "../../../model/record-words.ts";

/** How the pain began, where it goes, how strong it is. */
export const presentationWords: readonly FactWords[] = [
  {
    path: "presentation.mechanism",
    rules: [
      {
        kind: "value",
        value: "fall",
        phrases: ["(fell|slipped|a fall|fall) .. (on|onto|off|from|down|backward*)"],
      },
    ],
  },
  {
    path: "presentation.painCurrent",
    rules: [
      {
        kind: "number",
        phrases: [
          "pain [score|level|rating] .. <number> (/ 10|out of 10)",
          "rat* .. pain .. <number> (/ 10|out of 10)",
        ],
        min: 0,
        max: 10,
        contexts: { historical: "set-aside" },
      },
    ],
  },
];
