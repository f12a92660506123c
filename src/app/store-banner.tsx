import { useRouteContext } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { markUnsaved } from "#data";
import type { DocumentLoss, DocumentUpkeep } from "#domain";
import { isSetUp } from "./vault/trial.ts";
import { useStoreState } from "./use-store-state.ts";
import { whenIdle } from "./when-idle.ts";

/** Stands above every page while what is typed cannot outlive this tab. */
export function StoreBanner() {
  const { state } = useStoreState();
  const { access } = useRouteContext({ from: "__root__" });
  const isSessionOnly = state.kind === "ready" && !state.workspace.caps.durable;
  const unverified = state.kind === "ready" ? state.unverified : undefined;
  const isInTrial = state.kind === "ready" && state.workspace.name === "trial";
  const isSuperseded = state.kind === "ready" && state.isSuperseded;

  useEffect(() => {
    if (!isSessionOnly) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    const unmark = markUnsaved();
    return () => {
      window.removeEventListener("beforeunload", warn);
      unmark();
    };
  }, [isSessionOnly]);

  const about = isSuperseded ? "superseded" : isSessionOnly ? "session" : null;
  const server = state.kind === "ready" ? state.workspace.server : null;
  const documents = state.kind === "ready" ? state.workspace.documentUpkeep : null;
  const documentLoss = useDocumentLoss(documents);
  return (
    <Suspense>
      {state.kind === "ready" ? <ClockBanner store={state.workspace.cases} /> : null}
      {isInTrial ? <TrialLine isSetUp={isSetUp()} /> : null}
      {about === null ? null : <BannerLine about={about} />}
      {server === null ? null : <ServerLines server={server} access={access} />}
      {unverified === undefined ? null : <BannerLine about="unverified" />}
      {documentLoss === null ? null : (
        <DocumentLossLine loss={documentLoss} onAccept={() => void documents?.acceptLoss()} />
      )}
    </Suspense>
  );
}

/** What is missing among the documents, also when it goes missing while the page is open. */
function useDocumentLoss(documents: DocumentUpkeep | null): DocumentLoss | null {
  const [loss, setLoss] = useState<DocumentLoss | null>(null);
  useEffect(() => {
    if (documents === null) return undefined;
    let stopWatching = (): void => undefined;
    const stopWaiting = whenIdle(async () => {
      stopWatching = documents.watchLoss(setLoss);
      await documents.checkIntegrity();
    });
    return () => {
      stopWaiting();
      stopWatching();
    };
  }, [documents]);
  return documents === null ? null : loss;
}

// Most days nothing stands there.
const BannerLine = lazy(async () => {
  const { BannerLine: line } = await import("./banner-line.tsx");
  return { default: line };
});
const ServerLines = lazy(async () => {
  const { ServerLines: lines } = await import("./server/server-lines.tsx");
  return { default: lines };
});
const ClockBanner = lazy(async () => {
  const { ClockBanner: banner } = await import("./clock-banner.tsx");
  return { default: banner };
});
const DocumentLossLine = lazy(async () => {
  const { DocumentLossLine: line } = await import("./banner-line.tsx");
  return { default: line };
});
const TrialLine = lazy(async () => {
  const { TrialLine: line } = await import("./vault/trial-line.tsx");
  return { default: line };
});
