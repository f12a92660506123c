import { type ReactNode, useLayoutEffect, useRef } from "react";

/** The pages that arrived, and the form beside them; over the form where there is no room beside it. */
export function PagesBeside({
  pages,
  children,
}: {
  readonly pages: ReactNode;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDivElement>(null);
  useFillHeight(frame);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(24rem,0.8fr)]">
      <div
        ref={frame}
        data-arrived
        className="h-[60dvh] min-w-0 overflow-hidden rounded-lg border border-line-control bg-surface lg:sticky lg:top-4"
      >
        {pages}
      </div>
      {children}
    </div>
  );
}

/** Brings the pages into view where they stand above the form. */
export function showPages(): void {
  document.querySelector("[data-arrived]")?.scrollIntoView({ block: "nearest" });
}

const lowest = 320;

/** As high as the window from its own top down, where it stands beside the form. */
function useFillHeight(frame: { readonly current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const fit = () => {
      const element = frame.current;
      if (element === null) return;
      const isBeside = window.matchMedia("(width >= 64rem)").matches;
      const { top } = element.getBoundingClientRect();
      const height = Math.max(window.innerHeight - Math.max(top, 0) - 16, lowest);
      element.style.setProperty("height", isBeside ? `${String(height)}px` : "");
    };
    fit();
    const leaving = new AbortController();
    window.addEventListener("resize", fit, { signal: leaving.signal });
    window.addEventListener("scroll", fit, { signal: leaving.signal, passive: true });
    return () => leaving.abort();
  }, [frame]);
}
