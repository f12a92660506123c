import { type ReactNode, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import { newCaseId, setByCodes } from "#domain";
import { FileDrop } from "#ui";
import { AfterCreation } from "./after-creation.tsx";
import type { Arrival } from "./arrival.ts";
import type { ArrivedValue } from "./arrived-value.ts";
import { confirmedFrom } from "./confirm-sources.ts";
import { type CreatedCase, useCaseCreation } from "./create-case.ts";
import { FaxContext } from "./fax-context.ts";
import { FaxPanel } from "./fax-panel.tsx";
import { entriesOf, type FaxEntries, isBlank, namesIn } from "./fax-values.ts";
import { FilesInCase, useFiles } from "./files-in-case.tsx";
import type { FormParts } from "./form-parts.ts";
import { type FormFailure, noFailure, present } from "./form-state.ts";
import { NewCaseForm } from "./new-case-form.tsx";
import { newCaseDoubts, newCaseErrors, noEntries, type NewCaseEntries } from "./new-case.ts";
import { PagesBeside, showPages } from "./pages-beside.tsx";
import type { NextPlace } from "./received/follow-up-words.ts";
import { FollowUpPage } from "./received/follow-up-page.tsx";
import { RefusedRequests } from "./received/refused-requests.tsx";
import { RequestLines } from "./received/request-lines.tsx";
import { valuesOf } from "./received/request-values.ts";
import { SentDates } from "./received/sent-dates.tsx";
import { useCaseOfRequest } from "./received/use-case-of-request.ts";
import { useRequestData } from "./received/use-request-data.ts";
import { notAttached } from "./received/not-attached.ts";
import { useTakenIn } from "./received/use-taken-in.ts";
import { receivedNow } from "./received-now.ts";
import { useReferenceTaken } from "./reference-taken.ts";
import { SimilarRequests } from "./similar-requests.tsx";
import { takeByKey } from "./take-by-key.ts";
import { useFax } from "./use-fax.ts";
import { useProposedSplit } from "./use-proposed-split.ts";

export interface NewCasePageProps {
  readonly arrival: Arrival;
  /** Files of a record were dropped on the page, or are left for the next case. */
  readonly onFiles: (files: readonly File[]) => void;
  /** The case is there; without a place it is opened where one left off. */
  readonly onCreated: (caseId: string, place?: NextPlace) => void;
  readonly onCancel: () => void;
}

const nothing: readonly ArrivedValue[] = [];

/** What identifies a request, entered once; everything clinical belongs to the review itself. */
export function NewCasePage({ arrival, onFiles, onCreated, onCancel }: NewCasePageProps) {
  const form = useForm<NewCaseEntries>({ defaultValues: noEntries });
  const { register, control, setValue, getValues } = form;
  const creation = useCaseCreation(arrival);
  const isReferenceTaken = useReferenceTaken();
  // One key per visit of this page: a second click, or a try after a lost answer, makes no second case.
  const [intention] = useState(() => newCaseId());
  const [openedAt] = useState(() => Date.now());
  const [failure, setFailure] = useState<FormFailure>(noFailure);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isSecond, setIsSecond] = useState(false);
  const [created, setCreated] = useState<Extract<CreatedCase, { readonly ok: true }>>();
  const files = useFiles(arrival.caseId);
  const left = files.filter(({ removedAt }) => removedAt !== undefined);
  useProposedSplit(arrival.caseId);

  const enterAll = (proposed: FaxEntries) => {
    for (const name of namesIn(proposed)) {
      setValue(name, proposed[name] ?? "", { shouldDirty: true });
    }
  };
  const enter = (proposal: ArrivedValue) => enterAll(entriesOf(proposal, arrival.zone));
  const data = useRequestData(arrival.caseId, arrival.files);
  const { arrived, papers } = useTakenIn(data, (taken) => {
    for (const value of valuesOf(taken.request, taken.document.id))
      if (value.isSure && isBlank(getValues(), entriesOf(value, arrival.zone))) enter(value);
    const now = receivedNow(arrival.zone);
    if (isBlank(getValues(), now)) enterAll(now);
  });
  const request = arrived?.request;
  const documentId = arrived?.document.id;
  const values = useMemo(
    () =>
      request === undefined || documentId === undefined ? nothing : valuesOf(request, documentId),
    [request, documentId],
  );
  const found = useCaseOfRequest(request);
  const { fax, reading, open, citationOf } = useFax(arrival, enter, showPages, values);

  async function submit(
    entries: NewCaseEntries,
    halfTyped: readonly string[],
    isSure: boolean,
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
    const outcome = await creation.create(entries, set, confirmed, intention, arrived);
    if (!outcome.ok) {
      setRefusal(outcome.message);
      return;
    }
    const came = papers === undefined ? [] : [...arrival.files, ...papers];
    const notStored = [...outcome.notStored, ...notAttached(came, files)];
    if (outcome.isConfirmed && notStored.length === 0 && left.length === 0)
      onCreated(outcome.caseId);
    else setCreated({ ...outcome, notStored });
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
  const hasFax = arrival.files.length > 0;
  const parts: FormParts = {
    register,
    control,
    errorOf: (id) => failure.errors.find((error) => error.id === id)?.message,
    setValue,
    valueOf: getValues,
    isTried: failure.attempt > 0,
  };
  const leftForNext = left.filter(({ mediaType }) => mediaType === "application/fhir+json").length;
  const lines =
    arrived === undefined ? null : <RequestLines arrived={arrived} leftForNext={leftForNext} />;
  const beside = (page: ReactNode) => (
    <FaxContext value={fax}>
      <PagesBeside pages={arrival.renderRecord({ open, arriving: papers ?? arrival.files })}>
        {page}
      </PagesBeside>
    </FaxContext>
  );
  // What was refused says why itself; there is no fax that says anything.
  const isRefusedDataAlone =
    data.refused.length > 0 &&
    files.every(({ mediaType }) => mediaType === "application/fhir+json");
  const isFollowUp = request?.kind === "cancellation" || (found ?? []).length > 0;
  if (arrived !== undefined && isFollowUp && !isSecond) {
    return beside(
      <FollowUpPage
        arrived={arrived}
        found={found}
        arrival={arrival}
        onAdded={onCreated}
        onSecond={() => setIsSecond(true)}
        onCancel={onCancel}
      >
        {lines}
      </FollowUpPage>,
    );
  }
  const page = (
    <NewCaseForm
      form={form}
      parts={parts}
      failure={failure}
      refusal={refusal}
      isCreating={creation.isPending}
      arrived={reading.proposals}
      hasFax={hasFax}
      isReload={arrival.isReload}
      isFromData={arrived !== undefined}
      onKeyDown={(event) =>
        takeByKey(event, {
          ...{ proposals: reading.proposals, zone: arrival.zone, entries: getValues, enter },
        })
      }
      onSubmit={(entries, halfTyped, isSure) => void submit(entries, halfTyped, isSure)}
      onCancel={onCancel}
      sentDates={
        request === undefined ? null : <SentDates request={request} arrivedAt={openedAt} />
      }
    >
      <RefusedRequests refused={data.refused} />
      {hasFax && !isRefusedDataAlone ? (
        <FaxPanel fax={fax} concerns={reading.concerns} control={control} data={lines}>
          <FilesInCase caseId={arrival.caseId} />
        </FaxPanel>
      ) : null}
      <SimilarRequests control={control} arrival={arrival} onAdded={onCreated} />
    </NewCaseForm>
  );
  return hasFax ? (
    beside(page)
  ) : (
    <FileDrop
      onFiles={onFiles}
      isOff={false}
      words="Drop to enter the case beside the pages"
      className="mx-auto max-w-4xl"
    >
      {page}
    </FileDrop>
  );
}
