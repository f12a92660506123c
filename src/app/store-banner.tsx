import { lazy, Suspense, useEffect } from "react";
import { useStoreState } from "./use-store-state.ts";

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
  return (
    <Suspense>
      {state.kind === "ready" ? <ClockBanner store={state.store} /> : null}
      {about === null ? null : <BannerLine about={about} />}
      {unverified === undefined ? null : <BannerLine about="unverified" />}
    </Suspense>
  );
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
