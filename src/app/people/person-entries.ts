import { isNpi, newCaseId, type Person, type Role } from "#domain";
import type { FieldError } from "#ui";
import { defaultPerson, isUnnamed } from "./people.ts";

/** A profile as it stands in its form; "" is left empty. */
export interface PersonEntries {
  readonly name: string;
  readonly role: Role | null;
  readonly credentials: string;
  readonly specialty: string;
  readonly npi: string;
  readonly licenceState: string;
  readonly licenceNumber: string;
}

export function entriesOf(person: Person | null): PersonEntries {
  return {
    name: person === null || isUnnamed(person) ? "" : person.name,
    role: person?.role ?? null,
    credentials: person?.credentials ?? "",
    specialty: person?.specialty ?? "",
    npi: person?.npi ?? "",
    licenceState: person?.licence?.state ?? "",
    licenceNumber: person?.licence?.number ?? "",
  };
}

/** What is wanting, by the id of its field. */
export function checkEntries(entries: PersonEntries): readonly FieldError[] {
  const { name, role, npi, licenceState, licenceNumber } = trimmed(entries);
  return [
    ...(name === "" ? [{ id: "person-name", message: "Enter a name." }] : []),
    ...(name.toLowerCase() === defaultPerson.name.toLowerCase()
      ? [{ id: "person-name", message: "Enter the person’s own name." }]
      : []),
    ...(role === null ? [{ id: "person-role", message: "Choose a role." }] : []),
    ...(npi !== "" && !isNpi(npi)
      ? [{ id: "person-npi", message: "Enter the ten digits of the NPI, or leave it empty." }]
      : []),
    ...(licenceState === "" && licenceNumber !== ""
      ? [{ id: "person-licence-state", message: "Choose the license state." }]
      : []),
    ...(licenceState !== "" && licenceNumber === ""
      ? [{ id: "person-licence-number", message: "Enter the license number." }]
      : []),
  ];
}

/** The profile, or null while something is wanting. A changed profile keeps its id and its role. */
export function personFrom(entries: PersonEntries, before: Person | null): Person | null {
  const { name, role, credentials, specialty, npi, licenceState, licenceNumber } = trimmed(entries);
  if (role === null || checkEntries(entries).length > 0) return null;
  const isNew = before === null || isUnnamed(before);
  return {
    id: isNew ? newCaseId() : before.id,
    name,
    role: before?.role ?? role,
    ...(credentials === "" ? {} : { credentials }),
    ...(licenceState === "" ? {} : { licence: { state: licenceState, number: licenceNumber } }),
    ...(specialty === "" ? {} : { specialty }),
    ...(npi === "" ? {} : { npi }),
  };
}

function trimmed(entries: PersonEntries): PersonEntries {
  return {
    ...entries,
    name: entries.name.trim(),
    credentials: entries.credentials.trim(),
    specialty: entries.specialty.trim(),
    npi: entries.npi.trim(),
    licenceNumber: entries.licenceNumber.trim(),
  };
}
