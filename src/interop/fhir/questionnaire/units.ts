import type { Coding } from "@medplum/fhirtypes";

const ucum = "http://unitsofmeasure.org";

/** UCUM codes of the units that questions name; any other unit is a UCUM annotation of its own name. */
const codes: Readonly<Record<string, string>> = {
  weeks: "wk",
  months: "mo",
  days: "d",
  hours: "h",
  "%": "%",
  "of 10": "{score}",
};

/** A question's unit as a UCUM code; what stands in braces is an annotation, which UCUM takes as 1. */
export function unitCoding(unit: string): Required<Pick<Coding, "system" | "code" | "display">> {
  const code = codes[unit] ?? `{${unit.replaceAll(/[^\w]+/g, "-")}}`;
  return { system: ucum, code, display: unit };
}
