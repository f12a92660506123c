import type { FactWords } from "../../../model/record-words.ts";

/** How strong the pain is, and what must not be overlooked. */
export const presentationWords: readonly FactWords[] = [
  {
    path: "presentation.redFlags",
    rules: [
      {
        kind: "finding",
        value: "fever-or-immunosuppression",
        phrases: ["fever*", "febrile", "chills", "immunosuppress*", "immunocompromised"],
        deniedBy: ["afebrile"],
        skipSections: ["instructions", "consent"],
      },
      {
        kind: "finding",
        value: "weight-loss",
        phrases: ["weight loss", "(lost|losing) .. weight"],
        skipSections: ["instructions", "consent"],
      },
    ],
  },
];
