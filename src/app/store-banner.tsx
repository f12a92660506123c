import { TriangleAlert } from "lucide-react";
import { useEffect, type ReactNode } from "react";
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
      <BannerLine
        title="This tab can no longer save."
        text="A newer version of the workstation is open in another tab. Everything saved so far is safe; load this page again to go on here."
      >
        <Button size="small" onClick={() => window.location.reload()}>
          Load again
        </Button>
      </BannerLine>
    );
  }
  return isSessionOnly ? (
    <BannerLine
      title="Session only: nothing here is stored."
      text="Cases live in this tab's memory and are gone when it closes or reloads. Export each case as a file before you leave."
    />
  ) : null;
}

function BannerLine({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  return (
    <section
      aria-label="Storage"
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-warning-line bg-warning-soft px-4 py-1.5 text-ink lg:px-6 print:hidden"
    >
      <TriangleAlert aria-hidden="true" className="size-4 shrink-0 text-warning" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold text-warning">{title}</strong> {text}
      </p>
      {children}
    </section>
  );
}
