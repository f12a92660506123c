import { useNavigate, useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useMemo, useState } from "react";
import { DocumentStoreProvider, recordWithdrawalId, RecordTextProvider } from "#data";
import { newCaseId } from "#domain";
import { createMemoryDocumentStore } from "#storage";
import { createPageOpener, RecordViewer } from "../features/documents/index.ts";
import { NewCasePage, type NextPlace } from "../features/intake/index.ts";
import { droppedFiles } from "./intake/file-memory.ts";
import { usePerson } from "./people/use-person.ts";
import { usePlanFacts } from "./plan/use-plan-facts.ts";
import { usePageTitle } from "./use-page-title.ts";
import { usePlanZone } from "./use-plan-zone.ts";
import { useStoreState } from "./use-store-state.ts";

/** A new case, beside the pages it is entered from where files were dropped. */
export function NewCaseRoute() {
  usePageTitle("New case");
  const navigate = useNavigate();
  const { state } = useStoreState();
  const entry = useRouterState({ select: ({ location }) => location.state.newCaseFiles });
  const zone = usePlanZone();
  const person = usePerson();
  const { plan } = usePlanFacts();
  const ownNumbers = useMemo(
    () => [plan.phone, plan.tty, plan.languagePhone, plan.appealsFax],
    [plan],
  );
  if (state.kind !== "ready") return null;
  if (state.workspace.caps.takesOnlySamples) {
    return (
      <Suspense>
        <TrialTakesNone />
      </Suspense>
    );
  }
  const toCase = (caseId: string, place: NextPlace = "review") =>
    // In place of this page: Back then leads to the worklist, not to a form that is done with.
    void (place === "review"
      ? navigate({ to: "/cases/$caseId", params: { caseId }, replace: true })
      : navigate({
          to: "/cases/$caseId/summary",
          params: { caseId },
          replace: true,
          ...(place === "withdrawal" ? { hash: recordWithdrawalId } : {}),
        }));
  return (
    // Other files, another form: what was typed beside the first ones is not of these.
    <NewCaseWithFiles key={entry ?? "none"}>
      {(caseId) => (
        <NewCasePage
          arrival={{
            caseId,
            files: entry === undefined ? [] : droppedFiles.filesAt(entry),
            isReload: entry !== undefined && droppedFiles.filesAt(entry).length === 0,
            documents: state.workspace.documents,
            zone,
            person,
            ownNumbers,
            renderRecord: (shown) => (
              <RecordViewer
                caseId={caseId}
                open={shown.open}
                arriving={shown.arriving}
                isBeforeCase
                onCite={() => undefined}
              />
            ),
          }}
          onFiles={(files) =>
            void navigate({
              to: "/cases/new",
              state: { newCaseFiles: droppedFiles.remember(files) },
              replace: true,
            })
          }
          onCreated={toCase}
          onCancel={() => void navigate({ to: "/" })}
        />
      )}
    </NewCaseWithFiles>
  );
}

/** The dropped files as documents that nothing stores: only creating the case, or adding them to one, does. */
function NewCaseWithFiles({ children }: { readonly children: (caseId: string) => ReactNode }) {
  const [caseId] = useState(() => newCaseId());
  const [store] = useState(() =>
    createMemoryDocumentStore({ clock: () => new Date().toISOString() }),
  );
  const [opener] = useState(createPageOpener);
  return (
    <DocumentStoreProvider store={store}>
      <RecordTextProvider caseId={caseId} opener={opener}>
        {children(caseId)}
      </RecordTextProvider>
    </DocumentStoreProvider>
  );
}

const TrialTakesNone = lazy(async () => {
  const { TrialTakesNone: page } = await import("./vault/trial-takes-none.tsx");
  return { default: page };
});
