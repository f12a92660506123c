import type { Control, UseFormRegister } from "react-hook-form";
import type { NewCaseEntries } from "./new-case.ts";

/** What each part of the form needs of it. */
export type FormParts = {
  readonly register: UseFormRegister<NewCaseEntries>;
  readonly control: Control<NewCaseEntries>;
  readonly errorOf: (id: keyof NewCaseEntries) => string | undefined;
  readonly setValue: (name: keyof NewCaseEntries, value: string) => void;
  readonly valueOf: (name: keyof NewCaseEntries) => string | null;
  /** Whether creating the case was tried. */
  readonly isTried: boolean;
};
