import { SelectField, TextField } from "#ui";
import { useId } from "react";
import type { ReactNode } from "react";
import {
  composeInstant,
  deviceOffset,
  type InstantParts,
  offsetInWords,
  offsetOptions,
  readInstant,
} from "./instant-parts.ts";

export type InstantControlProps = {
  readonly name: string;
  /** The entry: a date-time with offset, or the half of it that was entered. */
  readonly value: string;
  readonly onChange: (entry: string) => void;
};

/**
 * A moment as date, time and offset from UTC; goes inside `<Question kind="group">`. The offset is the
 * device's at that date until another one is chosen.
 */
export function InstantControl({ name, value, onChange }: InstantControlProps) {
  const id = useId();
  const parts = readInstant(value);
  if (parts === undefined) {
    return (
      <TextField
        name={name}
        width="medium"
        aria-label="Date and time as entered"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  const own = deviceOffset(parts);
  const isOwn = parts.offset === "" || parts.offset === own;
  const offset = isOwn ? own : parts.offset;
  const change = (next: Partial<InstantParts>) => {
    const entered = { ...parts, ...next };
    const isComplete = entered.date !== "" && entered.time !== "";
    const kept = next.offset ?? (isOwn ? "" : parts.offset);
    onChange(
      composeInstant({
        ...entered,
        offset: kept === "" && isComplete ? deviceOffset(entered) : kept,
      }),
    );
  };
  return (
    <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
      <Labelled label="Date" id={`${id}-date`}>
        <TextField
          type="date"
          id={`${id}-date`}
          name={`${name}.date`}
          className="max-w-40"
          value={parts.date}
          onChange={(event) => change({ date: event.target.value })}
        />
      </Labelled>
      <Labelled label="Time" id={`${id}-time`}>
        <TextField
          type="time"
          id={`${id}-time`}
          name={`${name}.time`}
          className="max-w-32"
          value={parts.time}
          onChange={(event) => change({ time: event.target.value })}
        />
      </Labelled>
      <Labelled label={isOwn ? "Time zone (this device’s)" : "Time zone"} id={`${id}-zone`}>
        <SelectField
          id={`${id}-zone`}
          name={`${name}.offset`}
          options={withOffset(offset)}
          value={offset}
          onChange={(event) => change({ offset: event.target.value })}
        />
      </Labelled>
    </div>
  );
}

function Labelled({
  label,
  id,
  children,
}: {
  readonly label: string;
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5">
      <label htmlFor={id} className="text-sm text-ink-muted">
        {label}
      </label>
      {children}
    </div>
  );
}

/** The offered offsets and, where it is another one, the one that was entered. */
function withOffset(offset: string): readonly { readonly value: string; readonly label: string }[] {
  return offsetOptions.some((option) => option.value === offset)
    ? offsetOptions
    : [...offsetOptions, { value: offset, label: offsetInWords(offset) }];
}
