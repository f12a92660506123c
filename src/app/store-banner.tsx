import { lazy, Suspense, useEffect } from "react";
import { Button } from "#ui";
import { useStoreState } from "./use-store-state.ts";

/** Stands above every page while what is typed cannot outlive this tab. */
export function StoreBanner() {
  const { state } = useStoreState();
  const isSessionOnly = state.kind === "ready" && state.keeps === "session";
  const isSuperseded = state.kind === "ready" && state.isSuperseded;

  useEffect(() => {
    if (!isSessionOnly) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSessionOnly]);

  if (isSuperseded) {
    return (
      <Suspense>
        <BannerLine
          title="This tab can no longer save."
          text="A newer version of the workstation is open in another tab. Everything saved so far is safe; load this page again to go on here."
        >
          <Button size="small" onClick={() => window.location.reload()}>
            Load again
          </Button>
        </BannerLine>
      </Suspense>
    );
  }
  return isSessionOnly ? (
    <Suspense>
      <BannerLine
        title="Session only: nothing here is stored."
        text="Cases live in this tab's memory and are gone when it closes or reloads. Export each case as a file before you leave."
      />
    </Suspense>
  ) : null;
}

// Most days nothing stands there.
const BannerLine = lazy(async () => {
  const { BannerLine: line } = await import("./banner-line.tsx");
  return { default: line };
});
