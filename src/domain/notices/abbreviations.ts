/** Abbreviations a reader may meet, and what they are short for: those of the criteria, and those of their writers. */
export const abbreviations: Readonly<Record<string, string>> = {
  "ICD-10-CM": "a standard list of diagnosis codes",
  "S1-S3": "the first three nerves of the sacrum",
  L5: "the fifth vertebra of the lower back",
  ADL: "activities of daily living",
  BMJ: "the British Medical Journal",
  CPT: "a standard list of medical procedure codes",
  CT: "computed tomography, a scan",
  EMG: "a test of muscles and nerves",
  ERISA: "Employee Retirement Income Security Act",
  MRI: "magnetic resonance imaging, a scan",
  NSAID: "an anti-inflammatory pain medicine",
  NSAIDs: "anti-inflammatory pain medicines",
  OT: "occupational therapy",
  PCP: "primary care provider",
  PT: "physical therapy",
  RF: "radiofrequency",
  RFA: "radiofrequency ablation",
  ROM: "range of motion",
  SI: "sacroiliac",
  TENS: "nerve stimulation through the skin",
  VAS: "a scale of pain",
};

/** Capitals that stand for something; `isKnown` if the list above says what. */
export function abbreviationsIn(
  text: string,
): readonly { readonly short: string; readonly isKnown: boolean }[] {
  const found = [...new Set(text.match(pattern))].filter((short) => !everyday.has(short));
  return found.map((short) => ({ short, isKnown: short in abbreviations }));
}

const everyday: ReadonlySet<string> = new Set(["AM", "PM", "ID"]);

/** Whether a text says what an abbreviation stands for, before or behind it. */
export function isExplained(short: string, text: string): boolean {
  const long = abbreviations[short];
  return (
    text.includes(`(${short})`) ||
    (long !== undefined &&
      (text.includes(`${short} (${long})`) || text.includes(`${short}: ${long}`)))
  );
}

// Longer ones first, so that a part of one is not taken for another.
const known = Object.keys(abbreviations)
  .toSorted((left, right) => right.length - left.length)
  .join("|");
const pattern = new RegExp(`(?<![\\w-])(?:${known}|[A-Z]{2,}[A-Z0-9]*s?)(?![\\w-])`, "g");
