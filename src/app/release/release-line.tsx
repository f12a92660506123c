import { useRouteContext } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button, LiveRegion } from "#ui";
import type { ReleaseState } from "./release.ts";

/** One quiet line above every page while a newer release waits in this browser. */
export function ReleaseLine() {
  const { release } = useRouteContext({ from: "__root__" });
  const state = useSyncExternalStore(release.subscribe, release.getState);
  const isShown = state !== "newest";
  return (
    <div className={isShown ? lineClass : undefined}>
      {isShown ? <RefreshCw aria-hidden="true" className="size-4 shrink-0 text-accent" /> : null}
      <div className="min-w-0 flex-1">
        <LiveRegion isVisible={isShown}>{words[state]}</LiveRegion>
      </div>
      {isShown ? (
        <Button size="small" onClick={() => void release.takeOver()}>
          Reload
        </Button>
      ) : null}
    </div>
  );
}

const lineClass =
  "flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-accent-soft px-4 py-1.5 text-ink lg:px-6 print:hidden";

const words = {
  newest: "",
  ready: "A new version is ready. Reload to update.",
  refused:
    "Not reloaded. Something is not saved yet, here or in another window. Save it or close its form, then reload.",
} as const satisfies Record<ReleaseState, string>;
