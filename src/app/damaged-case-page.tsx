import { firstIssues, moreInWords } from "#criteria";
import type { StoreError } from "#domain";
import { Disclosure, ProblemPage } from "#ui";
import { RawCopyActions } from "./raw-copy-actions.tsx";
import { usePageTitle } from "./use-page-title.ts";

type Invalid = Extract<StoreError, { readonly kind: "invalid" }>;

/** A stored case that can’t be read, or that a newer release wrote. It is left exactly as it is. */
export function DamagedCasePage({
  caseId,
  reason,
  issues,
}: {
  readonly caseId: string;
  readonly reason: Invalid["reason"];
  readonly issues: Invalid["issues"];
}) {
  usePageTitle("Case can’t be read");
  const isNewer = reason === "newer-release";
  const listed = firstIssues(issues);
  return (
    <ProblemPage
      title={isNewer ? "A newer version saved this case" : "This case can’t be read"}
      whatHappened={
        <>
          <p>
            {isNewer
              ? "The case was saved by a newer version of the workstation. This version can’t read all of it."
              : "The stored data for this case is damaged."}
          </p>
          {issues.length === 0 ? null : (
            <div className="mt-2">
              <Disclosure summary="What is wrong with it" look="plain">
                <ul className="grid gap-0.5">
                  {listed.issues.map(({ path, message }) => (
                    <li key={`${path} ${message}`}>
                      <code className="font-mono">{path === "" ? "The case" : path}</code> {message}
                    </li>
                  ))}
                  {listed.more === 0 ? null : <li>{moreInWords(listed.more)}</li>}
                </ul>
              </Disclosure>
            </div>
          )}
        </>
      }
      whatIsSafe={
        <p>
          The stored case was not changed and will not be overwritten. All other cases can be used.
        </p>
      }
      whatToDoNext={
        isNewer ? (
          <p>Reload the page to get the newer version.</p>
        ) : (
          <p>
            Save a copy of what is stored and give it to your administrator. It contains everything
            that was typed, including the member’s name.
          </p>
        )
      }
      actions={<RawCopyActions caseId={caseId} />}
    />
  );
}
