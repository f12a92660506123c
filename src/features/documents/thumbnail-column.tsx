import { useVirtualizer } from "@tanstack/react-virtual";
import { TriangleAlert } from "lucide-react";
import { memo, useEffect, useRef, useState } from "react";
import { releaseCanvas } from "./canvas-scale.ts";
import type { PageSize, PageSource } from "./page-source.ts";

export type ThumbnailColumnProps = {
  readonly source: PageSource;
  readonly firstSize: PageSize;
  readonly current: number;
  /** Pages with something that was searched for. */
  readonly found: ReadonlySet<number>;
  readonly onGo: (page: number) => void;
};

const width = 92;
const labelHeight = 24;
const gap = 8;

/** Small pictures of the pages; only those in view exist. */
export function ThumbnailColumn({ source, firstSize, current, found, onGo }: ThumbnailColumnProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const height = Math.min((width * firstSize.height) / firstSize.width, width * 2);
  const virtualizer = useVirtualizer({
    count: source.pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => height + labelHeight + gap,
    paddingStart: gap,
    overscan: 2,
  });

  useEffect(() => {
    virtualizer.scrollToIndex(current - 1, { align: "auto" });
  }, [virtualizer, current]);

  return (
    <nav
      ref={scroller}
      aria-label="Pages"
      className="w-30 shrink-0 overflow-y-auto border-r border-line bg-canvas [scrollbar-gutter:stable]"
    >
      <div style={{ height: virtualizer.getTotalSize() }} className="relative">
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const page = index + 1;
          return (
            <button
              key={page}
              type="button"
              aria-current={page === current ? "page" : undefined}
              onClick={() => onGo(page)}
              style={{ transform: `translateY(${String(start)}px)` }}
              className="group absolute inset-x-0 top-0 grid justify-items-center gap-0.5 text-xs text-ink-muted focus-visible:outline-offset-[-2px] aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              <span
                style={{ width, height }}
                className="block overflow-hidden rounded-sm bg-[#fff] outline-1 outline-line-control group-hover:outline-line-strong group-aria-[current=page]:outline-2 group-aria-[current=page]:outline-accent"
              >
                <Thumbnail source={source} page={page} />
              </span>
              <span className="inline-flex items-center gap-1 leading-5">
                <span className="sr-only">Page </span>
                {page}
                {found.has(page) ? (
                  <>
                    <span aria-hidden="true" className="size-1.5 rounded-full bg-warning" />
                    <span className="sr-only">, found here</span>
                  </>
                ) : null}
              </span>
            </button>
          );
        })}
      </div>
    </nav>
  );
}

/** Pages that only fly past are not drawn, and the page itself comes first. */
const patience = 250;

export const Thumbnail = memo(function Thumbnail({
  source,
  page,
}: {
  readonly source: PageSource;
  readonly page: number;
}) {
  const holder = useRef<HTMLSpanElement>(null);
  const [hasProblem, setHasProblem] = useState(false);
  useEffect(() => {
    const element = holder.current;
    const stop = new AbortController();
    const draw = async () => {
      const size = await source.sizeOf(page);
      const view = { scale: width / size.width, rotation: 0 } as const;
      const canvas = await source.draw(page, view, stop.signal);
      if (stop.signal.aborted || element === null) return releaseCanvas(canvas);
      canvas.className = "block h-auto w-full";
      element.replaceChildren(canvas);
      setHasProblem(source.problemOf?.(page) !== undefined);
    };
    const timer = setTimeout(() => {
      // Why a page cannot be drawn is said where it is large.
      draw().catch(() => {
        if (!stop.signal.aborted) setHasProblem(true);
      });
    }, patience);
    return () => {
      clearTimeout(timer);
      stop.abort();
      for (const canvas of element?.querySelectorAll("canvas") ?? []) releaseCanvas(canvas);
    };
  }, [source, page]);
  return (
    <>
      <span ref={holder} aria-hidden="true" className="block" />
      {hasProblem ? (
        <span className="absolute top-1 grid text-[#b45309]">
          <TriangleAlert aria-hidden="true" className="size-4" />
          <span className="sr-only">couldn’t be shown: </span>
        </span>
      ) : null}
    </>
  );
});
