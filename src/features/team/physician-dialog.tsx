import { type SubmitEvent, useId, useState } from "react";
import { useTeam } from "#data";
import {
  personInWords,
  type PoolPhysician,
  type SetupError,
  specialtyNames,
  usStateOptions,
} from "#domain";
import {
  Button,
  DateField,
  Dialog,
  EntryList,
  ErrorSummary,
  Question,
  SelectField,
  TextField,
} from "#ui";
import { AvailabilityFields } from "./availability-fields.tsx";
import { NotSaved } from "./not-saved.tsx";
import {
  emptyLicence,
  type EntryError,
  type LicenceEntries,
  physicianEntries,
  readPhysician,
} from "./physician-entries.ts";

/** Specialties, licenses and availability of a physician advisor, as an administrator enters them. */
export function PhysicianDialog({
  physician,
  onClose,
}: {
  readonly physician: PoolPhysician;
  readonly onClose: () => void;
}) {
  const team = useTeam();
  const [entries, setEntries] = useState(() => physicianEntries(physician.entry));
  const [errors, setErrors] = useState<readonly EntryError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<SetupError | null>(null);
  const suggestions = useId();
  const { person, revision } = physician;

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const read = readPhysician(entries);
    setErrors(read.ok ? [] : read.errors);
    setAttempt(attempt + 1);
    if (!read.ok || team === null) return;
    const saved = await team.pool.save(person.id, read.entry, { ifRevision: revision });
    if (saved.ok) onClose();
    else setFailure(saved.error);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={person.name}
      description={`From sign-in: ${personInWords(person)}. Entries here add to it and don’t change signatures.`}
    >
      <form noValidate className="grid gap-4" onSubmit={(event) => void save(event)}>
        <ErrorSummary title="Not saved" errors={errors} attempt={attempt} />
        {failure === null ? null : <NotSaved error={failure} />}
        <Question id="specialties" kind="group" label="More specialties">
          <EntryList
            rowName="Specialty"
            value={entries.specialties.length === 0 ? undefined : entries.specialties}
            canBeNotDocumented={false}
            noneLabel="None"
            createRow={() => ""}
            onChange={(value) =>
              setEntries({ ...entries, specialties: Array.isArray(value) ? value : [] })
            }
            renderRow={({ row, index, update }) => (
              <TextField
                aria-label={`Specialty ${String(index + 1)}`}
                list={suggestions}
                maxLength={80}
                value={row}
                onChange={(event) => update(event.target.value)}
              />
            )}
          />
          <datalist id={suggestions} aria-label="Specialties">
            {specialtyNames.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </datalist>
        </Question>
        <Question
          id="licences"
          kind="group"
          label="State licenses"
          hint="To add dates to the license from sign-in, enter it here with the same number."
        >
          <EntryList<LicenceEntries>
            rowName="License"
            value={entries.licences.length === 0 ? undefined : entries.licences}
            canBeNotDocumented={false}
            noneLabel="None"
            createRow={() => emptyLicence}
            onChange={(value) =>
              setEntries({ ...entries, licences: Array.isArray(value) ? value : [] })
            }
            renderRow={({ row, index, update }) => (
              <LicenceRow index={index} row={row} errors={errors} onChange={update} />
            )}
          />
        </Question>
        <AvailabilityFields
          value={entries.availability}
          errors={errors}
          onChange={(availability) => setEntries({ ...entries, availability })}
        />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary">
            Save entry
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

function LicenceRow({
  index,
  row,
  errors,
  onChange,
}: {
  readonly index: number;
  readonly row: LicenceEntries;
  readonly errors: readonly EntryError[];
  readonly onChange: (row: LicenceEntries) => void;
}) {
  const id = (part: string): string => `licence-${String(index)}-${part}`;
  const errorOf = (part: string) => errors.find((error) => error.id === id(part))?.message;
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <Question id={id("state")} label="State" error={errorOf("state")}>
        <SelectField
          options={usStateOptions}
          emptyLabel="Choose a state"
          value={row.state}
          onChange={(event) => onChange({ ...row, state: event.target.value })}
        />
      </Question>
      <Question id={id("number")} label="License number" error={errorOf("number")}>
        <TextField
          value={row.number}
          maxLength={80}
          onChange={(event) => onChange({ ...row, number: event.target.value })}
        />
      </Question>
      <Question id={id("from")} label="Valid from">
        <DateField
          name={id("from")}
          value={row.validFrom}
          canBeNotDocumented={false}
          onChange={(validFrom) => onChange({ ...row, validFrom })}
        />
      </Question>
      <Question id={id("to")} label="Valid through" error={errorOf("to")}>
        <DateField
          name={id("to")}
          value={row.validTo}
          canBeNotDocumented={false}
          onChange={(validTo) => onChange({ ...row, validTo })}
        />
      </Question>
    </div>
  );
}
