import type { FactWords } from "../../../model/record-words.ts";

/** Red flags: each found, or denied where the record shows that it was asked. */
export const redFlagWords: FactWords = {
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
};
