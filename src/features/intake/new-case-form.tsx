import type { KeyboardEvent, ReactNode } from "react";
import type { UseFormReturn } from "react-hook-form";
import { useCapabilities, useStoragePlace } from "#data";
import { Button, Callout, ErrorSummary } from "#ui";
import type { ArrivedValue } from "./arrived-value.ts";
import type { FormParts } from "./form-parts.ts";
import { type FormFailure, halfTypedFields } from "./form-state.ts";
import { LetterDetails } from "./letter-details.tsx";
import { MemberSection } from "./member-section.tsx";
import type { NewCaseEntries } from "./new-case.ts";
import { arrivedDetails, RequestSection } from "./request-section.tsx";

/** The form itself, whatever it is filled from. */
export function NewCaseForm({
  form: { handleSubmit, register },
  parts,
  failure,
  refusal,
  isCreating,
  arrived,
  hasFax,
  isFromData,
  isReload,
  sentDates,
  onKeyDown,
  onSubmit,
  onCancel,
  children,
}: {
  readonly form: UseFormReturn<NewCaseEntries>;
  readonly parts: FormParts;
  readonly failure: FormFailure;
  /** Why the store did not take it. */
  readonly refusal: string | null;
  readonly isCreating: boolean;
  readonly arrived: readonly ArrivedValue[];
  /** Files stand beside it. */
  readonly hasFax: boolean;
  /** One of them is a request that came as data. */
  readonly isFromData: boolean;
  /** Files were dropped, and the page was loaded anew since: they are gone. */
  readonly isReload: boolean;
  readonly sentDates: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent<HTMLFormElement>) => void;
  readonly onSubmit: (
    entries: NewCaseEntries,
    halfTyped: readonly string[],
    isSure: boolean,
  ) => void;
  readonly onCancel: () => void;
  /** What is to be said of what arrived, before the fields. */
  readonly children: ReactNode;
}) {
  const { shared, encrypted } = useCapabilities();
  const place = useStoragePlace();
  const names = new Set<string>(arrived.map(({ field }) => field));
  const details = hasFax ? arrivedDetails((name) => names.has(name)) : [];
  const hasAddress = names.has("memberAddress");
  return (
    // Enter in a field, which the form would be sent by; the buttons beside the fields do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        const halfTyped = halfTypedFields(event.currentTarget);
        void handleSubmit((entries) => onSubmit(entries, halfTyped, false))(event);
      }}
      className="grid min-w-0 content-start gap-4"
    >
      <div>
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          New case
        </h1>
        <p className="max-w-prose text-ink-muted">
          {encrypted ? "" : "Synthetic people only. "}What you type is stored {place}
          {shared ? "" : encrypted ? ", encrypted" : " without encryption"}. You can complete
          anything left blank during the review.
        </p>
        {hasFax ? null : (
          <p className="max-w-prose text-ink-muted">
            Drop the fax or the request data here to read it beside this form.
          </p>
        )}
        {isReload ? (
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
              disabled={isCreating}
              onClick={() => void handleSubmit((entries) => onSubmit(entries, [], true))()}
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
      {children}
      <MemberSection {...parts} hasAddress={hasAddress} />
      <RequestSection {...parts} details={details} sentDates={sentDates} />
      <LetterDetails register={register} without={details} hasMemberAddress={!hasAddress} />
      {hasFax ? (
        <p className="text-ink-muted">
          Check the values{" "}
          {isFromData ? "filled in from the request data" : "you took from the fax"}. Creating the
          case confirms them in your name.
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="large" disabled={isCreating}>
          Create case and start review
        </Button>
        <Button size="large" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
