import { notDocumented, possibleDays } from "#criteria";
import { NotDocumentedToggle, TextField } from "#ui";
import { useState } from "react";
import { typedText } from "./typed-entry.ts";
import type { ValueControlProps } from "./value-control.tsx";

/** A day, a month or a year in one line of text, as people write dates; what is typed stays as it is typed. */
export function PartialDateControl({
  name,
  value,
  onChange,
  canBeNotDocumented,
}: Omit<ValueControlProps, "kind">) {
  const [typed, setTyped] = useState<string | null>(null);
  const isNotDocumented = canBeNotDocumented && value === notDocumented;
  const stored = isNotDocumented ? "" : typedText(value);
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <TextField
        name={name}
        width="short"
        value={typed === stored ? typed : asPeopleWrite(stored)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(target.value);
        }}
      />
      {canBeNotDocumented ? (
        <NotDocumentedToggle
          isPressed={isNotDocumented}
          onPressedChange={(isPressed) => onChange(isPressed ? notDocumented : "")}
        />
      ) : null}
    </div>
  );
}

/** "3/9/2026" or "3/2026" of an ISO date; anything else as it is. */
function asPeopleWrite(date: string): string {
  if (possibleDays(date) === undefined) return date;
  const [year = "", ...rest] = date.split("-");
  return [...rest.map((part) => String(Number(part))), year].join("/");
}
