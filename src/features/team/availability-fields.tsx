import { ChoiceField, DateField, NumberField, Question } from "#ui";
import type { AvailabilityEntries, EntryError } from "./physician-entries.ts";

const kinds = [
  { value: "available", label: "Available" },
  { value: "away", label: "Away" },
  { value: "limited", label: "Limited number of open cases" },
] as const;

/** Whether a physician advisor takes cases, until when not, or how many. */
export function AvailabilityFields({
  value,
  errors,
  onChange,
}: {
  readonly value: AvailabilityEntries;
  readonly errors: readonly EntryError[];
  readonly onChange: (value: AvailabilityEntries) => void;
}) {
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;
  return (
    <>
      <Question
        id="availability"
        kind="group"
        label="Availability"
        hint="Decides which waiting cases are offered. Cases that are assigned already stay assigned."
      >
        <ChoiceField
          name="availability"
          layout="stacked"
          options={kinds}
          value={value.kind}
          isClearable={false}
          onValueChange={(chosen) => {
            const kind = kinds.find((one) => one.value === chosen)?.value;
            if (kind !== undefined) onChange({ ...value, kind });
          }}
        />
      </Question>
      {value.kind === "away" ? (
        <Question id="back-on" label="First day back" error={errorOf("back-on")}>
          <DateField
            name="back-on"
            value={value.backOn}
            canBeNotDocumented={false}
            onChange={(backOn) => onChange({ ...value, backOn })}
          />
        </Question>
      ) : null}
      {value.kind === "limited" ? (
        <Question id="open-cases" label="Most open cases at a time" error={errorOf("open-cases")}>
          <NumberField
            name="open-cases"
            inputMode="numeric"
            value={value.openCases}
            canBeNotDocumented={false}
            onChange={(openCases) => onChange({ ...value, openCases })}
          />
        </Question>
      ) : null}
    </>
  );
}
