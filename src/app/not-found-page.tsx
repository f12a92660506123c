import { ProblemPage } from "#ui";
import { ToWorklist } from "./to-worklist.tsx";
import { usePageTitle } from "./use-page-title.ts";

/** An address that leads nowhere. */
export function NotFoundPage() {
  usePageTitle("Page not found");
  return (
    <ProblemPage
      title="There is no such page"
      whatHappened={<p>The address does not lead to a page of the workstation.</p>}
      whatIsSafe={<p>Nothing was opened or changed. All cases are where they were.</p>}
      whatToDoNext={<p>Check the address for a missing part, or find the case in the worklist.</p>}
      actions={<ToWorklist />}
    />
  );
}
