import type { SetupError } from "#domain";
import { Callout } from "#ui";

/** A profile that could not be stored: what happened, what is safe, what to do. */
export function NotStored({ error }: { readonly error: SetupError }) {
  return (
    <div role="alert">
      <Callout tone="warning" title="The profile was not saved">
        {words[error.kind]}
      </Callout>
    </div>
  );
}

const words: Readonly<Record<SetupError["kind"], string>> = {
  conflict:
    "It was changed in another window. Nothing was overwritten. Check the profiles, then try again.",
  damaged: "The stored profile can’t be read. It was not changed. Add a new profile instead.",
  quota: "This device is out of space. Free up space, then try again.",
  unavailable: "Storage can’t be reached. Try again.",
  forbidden: "Only an administrator can change profiles. Nothing was changed.",
  unauthorized: "You’re signed out. Nothing was changed. Sign in, then try again.",
};
