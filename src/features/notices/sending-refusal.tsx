import { lifeRefusalInWords, type StoreError } from "#domain";
import { Callout } from "#ui";

/** Why nothing was sent or voided; the letter and what was typed are still there. */
export function SendingRefusal({
  title,
  refusal,
}: {
  readonly title: string;
  readonly refusal: StoreError | undefined;
}) {
  return (
    <div role="alert">
      {refusal === undefined ? null : (
        <Callout tone="critical" title={title}>
          {refusalInWords(refusal)}
        </Callout>
      )}
    </div>
  );
}

function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return "The case was changed in another window meanwhile. Nothing was written. Look at the letter as it is now, then try again.";
    case "gone":
    case "not-found":
      return "The case was deleted meanwhile. It stands in the worklist under “Recently deleted”.";
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You are not allowed to sign on this case.";
    case "quota":
      return "There is no room left on this device. Nothing was written; free some and try again.";
    case "invalid":
      return error.reason === "does-not-verify"
        ? "This case does not verify: something stored for it was changed outside the workstation. Nothing was written. Load the page again to see what."
        : "The store refused it as it stands. Nothing was written.";
    case "unavailable":
      return "The browser’s storage did not answer. Nothing was written. Try again.";
  }
}
