import {
  type CriteriaSet,
  type Parameter,
  type ParameterValues,
  referenceOf,
  resolveParameters,
} from "#criteria";
import { newCaseId, type PolicyOutcome, type PolicyProposal, valueInWords } from "#domain";
import {
  Button,
  DateField,
  ErrorSummary,
  focusField,
  type FieldError,
  NumberField,
  Question,
  SelectField,
  TextArea,
} from "#ui";
import { type SubmitEvent, useState } from "react";
import { lockLimitInWords, problemsOf, rangeInWords } from "./words.ts";

export type ChangeFormProps = {
  readonly set: CriteriaSet;
  /** What is entered at first. */
  readonly start: ParameterValues;
  readonly inForce: ParameterValues;
  readonly today: string;
  readonly isSimulating: boolean;
  readonly onSimulate: (values: ParameterValues) => void;
  readonly onPropose: (proposal: PolicyProposal) => Promise<PolicyOutcome>;
};

type Entries = Readonly<Record<string, string>>;

/** New values, from when, and why. Nothing is saved before the effect was asked for or the rules are met. */
export function ChangeForm(props: ChangeFormProps) {
  const { set, start, inForce, today, isSimulating, onSimulate, onPropose } = props;
  const [entries, setEntries] = useState<Entries>(() => entriesOf(set, start));
  const [effectiveFrom, setEffectiveFrom] = useState(today);
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);

  function show(found: readonly FieldError[]): void {
    setErrors(found);
    setAttempt(attempt + 1);
  }

  function simulate(): void {
    const found = entryErrors(set, entries);
    show(found);
    if (found.length === 0) onSimulate(valuesOf(set, entries));
  }

  async function propose(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const found = entryErrors(set, entries);
    if (found.length > 0) {
      show(found);
      return;
    }
    const outcome = await onPropose({
      id: newCaseId(),
      criteriaSet: referenceOf(set),
      values: { ...valuesOf(set, entries) },
      effectiveFrom,
      reason,
    });
    show(outcome.ok ? [] : problemsOf(outcome));
  }

  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message;
  return (
    <form noValidate onSubmit={(event) => void propose(event)} className="grid gap-4">
      <ErrorSummary
        title="The change was not proposed"
        errors={errors}
        attempt={attempt}
        // What is wrong with no single field leads to the first one.
        onFollow={(id) => focusField(id) || focusField("values")}
      />
      <div id="values" className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {set.parameters.map((parameter) => (
          <ValueField
            key={parameter.name}
            parameter={parameter}
            inForce={inForce[parameter.name]}
            entry={entries[parameter.name] ?? ""}
            error={errorOf(parameter.name)}
            onChange={(entry) => setEntries((before) => ({ ...before, [parameter.name]: entry }))}
          />
        ))}
      </div>
      <div className="grid max-w-prose gap-4 border-t border-line pt-4">
        <Question
          id="effectiveFrom"
          label="Effective date"
          hint="Today or later. Cases already entered keep the values they were evaluated with."
          error={errorOf("effectiveFrom")}
        >
          <DateField
            name="effectiveFrom"
            value={effectiveFrom}
            min={today}
            canBeNotDocumented={false}
            onChange={setEffectiveFrom}
          />
        </Question>
        <Question
          id="reason"
          label="Reason"
          hint="What the committee will read: the evidence or the decision behind the change."
          error={errorOf("reason")}
        >
          <TextArea
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Question>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={simulate} disabled={isSimulating}>
          See which cases change
        </Button>
        <Button type="submit">Propose the change</Button>
      </div>
    </form>
  );
}

function ValueField({
  parameter,
  inForce,
  entry,
  error,
  onChange,
}: {
  readonly parameter: Parameter;
  readonly inForce: number | string | undefined;
  readonly entry: string;
  readonly error: string | undefined;
  readonly onChange: (entry: string) => void;
}) {
  const lock = lockLimitInWords(parameter);
  const hint = (
    <>
      {`${rangeInWords(parameter)}. Now ${valueInWords(parameter, inForce)}.`}
      {lock === "" ? null : ` ${lock}.`}
    </>
  );
  return (
    <Question id={parameter.name} label={parameter.title} hint={hint} error={error}>
      {parameter.kind === "number" ? (
        <NumberField
          name={parameter.name}
          value={entry}
          unit={parameter.unit}
          inputMode={parameter.wholeOnly === true ? "numeric" : "decimal"}
          canBeNotDocumented={false}
          onChange={onChange}
        />
      ) : (
        <SelectField
          options={parameter.options}
          value={entry}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Question>
  );
}

function entriesOf(set: CriteriaSet, values: ParameterValues): Entries {
  return Object.fromEntries(set.parameters.map(({ name }) => [name, String(values[name] ?? "")]));
}

/** What can’t be read as a number, or is no value that the set allows. */
function entryErrors(set: CriteriaSet, entries: Entries): readonly FieldError[] {
  const values = valuesOf(set, entries);
  return set.parameters.flatMap((parameter) => {
    const { name, kind, title } = parameter;
    const isRead = kind === "choice" || /^\d+(\.\d+)?$/.test(entries[name]?.trim() ?? "");
    return isRead && resolveParameters(set, { [name]: values[name] }).ok
      ? []
      : [{ id: name, message: `${title}: enter ${rangeInWords(parameter)}` }];
  });
}

function valuesOf(set: CriteriaSet, entries: Entries): ParameterValues {
  return Object.fromEntries(
    set.parameters.map((parameter) => {
      const entry = entries[parameter.name]?.trim() ?? "";
      return [parameter.name, parameter.kind === "number" ? Number(entry) : entry];
    }),
  );
}
