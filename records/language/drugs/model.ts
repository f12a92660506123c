/** How a drug works, as far as a review asks: two classes tried together are a multimodal trial. */
export type DrugClass =
  | "acetaminophen"
  | "nsaid"
  | "opioid"
  | "gabapentinoid"
  | "antidepressant"
  | "anticonvulsant"
  | "muscle-relaxant"
  | "topical"
  | "steroid"
  | "local-anesthetic"
  | "anticoagulant"
  | "antiplatelet";

/**
 * One drug and what notes call it. `name` is its generic name in the US (USAN); `alsoCalled` has brands, short forms
 * and spellings heard in dictation, all in lower case. `painOnly` tells a drug taken for nothing but pain from one
 * that is as often taken for another disease, so that a note has to say the pain.
 */
export type Drug = {
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly class: DrugClass;
  readonly painOnly: boolean;
};

/** Rows of one class, so that a table reads as a list of names. */
export function drugsOf(
  drugClass: DrugClass,
  painOnly: boolean,
  rows: Readonly<Record<string, readonly string[]>>,
): readonly Drug[] {
  return Object.entries(rows).map(([name, alsoCalled]) => ({
    name,
    alsoCalled,
    class: drugClass,
    painOnly,
  }));
}
