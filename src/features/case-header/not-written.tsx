import { storeWords } from "#data";
import { lifeRefusalInWords, type StoreError, type VersionedOutcome } from "#domain";
import { Callout } from "#ui";

/** Says that the clock was not moved, and what that means. */
export function NotWritten({
  outcome,
}: {
  readonly outcome: VersionedOutcome<unknown> | undefined;
}) {
  return (
    <div role="alert" className="empty:hidden">
      {outcome === undefined || outcome.ok ? null : (
        <Callout tone="critical" title="The clock was not changed">
          {inWords(outcome.error)}
        </Callout>
      )}
    </div>
  );
}

function inWords(error: StoreError): string {
  return error.kind === "forbidden" ? lifeRefusalInWords(error.refusal) : refusals()[error.kind];
}

const refusals = () => ({
  conflict: `The case keeps changing ${storeWords().elsewhere}. Try again in a moment.`,
  "not-found": "The case is no longer stored.",
  gone: `The case was deleted ${storeWords().elsewhere}. Find it in the worklist under “Recently deleted”.`,
  invalid: "The stored case can’t be read. It was not changed.",
  quota: storeWords().full,
  unavailable: `${storeWords().noAnswer} Try again.`,
  unauthorized: "You’re signed out. Nothing was changed. Sign in, then try again.",
});
