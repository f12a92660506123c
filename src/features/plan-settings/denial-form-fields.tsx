import { type SubmitEvent, useState } from "react";
import {
  type DenialFactId,
  denialFactIds,
  denialFactWords,
  type FormMap,
  type FormPlace,
  proposedFields,
  requiredDenialFacts,
} from "#domain";
import { Button, ErrorSummary, Question, SelectField, TextField } from "#ui";
import { placeEntry, placeFrom } from "./place-entry.ts";

/** A PDF that can be filled in, and where its texts go as far as that was set before. */
export type OpenedFile = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly found: {
    readonly fields: readonly { readonly name: string }[];
    readonly pages: number;
  };
  readonly map?: FormMap;
};

type Entries = Readonly<Partial<Record<DenialFactId, string>>>;

/** Where each text goes: a field of the form, or a box on a page where it has none. */
export function DenialFormFields({
  file: { fileName, found, map },
  onSave,
  onCancel,
}: {
  readonly file: OpenedFile;
  readonly onSave: (map: FormMap) => void;
  readonly onCancel: () => void;
}) {
  const names = found.fields.map(({ name }) => name);
  const hasFields = names.length > 0;
  const [entries, setEntries] = useState<Entries>(() => entriesOf(map, names));
  const [attempt, setAttempt] = useState(0);
  const errors = attempt === 0 ? [] : problemsOf(entries, hasFields, found.pages);

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    setAttempt(attempt + 1);
    if (problemsOf(entries, hasFields, found.pages).length > 0) return;
    onSave(hasFields ? fieldsFrom(entries) : placesFrom(entries, found.pages));
  }

  return (
    <form noValidate onSubmit={save} className="grid gap-3">
      <ErrorSummary title="The form was not saved" errors={errors} attempt={attempt} />
      <p className="max-w-prose">
        {hasFields
          ? `${fileName} has ${String(names.length)} fields. Choose the field for each text. Check the ones proposed.`
          : `${fileName} has no fields that can be filled in. Enter a box for each text: page, distance from the left, distance from the top, width, height, type size, in points (72 to the inch), separated by commas.`}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        {denialFactIds.map((id) => (
          <Question
            key={id}
            id={entryId(id)}
            label={denialFactWords[id]}
            error={errors.find((error) => error.id === entryId(id))?.message}
          >
            {hasFields ? (
              <SelectField
                emptyLabel="Not on this form"
                value={entries[id] ?? ""}
                options={names.map((value) => ({ value, label: value }))}
                onChange={({ target }) => setEntries({ ...entries, [id]: target.value })}
              />
            ) : (
              <TextField
                maxLength={80}
                value={entries[id] ?? ""}
                onChange={({ target }) => setEntries({ ...entries, [id]: target.value })}
              />
            )}
          </Question>
        ))}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          Save the form
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  );
}

const entryId = (id: DenialFactId): string => `denial-form-${id}`;

/** What was set before where the form still has it; for a new form what its names say. */
function entriesOf(map: FormMap | undefined, names: readonly string[]): Entries {
  if (map === undefined) return proposedFields(names);
  if (map.kind === "fields") return map.fields;
  return Object.fromEntries(
    denialFactIds.flatMap((id) => {
      const place = map.places[id];
      return place === undefined ? [] : [[id, placeEntry(place)]];
    }),
  );
}

function problemsOf(entries: Entries, hasFields: boolean, pages: number) {
  return denialFactIds.flatMap((id) => {
    const entry = (entries[id] ?? "").trim();
    const isShared =
      hasFields &&
      entry !== "" &&
      denialFactIds.some((one) => one !== id && entries[one] === entry);
    const message =
      entry === "" && requiredDenialFacts.includes(id)
        ? `Set where ${denialFactWords[id].toLowerCase()} goes. The form can’t be sent without it.`
        : isShared
          ? `${denialFactWords[id]}: choose a field that no other text uses.`
          : !hasFields && placeFrom(entry, pages) === undefined
            ? `${denialFactWords[id]}: enter six numbers, such as 1, 72, 144, 300, 20, 11. The page must be from 1 to ${String(pages)} and the type size from 6 to 24.`
            : null;
    return message === null ? [] : [{ id: entryId(id), message }];
  });
}

function fieldsFrom(entries: Entries): FormMap {
  const fields: Partial<Record<DenialFactId, string>> = {};
  for (const id of denialFactIds) {
    const name = entries[id] ?? "";
    if (name !== "") fields[id] = name;
  }
  return { kind: "fields", fields };
}

function placesFrom(entries: Entries, pages: number): FormMap {
  const places: Partial<Record<DenialFactId, FormPlace>> = {};
  for (const id of denialFactIds) {
    const place = placeFrom(entries[id] ?? "", pages);
    if (place !== null && place !== undefined) places[id] = place;
  }
  return { kind: "places", places };
}
