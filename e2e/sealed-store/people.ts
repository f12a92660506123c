import type { Person } from "#domain";

/** Who works in a workstation of the tests from the first page on: the nurse who gave no name. */
export const firstPerson: Person = {
  id: "default-nurse-reviewer",
  name: "Nurse reviewer",
  role: "nurse-reviewer",
};

/** Fictional people whom the vault of the tests knows; a test that names one finds or makes the profile. */
export const peopleForTest: readonly Person[] = [
  {
    id: "sample-person-nora-nurse",
    name: "Nora Sample",
    role: "nurse-reviewer",
    credentials: "RN",
  },
  {
    id: "sample-person-paul-physician",
    name: "Dr. Paul Sample",
    role: "physician-advisor",
    credentials: "MD",
    specialty: "Orthopedics",
    licence: { state: "TX", number: "S-1001" },
  },
  {
    id: "sample-person-vera-physician",
    name: "Dr. Vera Sample",
    role: "physician-advisor",
    credentials: "MD",
    specialty: "Pain medicine",
    licence: { state: "NY", number: "S-2002" },
  },
  { id: "sample-person-quinn-qa-analyst", name: "Quinn Sample", role: "qa-analyst" },
  { id: "sample-person-ada-administrator", name: "Ada Sample", role: "administrator" },
];

/** The passphrase of a person of the tests: everybody has another one. */
export function passphraseOf(name: string): string {
  return `quiet lamps outside of ${name}`;
}
