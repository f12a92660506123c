import type { ChoiceOption } from "../../../model/fact.ts";

/** Answers shared by several questions, worded once. */
export const yesNo = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
] as const satisfies readonly ChoiceOption[];

export const care = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "contraindicated", label: "Contraindicated" },
] as const satisfies readonly ChoiceOption[];

export const exclusion = [
  { value: "excluded", label: "Excluded" },
  { value: "present", label: "Present" },
  { value: "not-evaluated", label: "Not evaluated" },
] as const satisfies readonly ChoiceOption[];

export const film = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  {
    value: "not-available",
    label: "Not available",
    hint: "The patient has no access to such films",
  },
] as const satisfies readonly ChoiceOption[];
