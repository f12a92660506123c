import { foldText } from "../text/fold.ts";

/**
 * Specialties and subspecialties that decide such requests, as the certifying boards name them (American Board of
 * Medical Specialties and American Osteopathic Association), each with other names that claims and people use.
 */
const specialties: readonly (readonly [name: string, ...others: readonly string[]])[] = [
  ["Anesthesiology", "Anesthesia"],
  ["Colorectal surgery", "Colon and rectal surgery"],
  ["Emergency medicine"],
  ["Family medicine", "Family practice"],
  ["General surgery", "Surgery"],
  ["Internal medicine"],
  ["Interventional radiology", "Vascular and interventional radiology"],
  ["Neurology"],
  ["Neurosurgery", "Neurological surgery"],
  ["Obstetrics and gynecology", "OB/GYN", "Gynecology"],
  ["Orthopedic surgery", "Orthopedics", "Orthopaedics", "Orthopaedic surgery"],
  ["Pain medicine", "Pain management", "Interventional pain management"],
  ["Physical medicine and rehabilitation", "PM&R", "Physiatry"],
  ["Radiology", "Diagnostic radiology"],
  ["Rheumatology"],
  ["Sports medicine"],
  ["Urology"],
];

const byFoldedName: ReadonlyMap<string, string> = new Map(
  specialties.flatMap((names) => names.map((name) => [foldText(name), names[0]] as const)),
);

/** Names to choose from, in the order of the alphabet; others may be typed. */
export const specialtyNames: readonly string[] = specialties.map(([name]) => name);

/** "Orthopedic surgery" for "Orthopaedics": the board's name where it is known, else the words as typed. */
export function specialtyName(typed: string): string {
  const words = typed.trim().replaceAll(/\s+/g, " ");
  return byFoldedName.get(foldText(words)) ?? words;
}

/** Whether two words name one specialty. */
export function isSameSpecialty(one: string, other: string): boolean {
  return foldText(specialtyName(one)) === foldText(specialtyName(other));
}
