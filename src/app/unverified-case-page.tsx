import { type CaseVerification, doesNotVerifyWords, verifiedPartWords } from "#domain";
import { Callout, Entered, ProblemPage } from "#ui";
import { RawCopyActions } from "./raw-copy-actions.tsx";

type Unverified = Extract<CaseVerification, { readonly kind: "does-not-verify" }>;

/**
 * In place of every page that would show a case as it is, whose stored parts are not those that were saved
 * here. It prints as it stands: no state, no decision and no letter can be printed from such a case.
 */
export function UnverifiedCasePage({
  caseId,
  reference,
  unverified,
}: {
  readonly caseId: string;
  readonly reference: string;
  readonly unverified: Unverified;
}) {
  return (
    <ProblemPage
      title={doesNotVerifyWords}
      whatHappened={
        <>
          <p>
            <Entered isSentence text={reference === "" ? "This case" : `Case ${reference}`} /> was
            changed outside the workstation after it was saved here: {changedParts(unverified)}.
            What is stored now is not what was saved or signed.
          </p>
          <p className="mt-2 font-medium">
            This is not a determination. Don’t treat anything in this case as decided.
          </p>
        </>
      }
      whatIsSafe={
        <p>
          The case was not changed. It can’t be decided or noticed, and later saves stay marked. All
          other cases can be used.
        </p>
      }
      whatToDoNext={
        <ol className="grid list-decimal gap-1 pl-5">
          <li>Don’t act on the case or send anything from it.</li>
          <li>
            Compare it with the printed decision or letter. The printed verification code belongs to
            what was signed.
          </li>
          <li>
            Save a copy as stored, and tell your administrator and compliance officer. It contains
            the member’s name.
          </li>
          <li>
            Restore the case from an earlier export or copy, or enter it as a new case and have it
            decided again.
          </li>
        </ol>
      }
      actions={<RawCopyActions caseId={caseId} />}
    />
  );
}

/** Above the history of such a case, which is still to be read. */
export function UnverifiedNote({ unverified }: { readonly unverified: Unverified }) {
  const { revisions } = unverified;
  return (
    <div className="mb-4">
      <Callout tone="critical" title={doesNotVerifyWords}>
        Changed outside the workstation after it was saved: {changedParts(unverified)}.{" "}
        {revisions.length === 0
          ? "Some entries may be missing below."
          : `${entriesInWords(revisions)} not as saved.`}{" "}
        Don’t treat anything here as decided. Compare it with the printed decision or letter, and
        tell your administrator.
      </Callout>
    </div>
  );
}

function changedParts({ parts }: Unverified): string {
  return parts.map((part) => verifiedPartWords[part]).join(", ");
}

function entriesInWords(revisions: readonly number[]): string {
  const numbers = revisions.map((position) => String(position + 1));
  return numbers.length === 1
    ? `Saved change ${numbers[0] ?? ""} is`
    : `Saved changes ${numbers.join(", ")} are`;
}
