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
  return error.kind === "forbidden" ? lifeRefusalInWords(error.refusal) : refusals[error.kind];
}

const refusals = {
  conflict: "The case keeps changing in another window. Try again in a moment.",
  "not-found": "The case is not in this browser any more.",
  gone: "The case was deleted meanwhile. It stands in the worklist under “Recently deleted”.",
  invalid: "The stored case cannot be read. It was left as it is.",
  quota: "There is no room left on this device.",
  unavailable: "The browser’s storage did not answer. Try again.",
  unauthorized: "You are not allowed to change this case.",
} as const;
