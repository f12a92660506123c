import type { Person } from "#domain";

/** Who set the workstation of the tests up, and works there until somebody else does. */
export const firstPerson: Person = {
  id: "sample-person-nora-example",
  name: "Nora Example",
  role: "nurse-reviewer",
  credentials: "RN",
};

/** Everybody who can unlock it: fictional people for each role. */
export const peopleOfTests: readonly Person[] = [
  firstPerson,
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
