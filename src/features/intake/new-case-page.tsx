import { useState, type ReactNode } from "react";
import { useForm, useWatch, type Control } from "react-hook-form";
import { useCapabilities, useCreateCase, useReadValuesInForce, useStoragePlace } from "#data";
import { newCaseId, sexOptions, usStateOptions, type CaseRecord } from "#domain";
import { lineOfBusinessOptions, urgencyOptions } from "#criteria";
import {
  Button,
  Callout,
  ChoiceField,
  DateField,
  ErrorSummary,
  Question,
  SelectField,
  TextField,
  type FieldError,
} from "#ui";
import {
  newCaseDoubts,
  newCaseErrors,
  newCaseFrom,
  noEntries,
  type NewCaseEntries,
} from "./new-case.ts";
import { DateAskedBack } from "./date-asked-back.tsx";
import { IntakeFields } from "./intake-fields.tsx";
import { setOfIntake } from "./intake.ts";
import { LetterDetails } from "./letter-details.tsx";
import { ReceivedFields } from "./received-fields.tsx";
import { useReferenceTaken } from "./reference-taken.ts";
import { refusalInWords } from "./refusal-in-words.ts";

export interface NewCasePageProps {
  readonly onCreated: (record: CaseRecord) => void;
  readonly onCancel: () => void;
}

/** What identifies a request, entered once; everything clinical belongs to the review itself. */
export function NewCasePage({ onCreated, onCancel }: NewCasePageProps) {
  const { register, handleSubmit, control, setValue, getValues } = useForm<NewCaseEntries>({
    defaultValues: noEntries,
  });
  const create = useCreateCase();
  const isReferenceTaken = useReferenceTaken();
  const readValuesInForce = useReadValuesInForce();
  const { shared } = useCapabilities();
  const place = useStoragePlace();
  // One key per visit of this page: a second click, or a try after a lost answer, makes no second case.
  const [intention] = useState(() => newCaseId());
  const [failure, setFailure] = useState<Failure>({ attempt: 0, errors: [], isDoubt: false });
  const [refusal, setRefusal] = useState<string | null>(null);
  const isTried = failure.attempt > 0;
  const errorOf = (id: keyof NewCaseEntries) =>
    failure.errors.find((error) => error.id === id)?.message;

  async function submit(
    entries: NewCaseEntries,
    halfTyped: readonly string[],
    isSure = false,
  ): Promise<void> {
    const mistakes = newCaseErrors(entries, present().today, halfTyped);
    const isDoubt = mistakes.length === 0 && !isSure;
    const taken = isDoubt && (await isReferenceTaken(entries.reference));
    const known = { ...present(), isReferenceTaken: taken };
    const errors = isDoubt ? newCaseDoubts(entries, known) : mistakes;
    setFailure(({ attempt }) => ({ attempt: attempt + 1, errors, isDoubt }));
    const set = setOfIntake(entries);
    if (errors.length > 0 || set === undefined) return;
    const now = new Date();
    const inForce = await readValuesInForce(set, now.getTime());
    if (inForce === null) {
      setRefusal("The plan’s values of these criteria can’t be read right now. Try again.");
      return;
    }
    const record = newCaseFrom(entries, set, now.toISOString(), inForce);
    const outcome = await create.mutateAsync({ record, key: intention });
    if (outcome.ok) onCreated(outcome.value);
    else setRefusal(refusalInWords(outcome.error));
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        const halfTyped = halfTypedFields(event.currentTarget);
        void handleSubmit((entries) => submit(entries, halfTyped))(event);
      }}
      className="mx-auto grid max-w-4xl gap-4"
    >
      <div>
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          New case
        </h1>
        <p className="max-w-prose text-ink-muted">
          Synthetic people only. What you type is stored {place}
          {shared ? "" : " without encryption"}. You can complete anything left blank during the
          review.
        </p>
      </div>
      <ErrorSummary
        title={failure.isDoubt ? "Is this correct?" : "The case was not created"}
        errors={failure.errors}
        attempt={failure.attempt}
        actions={
          failure.isDoubt ? (
            <Button
              size="small"
              disabled={create.isPending}
              onClick={() => void handleSubmit((entries) => submit(entries, [], true))()}
            >
              Yes, create the case
            </Button>
          ) : undefined
        }
      />
      {refusal === null ? null : (
        <div role="alert">
          <Callout tone="critical" title="The case was not created">
            {refusal} What you typed is still here.
          </Callout>
        </div>
      )}
      <Section title="Member">
        <Question id="memberName" label="Name" error={errorOf("memberName")}>
          <TextField {...register("memberName")} />
        </Question>
        <Question id="memberId" label="Member ID">
          <TextField {...register("memberId")} />
        </Question>
        <Question id="dateOfBirth" label="Date of birth" error={errorOf("dateOfBirth")}>
          <BirthDate control={control} onChange={(date) => setValue("dateOfBirth", date)} />
          <DateAskedBack
            control={control}
            name="dateOfBirth"
            isAsked={isTried}
            setValue={setValue}
          />
        </Question>
        <Question id="sex" label="Sex" hint="As the eligibility record has it.">
          <SelectField {...register("sex")} options={sexOptions} emptyLabel="Not recorded" />
        </Question>
      </Section>
      <Section title="Request">
        <Question id="reference" label="Reference number" error={errorOf("reference")}>
          <TextField {...register("reference")} />
        </Question>
        <Question id="requestingProvider" label="Requesting provider">
          <TextField {...register("requestingProvider")} />
        </Question>
        <Question id="facility" label="Facility">
          <TextField {...register("facility")} />
        </Question>
        <IntakeFields register={register} control={control} errorOf={errorOf}>
          <Question
            id="jurisdiction"
            label="Jurisdiction"
            hint="Whose state law governs the review."
          >
            <SelectField
              options={usStateOptions}
              emptyLabel="Not recorded"
              {...register("jurisdiction")}
            />
          </Question>
        </IntakeFields>
        <ReceivedFields
          register={register}
          errorOf={errorOf}
          askedBack={
            <DateAskedBack
              control={control}
              name="receivedDate"
              isAsked={isTried}
              setValue={setValue}
            />
          }
          onNow={(parts) => {
            setValue("receivedDate", parts.date);
            setValue("receivedTime", parts.time);
            setValue("receivedZone", parts.zone);
          }}
          zoneNow={() => getValues("receivedZone")}
        />
        <div className="grid gap-3 sm:col-span-3">
          <Question id="urgency" label="Urgency" kind="group">
            <ChoiceField {...register("urgency")} options={urgencyOptions} />
          </Question>
          <Question id="lineOfBusiness" label="Line of business" kind="group">
            <ChoiceField {...register("lineOfBusiness")} options={lineOfBusinessOptions} />
          </Question>
        </div>
      </Section>
      <LetterDetails register={register} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="large" disabled={create.isPending}>
          Create case and start review
        </Button>
        <Button size="large" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type Failure = {
  readonly attempt: number;
  readonly errors: readonly FieldError[];
  /** What was entered can be taken, once somebody says that it is meant. */
  readonly isDoubt: boolean;
};

/** The present, and its date where this device is. */
function present(): { readonly now: number; readonly today: string } {
  const now = Date.now();
  // Sweden writes dates the ISO way.
  return { now, today: new Intl.DateTimeFormat("sv-SE", { dateStyle: "short" }).format(now) };
}

/** Dates and times that stand on the page unfinished; to a program they look empty. */
function halfTypedFields(form: HTMLFormElement): readonly string[] {
  return [...form.elements].flatMap((element) =>
    element instanceof HTMLInputElement && element.validity.badInput ? [element.id] : [],
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-surface p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-2 grid gap-x-4 gap-y-3 sm:grid-cols-3">{children}</div>
    </section>
  );
}

function BirthDate({
  control,
  onChange,
}: {
  readonly control: Control<NewCaseEntries>;
  readonly onChange: (date: string) => void;
}) {
  const value = useWatch({ control, name: "dateOfBirth" });
  return (
    <DateField name="dateOfBirth" value={value} onChange={onChange} canBeNotDocumented={false} />
  );
}
