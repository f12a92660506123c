/**
 * The one list of abbreviations a reader may meet, and what they are short for: those of the criteria, and those of
 * their writers. Letters spell them out; ids that are shown as words write them in capitals.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  "ICD-10-CM": "a standard list of diagnosis codes",
  "S1-S3": "the first three nerves of the sacrum",
  L5: "the fifth vertebra of the lower back",
  ADL: "activities of daily living",
  ASPN: "American Society of Pain and Neuroscience",
  BMJ: "the British Medical Journal",
  BPFS: "Back Pain Functional Scale",
  CFR: "Code of Federal Regulations",
  CGS: "a Medicare claims contractor",
  CMS: "Centers for Medicare & Medicaid Services",
  CPT: "a standard list of medical procedure codes",
  CT: "computed tomography, a scan",
  EMG: "a test of muscles and nerves",
  ERISA: "Employee Retirement Income Security Act",
  FABER: "a test that bends and turns the hip",
  HCPCS: "a standard list of medical services and supplies",
  LCD: "local coverage determination, a Medicare rule",
  MRI: "magnetic resonance imaging, a scan",
  NSAID: "an anti-inflammatory pain medicine",
  NSAIDs: "anti-inflammatory pain medicines",
  ODI: "Oswestry Disability Index, a scale of back function",
  OT: "occupational therapy",
  PCP: "primary care provider",
  PDAS: "Pain Disability Assessment Scale",
  PROMIS: "Patient-Reported Outcomes Measurement Information System",
  PT: "physical therapy",
  RAPM: "Regional Anesthesia and Pain Medicine, a journal",
  RF: "radiofrequency",
  RFA: "radiofrequency ablation",
  ROM: "range of motion",
  SI: "sacroiliac",
  TENS: "nerve stimulation through the skin",
  VAS: "a scale of pain",
};

/** A word of an id as people write it: "si" reads "SI", "joint" stays as it is. */
export function withCapitals(word: string): string {
  const capitals = word.toUpperCase();
  return capitals in abbreviations || everyday.has(capitals) ? capitals : word;
}

/** Capitals that stand for something; `isKnown` if the list above says what. */
export function abbreviationsIn(
  text: string,
): readonly { readonly short: string; readonly isKnown: boolean }[] {
  const found = [...new Set(text.match(pattern))].filter((short) => !everyday.has(short));
  return found.map((short) => ({ short, isKnown: short in abbreviations }));
}

const everyday: ReadonlySet<string> = new Set(["AM", "PM", "ID", "OK"]);

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
