import { type KeyboardEvent, useState } from "react";
import { useForm } from "react-hook-form";
import { commandFor, useCapabilities, useStoragePlace } from "#data";
import { newCaseId, setByCodes } from "#domain";
import { Button, Callout, ErrorSummary, FileDrop, type FieldError } from "#ui";
import { AfterCreation } from "./after-creation.tsx";
import type { Arrival } from "./arrival.ts";
import type { ArrivedValue } from "./arrived-value.ts";
import { confirmedFrom } from "./confirm-sources.ts";
import { type CreatedCase, useCaseCreation } from "./create-case.ts";
import { FaxContext } from "./fax-context.ts";
import { FaxPanel } from "./fax-panel.tsx";
import { entriesOf, fieldsOfFax, isBlank, namesIn } from "./fax-values.ts";
import { FilesInCase, useFiles } from "./files-in-case.tsx";
import type { FormParts } from "./form-parts.ts";
import { LetterDetails } from "./letter-details.tsx";
import { MemberSection } from "./member-section.tsx";
import { newCaseDoubts, newCaseErrors, noEntries, type NewCaseEntries } from "./new-case.ts";
import { PagesBeside, showPages } from "./pages-beside.tsx";
import { useReferenceTaken } from "./reference-taken.ts";
import { coverDetails, RequestSection } from "./request-section.tsx";
import { SimilarRequests } from "./similar-requests.tsx";
import { useFax } from "./use-fax.ts";
import { useProposedSplit } from "./use-proposed-split.ts";

export interface NewCasePageProps {
  readonly arrival: Arrival;
  /** Files of a record were dropped on the page, or are left for the next case. */
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCreated: (caseId: string) => void;
  readonly onCancel: () => void;
}

/** What identifies a request, entered once; everything clinical belongs to the review itself. */
export function NewCasePage({ arrival, onFiles, onCreated, onCancel }: NewCasePageProps) {
  const { register, handleSubmit, control, setValue, getValues } = useForm<NewCaseEntries>({
    defaultValues: noEntries,
  });
  const creation = useCaseCreation(arrival);
  const isReferenceTaken = useReferenceTaken();
  const { shared } = useCapabilities();
  const place = useStoragePlace();
  // One key per visit of this page: a second click, or a try after a lost answer, makes no second case.
  const [intention] = useState(() => newCaseId());
  const [failure, setFailure] = useState<Failure>({ attempt: 0, errors: [], isDoubt: false });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [created, setCreated] = useState<Extract<CreatedCase, { readonly ok: true }>>();
  const files = useFiles(arrival.caseId);
  const left = files.filter(({ removedAt }) => removedAt !== undefined);
  const hasFax = arrival.files.length > 0;
  useProposedSplit(arrival.caseId);

  const enter = (proposal: ArrivedValue) => {
    const proposed = entriesOf(proposal, arrival.zone);
    for (const name of namesIn(proposed)) {
      setValue(name, proposed[name] ?? "", { shouldDirty: true });
    }
  };
  const { fax, reading, open, citationOf } = useFax(arrival, enter, showPages);
  const parts: FormParts = {
    register,
    control,
    errorOf: (id) => failure.errors.find((error) => error.id === id)?.message,
    setValue,
    valueOf: getValues,
    isTried: failure.attempt > 0,
  };

  /** Enter in an empty field takes what the fax says for it, and goes on to the next such field. */
  const takeByKey = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, currentTarget } = event;
    if (commandFor("field", event) !== "confirm" || !(target instanceof HTMLInputElement)) return;
    const proposal = reading.proposals.find(({ field }) => fieldsOfFax[field][0] === target.id);
    if (proposal === undefined) return;
    if (!isBlank(getValues(), entriesOf(proposal, arrival.zone))) return;
    event.preventDefault();
    enter(proposal);
    const elements = [...currentTarget.elements];
    const open = new Set<string>(
      reading.proposals
        .filter((one) => isBlank(getValues(), entriesOf(one, arrival.zone)))
        .map(({ field }) => fieldsOfFax[field][0]),
    );
    const next = elements
      .slice(elements.indexOf(target) + 1)
      .find((element) => element instanceof HTMLInputElement && open.has(element.id));
    if (next instanceof HTMLInputElement) next.focus();
  };

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
    const set = setByCodes(entries);
    if (errors.length > 0 || set === undefined) return;
    const confirmed = confirmedFrom(reading.proposals, entries, arrival.zone, citationOf);
    const outcome = await creation.create(entries, set, confirmed, intention);
    if (!outcome.ok) setRefusal(outcome.message);
    else if (outcome.isConfirmed && outcome.notStored.length === 0 && left.length === 0)
      onCreated(outcome.caseId);
    else setCreated(outcome);
  }

  if (created !== undefined) {
    return (
      <AfterCreation
        notStored={created.notStored}
        isConfirmed={created.isConfirmed}
        left={left}
        onOpen={() => onCreated(created.caseId)}
        onNext={onFiles}
      />
    );
  }
  const details = hasFax
    ? coverDetails.filter(
        (name) =>
          name.startsWith("provider") || reading.proposals.some(({ field }) => field === name),
      )
    : [];
  const form = (
    // Enter in a field, which the form would be sent by; the buttons beside the fields do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      onKeyDown={takeByKey}
      onSubmit={(event) => {
        const halfTyped = halfTypedFields(event.currentTarget);
        void handleSubmit((entries) => submit(entries, halfTyped))(event);
      }}
      className="grid min-w-0 content-start gap-4"
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
        {hasFax ? null : (
          <p className="max-w-prose text-ink-muted">
            Drop the fax here to read its pages beside this form.
          </p>
        )}
        {arrival.isReload ? (
          <p role="status" className="mt-1 font-medium">
            The page was loaded again, so the files are no longer here. Nothing of them was stored.
            Drop them here again.
          </p>
        ) : null}
      </div>
      <ErrorSummary
        title={failure.isDoubt ? "Is this correct?" : "The case was not created"}
        errors={failure.errors}
        attempt={failure.attempt}
        actions={
          failure.isDoubt ? (
            <Button
              size="small"
              disabled={creation.isPending}
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
      {hasFax ? (
        <FaxPanel fax={fax} concerns={reading.concerns} control={control}>
          <FilesInCase caseId={arrival.caseId} />
        </FaxPanel>
      ) : null}
      <SimilarRequests control={control} arrival={arrival} onAdded={onCreated} />
      <MemberSection {...parts} />
      <RequestSection {...parts} details={details} />
      <LetterDetails register={register} without={details} />
      {hasFax ? (
        <p className="text-ink-muted">
          Check the values you took from the fax. Creating the case confirms them in your name.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="large" disabled={creation.isPending}>
          Create case and start review
        </Button>
        <Button size="large" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
  return hasFax ? (
    <FaxContext value={fax}>
      <PagesBeside pages={arrival.renderRecord({ open, arriving: arrival.files })}>
        {form}
      </PagesBeside>
    </FaxContext>
  ) : (
    <FileDrop
      onFiles={onFiles}
      isOff={false}
      words="Drop to enter the case beside the pages"
      className="mx-auto max-w-4xl"
    >
      {form}
    </FileDrop>
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
