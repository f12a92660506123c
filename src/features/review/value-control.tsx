import { type AnswerKind, isCalendarDate, notDocumented } from "#criteria";
import {
  CheckField,
  ChoiceField,
  DateField,
  NotDocumentedToggle,
  NumberField,
  TextArea,
  TextField,
} from "#ui";
import { keyCommands } from "#data";
import { useState } from "react";
import { keyOfOption } from "./answer-keys.ts";
import { InstantControl } from "./instant-control.tsx";
import { KeyedLabel } from "./keyed-label.tsx";
import { PartialDateControl } from "./partial-date-control.tsx";
import { typedChoice, typedText } from "./typed-entry.ts";

/** Every kind of answer but a list of entries, whose fields are of these kinds. */
export type ValueKind = Exclude<AnswerKind, { kind: "entries" }>;

export type ValueControlProps = {
  /** The fact's path, or the path of a field within an entry. */
  readonly name: string;
  readonly kind: ValueKind;
  readonly canBeNotDocumented: boolean;
  /** The entry as typed; `""` while there is none. */
  readonly value: unknown;
  readonly onChange: (entry: unknown) => void;
};

/** Whether a kind of answer has several controls, so that its question is a group with a legend. */
export function isGroupOfControls(kind: AnswerKind): boolean {
  switch (kind.kind) {
    case "number":
    case "date":
    case "partial-date":
    case "text":
    case "codes":
      return false;
    case "choice":
    case "exactly":
    case "many":
    case "instant":
    case "entries":
      return true;
  }
}

/** The control for a kind of answer; the words, hint and error around it are the question's. */
export function ValueControl(props: ValueControlProps) {
  const { name, kind, canBeNotDocumented, value, onChange } = props;
  switch (kind.kind) {
    case "choice":
    case "exactly":
      return <ChoiceControl {...props} options={optionsOf(kind)} />;
    case "many":
      return (
        <CheckField
          name={name}
          options={withKeys(kind.options)}
          noneLabel={kind.noneLabel}
          value={value === notDocumented ? value : listOf(value)}
          onChange={(next) => onChange(next ?? "")}
        />
      );
    case "number":
      return (
        <NumberField
          name={name}
          value={typedText(value)}
          onChange={onChange}
          unit={kind.unit}
          inputMode={kind.wholeOnly === true ? "numeric" : "decimal"}
          canBeNotDocumented={canBeNotDocumented}
        />
      );
    case "date":
      return <DateControl {...props} />;
    case "instant":
      return <InstantControl name={name} value={typedText(value)} onChange={onChange} />;
    case "partial-date":
      return <PartialDateControl {...props} />;
    case "text":
    case "codes":
      return <TextControl {...props} isLong={kind.kind === "text" && kind.long === true} />;
  }
}

type Option = { readonly value: string; readonly label: string; readonly hint?: string };

function ChoiceControl({
  name,
  options,
  canBeNotDocumented,
  value,
  onChange,
}: ValueControlProps & { readonly options: readonly Option[] }) {
  const chosen = typedChoice(value);
  const isKnown =
    chosen === null ||
    chosen === notDocumented ||
    options.some((option) => option.value === chosen);
  return (
    <>
      <ChoiceField
        name={name}
        clearKey={keyCommands.answer.clear.ways[0]}
        layout={options.length > 5 ? "stacked" : "row"}
        options={[
          ...withKeys(options).map((option) => ({ ...option, description: option.hint })),
          ...(canBeNotDocumented
            ? withKeys([{ value: notDocumented, label: "Not documented" }]).map((option) => ({
                ...option,
                tone: "aside" as const,
              }))
            : []),
        ]}
        value={chosen}
        onValueChange={(next) => onChange(next ?? "")}
      />
      {isKnown ? null : <p className="mt-1 text-sm text-ink-muted">Entered: “{chosen}”</p>}
    </>
  );
}

function DateControl({ name, value, onChange, canBeNotDocumented }: ValueControlProps) {
  const typed = typedText(value);
  // A calendar control cannot show a date that does not exist; as text it stays as it was typed.
  const [isText] = useState(
    () => typed !== "" && typed !== notDocumented && !isCalendarDate(typed),
  );
  const shared = { name, value: typed, onChange, canBeNotDocumented };
  return isText ? <NumberField {...shared} inputMode="numeric" /> : <DateField {...shared} />;
}

function TextControl({
  name,
  value,
  onChange,
  canBeNotDocumented,
  isLong,
}: ValueControlProps & { readonly isLong: boolean }) {
  const isNotDocumented = canBeNotDocumented && value === notDocumented;
  const shared = {
    name,
    value: isNotDocumented ? "" : typedText(value),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange(event.target.value),
  };
  const control = isLong ? <TextArea {...shared} rows={2} /> : <TextField {...shared} />;
  if (!canBeNotDocumented) return control;
  return (
    <div className="grid gap-1.5 justify-items-start">
      {control}
      <NotDocumentedToggle
        isPressed={isNotDocumented}
        onPressedChange={(isPressed) => onChange(isPressed ? notDocumented : "")}
      />
    </div>
  );
}

function optionsOf(kind: Extract<AnswerKind, { kind: "choice" | "exactly" }>): readonly Option[] {
  return kind.kind === "choice" ? kind.options : [{ value: kind.value, label: kind.value }];
}

/** The options with their keys in their labels. */
function withKeys(options: readonly Option[]) {
  const values = options.map(({ value }) => value);
  return options.map((option) => ({
    ...option,
    label: <KeyedLabel words={option.label} optionKey={keyOfOption(values, option.value)} />,
  }));
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.map(String) : undefined;
}
