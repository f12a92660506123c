import { useRouteContext } from "@tanstack/react-router";
import { useState } from "react";
import { apiVersion, csrfHeader, headers } from "#domain";
import { Button, Callout, ProblemPage, ReasonDialog } from "#ui";
import { RestrictCase } from "../../features/team/index.ts";
import { usePerson } from "../people/use-person.ts";
import { ToWorklist } from "../to-worklist.tsx";
import { usePageTitle } from "../use-page-title.ts";

/** Stands in place of a case that the server keeps closed to this person, and opens it with a reason, on record. */
export function RestrictedCasePage({ caseId }: { readonly caseId: string }) {
  usePageTitle("Restricted case");
  const person = usePerson();
  const { access } = useRouteContext({ from: "__root__" });
  const [isAsking, setIsAsking] = useState(false);
  const [isRefused, setIsRefused] = useState(false);

  async function open(reason: string): Promise<void> {
    const answer = access?.get().answer;
    const csrf = answer?.signedIn === true ? answer.csrf : "";
    const isOpen = await openWithReason(caseId, reason, csrf);
    setIsAsking(false);
    if (isOpen) location.reload();
    else setIsRefused(true);
  }

  return (
    <>
      <ProblemPage
        title="This case is restricted"
        whatHappened={<p>Only the people working on this case can open it.</p>}
        whatIsSafe={<p>Nothing in the case was shown or changed.</p>}
        whatToDoNext={
          <p>
            If you need it now, open it with a reason. Your name, the time and the reason are
            recorded, and compliance can review them. The case stays open to you for four hours.
          </p>
        }
        actions={
          <>
            <ToWorklist />
            <Button onClick={() => setIsAsking(true)}>Open with a reason</Button>
          </>
        }
      />
      <div className="mx-auto max-w-2xl">
        <RestrictCase caseId={caseId} person={person} onLifted={() => location.reload()} />
      </div>
      <div role="alert" className="mx-auto max-w-2xl">
        {isRefused ? (
          <Callout tone="critical" title="The case was not opened">
            Enter a reason of at least 10 characters. If you did, the server did not respond. Try
            again in a moment.
          </Callout>
        ) : null}
      </div>
      <ReasonDialog
        isOpen={isAsking}
        title="Open a restricted case"
        description="The reason is recorded with your name and can’t be changed. Don’t name the member in it."
        hint="At least 10 characters, for example: covering for the assigned nurse today."
        confirmLabel="Open the case"
        missing="Enter why you need this case."
        onClose={() => setIsAsking(false)}
        onConfirm={(reason) => void open(reason)}
      />
    </>
  );
}

async function openWithReason(caseId: string, reason: string, csrf: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/cases/${encodeURIComponent(caseId)}/open-closed`, {
      method: "POST",
      headers: {
        "Content-Type": "application/json",
        [headers.api]: apiVersion,
        [csrfHeader]: csrf,
      },
      body: JSON.stringify({ reason }),
      credentials: "same-origin",
      redirect: "error",
    });
    return response.ok;
  } catch {
    return false;
  }
}
