import type { ChoiceOption } from "../../../model/fact.ts";

/** Answers shared by several questions, worded once. */
export const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const satisfies readonly ChoiceOption[];

export const sides = [
  { value: "left", label: "Left" },
  { value: "right", label: "Right" },
  { value: "both", label: "Both" },
] as const satisfies readonly ChoiceOption[];
