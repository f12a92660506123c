import type { Person } from "#domain";
import { samplePeople } from "../../src/app/people/sample-people.ts";

/** Who set the workstation of the tests up, and works there until somebody else does. */
export const firstPerson: Person = {
  id: "sample-person-nora-example",
  name: "Nora Example",
  role: "nurse-reviewer",
  credentials: "RN",
};

/** Everybody who can unlock it: whoever set it up, and the sample people for each role. */
export const peopleOfTests: readonly Person[] = [firstPerson, ...samplePeople];

/** The passphrase of a person of the tests: everybody has another one. */
export function passphraseOf(name: string): string {
  return `quiet lamps outside of ${name}`;
}
