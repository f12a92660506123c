import { ProblemPage } from "#ui";
import { ToWorklist } from "./to-worklist.tsx";
import { usePageTitle } from "./use-page-title.ts";

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle("Page not found");
  return (
    <ProblemPage
      title="Page not found"
      whatHappened={<p>The address is not a page of the workstation.</p>}
      whatIsSafe={<p>Nothing was opened or changed. All cases are still there.</p>}
      whatToDoNext={<p>Check the address for a missing part, or find the case on the worklist.</p>}
      actions={<ToWorklist />}
    />
  );
}
