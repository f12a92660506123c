import { roles, roleWords, usStateOptions, type Person, type Role } from "#domain";
import { ChoiceField, type FieldError, Question, SelectField, TextField } from "#ui";
import type { PersonEntries } from "./person-entries.ts";

/** What is asked of somebody who works here. */
export function PersonFields({
  person,
  entries,
  errors,
  isBrief = false,
  onEnter,
}: {
  /** Null adds one. */
  readonly person: Person | null;
  readonly entries: PersonEntries;
  readonly errors: readonly FieldError[];
  /** Only what the first day needs: the rest is entered in the profile later. */
  readonly isBrief?: boolean;
  readonly onEnter: (part: Partial<PersonEntries>) => void;
}) {
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;
  const isPhysician = entries.role === "physician-advisor";
  return (
    <>
      <Question id="person-name" label="Name" error={errorOf("person-name")}>
        <TextField
          value={entries.name}
          maxLength={80}
          onChange={(event) => onEnter({ name: event.target.value })}
        />
      </Question>
      {person === null ? (
        <Question id="person-role" label="Role" kind="group" error={errorOf("person-role")}>
          <ChoiceField
            name="person-role"
            options={roles.map((role) => ({ value: role, label: roleWords[role] }))}
            value={entries.role}
            onValueChange={(role) => onEnter({ role: asRole(role) })}
            isClearable={false}
          />
        </Question>
      ) : (
        <p>
          <span className="font-semibold">Role</span> {roleWords[person.role]}. For another role,
          add another profile.
        </p>
      )}
      <Question
        id="person-credentials"
        label="Credentials"
        hint="Letters after the name, such as RN or MD."
      >
        <TextField
          value={entries.credentials}
          width="medium"
          onChange={(event) => onEnter({ credentials: event.target.value })}
        />
      </Question>
      {isBrief && !isPhysician ? null : (
        <>
          <Question id="person-specialty" label="Specialty">
            <TextField
              value={entries.specialty}
              width="medium"
              onChange={(event) => onEnter({ specialty: event.target.value })}
            />
          </Question>
          {isBrief ? null : (
            <Question
              id="person-npi"
              label="NPI"
              hint="Optional. Answers to requests that came as data name their reviewer by it."
              error={errorOf("person-npi")}
            >
              <TextField
                value={entries.npi}
                width="medium"
                inputMode="numeric"
                onChange={(event) => onEnter({ npi: event.target.value })}
              />
            </Question>
          )}
          <div className="grid gap-4 sm:grid-cols-2">
            <Question
              id="person-licence-state"
              label="License state"
              error={errorOf("person-licence-state")}
            >
              <SelectField
                options={usStateOptions}
                emptyLabel="No license entered"
                value={entries.licenceState}
                onChange={(event) => onEnter({ licenceState: event.target.value })}
              />
            </Question>
            <Question
              id="person-licence-number"
              label="License number"
              error={errorOf("person-licence-number")}
            >
              <TextField
                value={entries.licenceNumber}
                width="medium"
                onChange={(event) => onEnter({ licenceNumber: event.target.value })}
              />
            </Question>
          </div>
          <p className="text-sm text-ink-muted">
            A physician advisor signs decisions with credentials and a license.
          </p>
        </>
      )}
    </>
  );
}

function asRole(value: string | null): Role | null {
  return roles.find((role) => role === value) ?? null;
}
