import { type AnswerKind, type EntryField, type EntryProblem, notDocumented } from "#criteria";
import { isPlainObject } from "#domain";
import { classNames, Disclosure, EntryList, Question, SelectField, SuggestedEntry } from "#ui";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { keyedEntry } from "./key-press.ts";
import { nextControl } from "./next-control.ts";
import { suggestionInWords } from "./problem-words.ts";
import { reviewSettings } from "./review-settings.ts";
import { typedText } from "./typed-entry.ts";
import { isGroupOfControls, ValueControl, type ValueControlProps } from "./value-control.tsx";

type Row = Readonly<Record<string, unknown>>;

/** What to say beside a field of an entry, by the field's path. */
export type ProblemAt = (path: string) => EntryProblem | undefined;

export type EntriesControlProps = Omit<ValueControlProps, "kind"> & {
  readonly kind: Extract<AnswerKind, { kind: "entries" }>;
  readonly problemAt: ProblemAt;
};

/** Repeating entries: one row each, with the fields that the set gives it. */
export function EntriesControl({
  name,
  kind,
  canBeNotDocumented,
  value,
  onChange,
  problemAt,
}: EntriesControlProps) {
  return (
    <EntryList<Row>
      value={value === notDocumented ? value : rowsOf(value)}
      onChange={(next) => onChange(next ?? "")}
      createRow={() => ({})}
      rowName={kind.entryLabel}
      addLabel={kind.addLabel}
      noneLabel={kind.noneLabel}
      canBeNotDocumented={canBeNotDocumented}
      renderRow={({ row, index, update }) => {
        const control = (field: EntryField, isWide: boolean) => (
          <EntryFieldControl
            key={field.name}
            isWide={isWide}
            field={field}
            id={`${name}.${String(index)}.${field.name}`}
            value={row[field.name] ?? ""}
            onChange={(entry) => update(withField(row, field.name, entry))}
            problem={problemAt(`${name}.${String(index)}.${field.name}`)}
          />
        );
        return (
          <>
            <div className={fieldGrid}>
              {kind.fields
                .filter(({ isSupplementary }) => isSupplementary !== true)
                .map((field, position) =>
                  control(field, position > 0 && field.answer.kind === "text"),
                )}
            </div>
            <MoreFields fields={kind.fields} row={row} control={control} />
          </>
        );
      }}
    />
  );
}

const fieldGrid =
  "grid grid-cols-[repeat(auto-fit,minmax(min(17rem,100%),1fr))] items-start gap-x-4 gap-y-2.5";

type MoreFieldsProps = {
  readonly fields: readonly EntryField[];
  readonly row: Row;
  readonly control: (field: EntryField, isWide: boolean) => ReactNode;
};

/** The fields of a row that nobody has to fill, folded away unless the row came with one of them. */
function MoreFields({ fields, row, control }: MoreFieldsProps) {
  const more = fields.filter(({ isSupplementary }) => isSupplementary === true);
  const [isOpenAtFirst] = useState(() => more.some(({ name }) => row[name] !== undefined));
  if (more.length === 0) return null;
  const names = more.map(({ label }) => label.toLowerCase()).join(", ");
  return (
    <Disclosure
      look="plain"
      isOpenAtFirst={isOpenAtFirst}
      summary={<span className="text-sm">More: {names}</span>}
    >
      <div className={fieldGrid}>{more.map((field) => control(field, false))}</div>
    </Disclosure>
  );
}

type EntryFieldControlProps = {
  readonly field: EntryField;
  readonly isWide: boolean;
  readonly id: string;
  readonly value: unknown;
  readonly onChange: (entry: unknown) => void;
  readonly problem: EntryProblem | undefined;
};

function EntryFieldControl({
  field,
  isWide,
  id,
  value,
  onChange,
  problem,
}: EntryFieldControlProps) {
  const { answer } = field;
  const canBeNotDocumented = !field.required && answer.kind !== "text";
  const isSelect = answer.kind === "choice" && answer.options.length > 3;
  const answerByKey = (event: KeyboardEvent<HTMLElement>) => {
    const { currentTarget, target } = event;
    const keyed = keyedEntry(event, { answer, canBeNotDocumented, value });
    if (keyed === undefined) return;
    event.preventDefault();
    onChange(keyed.entry);
    const question = currentTarget.closest("[data-question]");
    if (!keyed.isWhole || !reviewSettings().movesOn || question === null) return;
    nextControl(question, target)?.focus();
  };
  return (
    // The keys answer what the control inside answers, which stays the way for everybody else.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={classNames("min-w-0", isWide && "col-span-full")} onKeyDown={answerByKey}>
      <Question
        id={id}
        label={<span className="text-sm font-medium">{field.label}</span>}
        kind={isGroupOfControls(answer) && !isSelect ? "group" : "single"}
        {...(problem === undefined ? {} : { error: problem.message })}
      >
        {isSelect ? (
          <SelectField
            name={id}
            emptyLabel="Choose…"
            options={[
              ...answer.options,
              ...(canBeNotDocumented ? [{ value: notDocumented, label: "Not documented" }] : []),
            ]}
            value={typedText(value)}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <ValueControl
            name={id}
            kind={answer}
            canBeNotDocumented={canBeNotDocumented}
            value={value}
            onChange={onChange}
          />
        )}
        {problem?.suggestion === undefined ? null : (
          <SuggestedEntry
            words={suggestionInWords(answer, problem.suggestion)}
            onUse={() => onChange(problem.suggestion)}
          />
        )}
      </Question>
    </div>
  );
}

/** A field that is emptied is taken out of its row, as one that was never touched. */
function withField(row: Row, name: string, entry: unknown): Row {
  const { [name]: _, ...rest } = row;
  return entry === "" ? rest : { ...rest, [name]: entry };
}

function rowsOf(value: unknown): readonly Row[] | undefined {
  return Array.isArray(value)
    ? value.map((row: unknown) => (isPlainObject(row) ? row : {}))
    : undefined;
}
