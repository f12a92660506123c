import type { SetupError } from "#domain";
import { Callout } from "#ui";

/** Why an entry of the pool was not saved. */
export function NotSaved({ error }: { readonly error: SetupError }) {
  return (
    <div role="alert">
      <Callout tone="critical" title="Not saved">
        {wordsOf(error)}
      </Callout>
    </div>
  );
}

function wordsOf(error: SetupError): string {
  switch (error.kind) {
    case "conflict":
      return "Someone else changed this entry. Nothing was overwritten. Close this, check the entry, then try again.";
    case "quota":
      return "The server is out of space. Nothing was changed. Tell the person who runs it.";
    case "forbidden":
    case "unauthorized":
      return "Your role doesn’t allow this change. Nothing was changed.";
    case "damaged":
      return "The stored entry can’t be read. It was left unchanged.";
    case "unavailable":
      return error.reason === "denied"
        ? "Your role doesn’t allow this change. Nothing was changed."
        : "The server did not respond. Your entries are still here. Save again in a moment.";
  }
}
