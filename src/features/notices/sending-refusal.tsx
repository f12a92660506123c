import { storeWords } from "#data";
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

/** Why the store refused, and what to do next. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return `The case was changed ${storeWords().elsewhere}. Nothing was saved. Review the updated letter, then try again.`;
    case "gone":
    case "not-found":
      return `The case was deleted ${storeWords().elsewhere}. Find it in the worklist under “Recently deleted”.`;
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return error.wants === undefined
        ? "You’re signed out. Nothing was saved. Sign in, then try again."
        : "You didn’t confirm it’s you. Nothing was saved, and what you entered is still here. Try again when you’re ready to sign.";
    case "quota":
      return `${storeWords().full} Nothing was saved. ${storeWords().makeRoom}, then try again.`;
    case "invalid":
      return error.reason === "does-not-verify"
        ? "This case does not verify: its stored data was changed outside the workstation. Nothing was saved. Reload the page to see what changed."
        : "The change was not accepted. Nothing was saved.";
    case "unavailable":
      return `${storeWords().noAnswer} Nothing was saved. Try again.`;
  }
}
