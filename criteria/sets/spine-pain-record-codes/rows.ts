import type { CodeCertainty, CodeRow, CodeSystem } from "../../model/record-codes.ts";

/** Rows of one system; a code that nobody has yet looked up for this table wants a coder's look. */
function rowsOf(system: CodeSystem) {
  return (means: string, ...codes: readonly string[]): CodeRow =>
    rowOf(system, "from-knowledge", means, codes);
}

function seenRowsOf(system: CodeSystem) {
  return (means: string, ...codes: readonly string[]): CodeRow =>
    rowOf(system, "seen", means, codes);
}

function rowOf(
  system: CodeSystem,
  certainty: CodeCertainty,
  means: string,
  codes: readonly string[],
): CodeRow {
  return { system, codes, means, certainty };
}

export const icd = rowsOf("icd-10-cm");
export const seenIcd = seenRowsOf("icd-10-cm");
export const cpt = rowsOf("cpt-hcpcs");
export const seenCpt = seenRowsOf("cpt-hcpcs");
export const snomed = rowsOf("snomed");
export const seenSnomed = seenRowsOf("snomed");
export const seenLoinc = seenRowsOf("loinc");
