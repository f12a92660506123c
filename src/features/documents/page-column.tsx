import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from "react";
import type { PictureReading, PageRegion } from "#domain";
import { shownSize } from "./canvas-scale.ts";
import type { Choice } from "./citing.ts";
import type { PageProblem } from "./page-problem.ts";
import { turnRegion } from "./page-region.ts";
import type { PageSize, PageSource, PageView as View } from "./page-source.ts";
import type { TextSpan } from "./page-text.ts";
import { type PageLayer, PageView } from "./page-view.tsx";
import type { Anchor } from "./reading-place.ts";
import { topOfSpan } from "./text-marks.ts";
import { useSelectedWords } from "./use-selected-words.ts";
import { useSteadyPages } from "./use-steady-pages.ts";

/** A place to show: a page, or more exactly some words or a region of it. */
export type Place = {
  readonly page: number;
  readonly span?: TextSpan | undefined;
  readonly region?: PageRegion | undefined;
};

export type PageColumnHandle = {
  readonly goTo: (place: Place) => void;
  readonly focus: () => void;
};

export type PageColumnProps = {
  readonly handle: RefObject<PageColumnHandle | null>;
  readonly source: PageSource;
  readonly label: string;
  readonly view: View;
  /** Size of the first page, taken for every page until it is known better. */
  readonly firstSize: PageSize;
  /** What was read of the pages, by their number. */
  readonly readings: ReadonlyMap<number, PictureReading>;
  readonly hitsOn: ReadonlyMap<number, readonly TextSpan[]>;
  readonly hit: Place | undefined;
  readonly cited: Place | undefined;
  readonly marked: Place | undefined;
  readonly isMarking: boolean;
  readonly onMark: (page: number, region: PageRegion | undefined) => void;
  /** Words of a page were selected; undefined when the selection was given up. */
  readonly onSelect: (choice: Choice | undefined) => void;
  /** Where to begin. */
  readonly startAt: Anchor;
  /** The reader has moved. */
  readonly onAnchor: (anchor: Anchor) => void;
  /** The page at which the reader is. */
  readonly onPage: (page: number) => void;
  /** The pages that are drawn and at least half in view. */
  readonly onInView: (pages: readonly number[]) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onProblem: (page: number, problem: PageProblem) => void;
};

const gap = 12;

/** The pages of a document below each other; only those in view, and their neighbours, exist. */
export function PageColumn(props: PageColumnProps) {
  const { handle, source, label, view, firstSize, hitsOn, hit, cited, marked, onMark } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const sizes = useRef(new Map<number, PageSize>());
  const layers = useRef(new Map<number, PageLayer>());
  const drawn = useRef(new Set<number>());
  const pending = useRef<Place>(undefined);
  /** Where the reader is: which page, and which part of it is at the upper edge. */
  const anchor = useRef(props.startAt);
  const outside = useRef(props);
  useEffect(() => {
    outside.current = props;
  });

  const sizeOf = (page: number) => shownSize(sizes.current.get(page) ?? firstSize, view);
  const virtualizer = useVirtualizer({
    count: source.pageCount,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizeOf(index + 1).height + gap,
    paddingStart: gap,
    overscan: 1,
  });

  /** Where to scroll for a page: its upper edge, with the gap before it. */
  const topOf = useCallback(
    (index: number) => {
      // Brings the cache up to date; getOffsetForIndex would stop where the last page can scroll to.
      virtualizer.getTotalSize();
      return (virtualizer.measurementsCache[index]?.start ?? gap) - gap;
    },
    [virtualizer],
  );

  const look = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const [top, height] = [element.scrollTop, element.clientHeight];
    const inView: number[] = [];
    for (const { index, start, end } of virtualizer.getVirtualItems()) {
      const seen = Math.min(end - gap, top + height) - Math.max(start, top);
      const isHalf = seen >= Math.min(end - gap - start, height) / 2;
      if (isHalf && drawn.current.has(index + 1)) inView.push(index + 1);
      const reading = top + height / 3;
      if (start <= reading && reading < end) outside.current.onPage(index + 1);
      if (start - gap <= top && top < end - gap) {
        anchor.current = { index, fraction: (top - start + gap) / (end - start) };
        outside.current.onAnchor(anchor.current);
      }
    }
    outside.current.onInView(inView);
  }, [virtualizer]);

  const goTo = useCallback(
    (place: Place) => {
      const element = scroller.current;
      const top = topOf(place.page - 1);
      if (element === null) return;
      const layer = layers.current.get(place.page);
      const margin = element.clientHeight / 4;
      pending.current = undefined;
      if (place.region !== undefined) {
        const { view: shown } = outside.current;
        const { height } = shownSize(sizes.current.get(place.page) ?? firstSize, shown);
        const { y } = turnRegion(place.region, shown.rotation);
        element.scrollTo({ top: Math.max(top + gap + y * height - margin, top) });
      } else if (place.span === undefined) {
        element.scrollTo({ top });
      } else if (layer === undefined) {
        // Its words are not laid out yet: the page comes first, the words when they are there.
        element.scrollTo({ top });
        pending.current = place;
      } else {
        const words = topOfSpan(layer.text, layer.elements, place.span);
        const frame = element.getBoundingClientRect();
        if (words !== undefined && (words < frame.top + 24 || words > frame.bottom - 64)) {
          element.scrollBy({ top: words - frame.top - margin });
        }
      }
    },
    [topOf, firstSize],
  );

  useImperativeHandle(handle, () => ({ goTo, focus: () => scroller.current?.focus() }), [goTo]);

  useEffect(() => {
    if (cited !== undefined) goTo(cited);
  }, [cited, goTo]);

  const onMeasured = useCallback(
    (page: number, upright: PageSize) => {
      sizes.current.set(page, upright);
      virtualizer.resizeItem(page - 1, shownSize(upright, outside.current.view).height + gap);
    },
    [virtualizer],
  );
  const onDrawn = useCallback(
    (page: number, isDrawn: boolean) => {
      if (isDrawn) drawn.current.add(page);
      else drawn.current.delete(page);
      look();
    },
    [look],
  );
  const onLayer = useCallback(
    (page: number, layer: PageLayer | undefined) => {
      if (layer === undefined) layers.current.delete(page);
      else layers.current.set(page, layer);
      const awaited = pending.current;
      if (layer !== undefined && awaited?.page === page) goTo(awaited);
    },
    [goTo],
  );

  const { scale, rotation } = view;
  useLayoutEffect(() => {
    // Another scale, another height of every page: the reader stays at the words she was at.
    const { index, fraction } = anchor.current;
    virtualizer.measure();
    const height = shownSize(sizes.current.get(index + 1) ?? firstSize, { scale, rotation }).height;
    scroller.current?.scrollTo({ top: topOf(index) + fraction * (height + gap) });
  }, [virtualizer, topOf, scale, rotation, firstSize]);

  useSelectedWords(scroller, layers, props.onSelect);
  useSteadyPages(scroller);

  return (
    // A scrolling region takes the focus, and the keys of a viewer while it has it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={scroller}
      role="region"
      aria-label={label}
      tabIndex={0}
      data-pages
      onScroll={look}
      onKeyDown={props.onKeyDown}
      className="min-h-0 min-w-0 flex-1 overflow-auto overscroll-contain bg-sunken [scrollbar-gutter:stable] focus-visible:outline-offset-[-2px]"
    >
      <div style={{ height: virtualizer.getTotalSize() }} className="relative min-w-fit">
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const page = index + 1;
          return (
            <div
              key={page}
              style={{ transform: `translateY(${String(start)}px)` }}
              className="absolute inset-x-0 top-0 px-3"
            >
              <PageView
                page={page}
                source={source}
                view={view}
                size={sizeOf(page)}
                reading={props.readings.get(page)}
                hits={hitsOn.get(page)}
                hit={hit?.page === page ? hit.span : undefined}
                quote={cited?.page === page ? cited.span : undefined}
                cited={cited?.page === page ? cited.region : undefined}
                marked={marked?.page === page ? marked.region : undefined}
                isMarking={props.isMarking}
                onMark={onMark}
                onMeasured={onMeasured}
                onDrawn={onDrawn}
                onProblem={props.onProblem}
                onLayer={onLayer}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
