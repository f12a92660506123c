import { useState } from "react";
import { type Control, useWatch } from "react-hook-form";
import { dayInWords } from "#domain";
import { SuggestedEntry } from "#ui";
import { likelyEntry, type NewCaseEntries } from "./new-case.ts";

/** A year typed with two digits, asked back with the likely date once the form was sent. */
export function DateAskedBack({
  control,
  name,
  isAsked,
  setValue,
}: {
  readonly control: Control<NewCaseEntries>;
  readonly name: "dateOfBirth" | "receivedDate";
  readonly isAsked: boolean;
  readonly setValue: (name: "dateOfBirth" | "receivedDate", date: string) => void;
}) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const likely = likelyEntry(useWatch({ control, name }), today);
  return !isAsked || likely === undefined ? null : (
    <SuggestedEntry words={dayInWords(likely)} onUse={() => setValue(name, likely)} />
  );
}
