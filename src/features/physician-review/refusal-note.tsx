import { storeWords, type CaseDraft } from "#data";
import { lifeRefusalInWords, signInPaths, type StoreError } from "#domain";
import type { CriteriaSet } from "#criteria";
import { Button, buttonClass, Callout } from "#ui";
import { changesInWords } from "./changes-in-words.ts";
import type { Signing } from "./use-signing.ts";

/** Why something was not signed, what differs, and what to do; nothing was written. */
export function RefusalNote({
  signing: { refusal, dismiss },
  draft,
  set,
}: {
  readonly signing: Signing;
  readonly draft: CaseDraft;
  readonly set: Pick<CriteriaSet, "facts">;
}) {
  if (refusal === undefined) return <div role="alert" />;
  if (refusal !== "not-saved" && refusal.kind === "conflict") {
    const { current } = refusal;
    const differs = changesInWords(set, draft.record, current.value);
    return (
      <div role="alert">
        <Callout
          tone="critical"
          title={`Not signed: the case was changed ${storeWords().elsewhere}`}
          actions={
            <Button
              onClick={() => {
                draft.adopt(current);
                dismiss();
              }}
            >
              Show the current case
            </Button>
          }
        >
          {differs.length === 0 ? (
            <p>Only the draft decision differs.</p>
          ) : (
            <ul className="list-disc pl-5">
              {differs.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <p>Nothing was saved. Review the changes, then sign again.</p>
        </Callout>
      </div>
    );
  }
  if (refusal !== "not-saved" && refusal.kind === "unauthorized" && refusal.wants !== undefined) {
    return (
      <div role="alert">
        <Callout
          tone="warning"
          title="Confirm it’s you to sign"
          actions={
            <a className={buttonClass({ variant: "primary" })} href={confirmAddress()}>
              Confirm your identity
            </a>
          }
        >
          Signing a determination requires signing in again. It is good for one signature within
          five minutes. Your draft is saved. You’ll return to this page to sign.
        </Callout>
      </div>
    );
  }
  return (
    <div role="alert">
      <Callout tone="critical" title="Not signed">
        {refusal === "not-saved"
          ? "Your latest changes couldn’t be saved. They are still here. Try again."
          : refusalInWords(refusal)}
      </Callout>
    </div>
  );
}

/** The server’s way to a new proof of identity, and back to this page. */
function confirmAddress(): string {
  const { pathname, search } = location;
  return `${signInPaths.confirm}?${new URLSearchParams({ return: `${pathname}${search}` }).toString()}`;
}

function refusalInWords(error: Exclude<StoreError, { kind: "conflict" }>): string {
  switch (error.kind) {
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "gone":
    case "not-found":
      return `The case was deleted ${storeWords().elsewhere}. Find it in the worklist under “Recently deleted”.`;
    case "unauthorized":
      return "You’re signed out. Nothing was signed. Sign in, then sign the determination.";
    case "quota":
      return `${storeWords().full} Nothing was saved. ${storeWords().makeRoom}, then sign again.`;
    case "invalid":
      if (error.reason === "does-not-verify" && error.where === "given") {
        return "Your role does not verify: this profile saved changes in another role before, and its role was not changed in the workstation. Nothing was signed. Work under your own profile, and tell your administrator.";
      }
      return error.reason === "does-not-verify"
        ? "This case does not verify: its stored data was changed outside the workstation. Nothing was saved. Reload the page to see what changed."
        : "The change was not accepted. Nothing was saved.";
    case "unavailable":
      // A server that is away may have taken it before it went.
      return error.reason === "no-answer" || error.reason === "server-away"
        ? `${storeWords().noAnswer} The signature may or may not be saved. Reload the page to check before you sign again.`
        : `${storeWords().noAnswer} Nothing was saved. Sign again.`;
  }
}
