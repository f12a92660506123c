import { lazy, Suspense } from "react";
import { useCapabilities } from "#data";
import type { StoreError } from "#domain";
import { ProblemPage } from "#ui";
import { DamagedCasePage } from "./damaged-case-page.tsx";
import { DeletedCasePage } from "./deleted-case-page.tsx";
import { ToWorklist } from "./to-worklist.tsx";
import { usePageTitle } from "./use-page-title.ts";
import { refusalInWords } from "../features/worklist/index.ts";

/** Stands in place of a case that cannot be shown. */
export function CaseProblemPage({
  caseId,
  error,
}: {
  readonly caseId: string;
  readonly error: StoreError;
}) {
  switch (error.kind) {
    case "gone":
      return (
        <DeletedCasePage caseId={caseId} version={error.version} removedAt={error.removedAt} />
      );
    case "invalid":
      return <DamagedCasePage caseId={caseId} reason={error.reason} issues={error.issues} />;
    case "not-found":
      return <UnknownCasePage />;
    case "conflict":
    case "quota":
    case "unavailable":
    case "unauthorized":
      return <UnreachableCasePage error={error} />;
    case "forbidden":
      return error.refusal.kind === "closed-case" ? (
        <Suspense>
          <RestrictedCasePage caseId={caseId} />
        </Suspense>
      ) : (
        <UnreachableCasePage error={error} />
      );
  }
}

function UnknownCasePage() {
  usePageTitle("Case not found");
  return useCapabilities().shared ? <NoSuchCase /> : <CaseOfAnotherBrowser />;
}

function NoSuchCase() {
  return (
    <ProblemPage
      title="Case not found"
      whatHappened={<p>The address is for a case that does not exist, or is not open to you.</p>}
      whatIsSafe={<p>Nothing was opened or changed.</p>}
      whatToDoNext={<p>Look for the case in the worklist, or ask who sent you the link.</p>}
      actions={<ToWorklist />}
    />
  );
}

function CaseOfAnotherBrowser() {
  return (
    <ProblemPage
      title="This case is not in this browser"
      whatHappened={
        <p>
          The address is for a case that is not stored here. Cases stay in the browser they were
          entered in, so a link from another device doesn’t work.
        </p>
      }
      whatIsSafe={<p>Nothing was opened or changed. All cases in this browser are still there.</p>}
      whatToDoNext={
        <p>
          Look for the case in the worklist, or ask its reviewer for the exported file and import
          it.
        </p>
      }
      actions={<ToWorklist />}
    />
  );
}

function UnreachableCasePage({ error }: { readonly error: StoreError }) {
  usePageTitle("Case can’t be opened");
  return (
    <ProblemPage
      title="The case can’t be opened right now"
      whatHappened={<p>{refusalInWords(error)}</p>}
      whatIsSafe={<p>The case is stored as last saved.</p>}
      whatToDoNext={<p>Reload the page. If that doesn’t help, restart the browser.</p>}
      actions={<ToWorklist />}
    />
  );
}

const RestrictedCasePage = lazy(async () => {
  const { RestrictedCasePage: page } = await import("./server/restricted-case-page.tsx");
  return { default: page };
});
