import { lazy, Suspense, useEffect, useState } from "react";
import type { DocumentLoss } from "#storage";
import { useStoreState } from "./use-store-state.ts";
import { whenIdle } from "./when-idle.ts";

/** Stands above every page while what is typed cannot outlive this tab. */
export function StoreBanner() {
  const { state } = useStoreState();
  const isSessionOnly = state.kind === "ready" && state.keeps === "session";
  const unverified = state.kind === "ready" ? state.unverified : undefined;
  const isSuperseded = state.kind === "ready" && state.isSuperseded;

  useEffect(() => {
    if (!isSessionOnly) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSessionOnly]);

  const about = isSuperseded ? "superseded" : isSessionOnly ? "session" : null;
  const documentLoss = useDocumentLoss(state.kind === "ready" && state.keeps === "browser");
  return (
    <Suspense>
      {state.kind === "ready" ? <ClockBanner store={state.store} /> : null}
      {about === null ? null : <BannerLine about={about} />}
      {unverified === undefined ? null : <BannerLine about="unverified" />}
      {documentLoss === null ? null : (
        <DocumentLossLine loss={documentLoss} onAccept={() => void acceptDocumentLoss()} />
      )}
    </Suspense>
  );
}

async function acceptDocumentLoss(): Promise<void> {
  const { documentStores } = await import("./document-stores.ts");
  await documentStores.browser.acceptLoss();
}

/** What is missing among this browser's documents, also when it goes missing while the page is open. */
function useDocumentLoss(isBrowser: boolean): DocumentLoss | null {
  const [loss, setLoss] = useState<DocumentLoss | null>(null);
  useEffect(() => {
    if (!isBrowser) return undefined;
    let stopWatching = (): void => undefined;
    const stopWaiting = whenIdle(async () => {
      const { documentStores } = await import("./document-stores.ts");
      stopWatching = documentStores.browser.watchLoss(setLoss);
      await documentStores.browser.checkIntegrity();
    });
    return () => {
      stopWaiting();
      stopWatching();
    };
  }, [isBrowser]);
  return isBrowser ? loss : null;
}

// Most days nothing stands there.
const BannerLine = lazy(async () => {
  const { BannerLine: line } = await import("./banner-line.tsx");
  return { default: line };
});
const ClockBanner = lazy(async () => {
  const { ClockBanner: banner } = await import("./clock-banner.tsx");
  return { default: banner };
});
const DocumentLossLine = lazy(async () => {
  const { DocumentLossLine: line } = await import("./banner-line.tsx");
  return { default: line };
});
