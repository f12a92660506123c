import type { PictureReading, PageRegion } from "#domain";
import { memo, useEffect, useMemo, useRef, useState } from "react";
import { PageProblemNote } from "./page-problem-note.tsx";
import type { PageSize } from "./page-source.ts";
import type { PageText, TextSpan } from "./page-text.ts";
import { withReadings } from "./reading/with-readings.ts";
import { RegionBox, RegionTool } from "./region-tool.tsx";
import { boundSelection } from "./selection-end.ts";
import { markSpans, type MarkKind } from "./text-marks.ts";
import { type DrawingProps, useDrawing } from "./use-drawing.ts";

/** The words of a page as they lie over its drawing. */
export type PageLayer = {
  readonly host: HTMLElement;
  readonly text: PageText;
  readonly elements: readonly HTMLElement[];
};

export type PageViewProps = DrawingProps & {
  /** As shown: scaled and turned. */
  readonly size: PageSize;
  /** What was read of the page; its words are laid anew when they are read. */
  readonly reading: PictureReading | undefined;
  readonly hits: readonly TextSpan[] | undefined;
  readonly hit: TextSpan | undefined;
  readonly quote: TextSpan | undefined;
  /** What a citation points at. */
  readonly cited: PageRegion | undefined;
  /** What has been marked just now. */
  readonly marked: PageRegion | undefined;
  readonly isMarking: boolean;
  readonly onMark: (page: number, region: PageRegion | undefined) => void;
  readonly onMeasured: (page: number, upright: PageSize) => void;
  readonly onLayer: (page: number, layer: PageLayer | undefined) => void;
};

/** One page: its drawing, its words over it, and what is marked on it. */
export const PageView = memo(function PageView(props: PageViewProps) {
  const { page, source, view, size, isMarking, cited, marked, onMark, onMeasured } = props;
  const [holder, drawing] = useDrawing(props);
  const [words, hasWords] = useWords(props);
  const isRead = props.reading !== undefined && props.reading.words.length > 0;

  useEffect(() => {
    let isWanted = true;
    source.sizeOf(page).then(
      (upright) => {
        if (isWanted) onMeasured(page, upright);
      },
      // A page that the file does not hold says so when it is drawn, at the size of the first page.
      () => undefined,
    );
    return () => {
      isWanted = false;
      source.release(page);
    };
  }, [source, page, onMeasured]);

  return (
    <div
      role="group"
      aria-label={labelOf(page, drawing.problem !== undefined, { hasWords, isRead })}
      style={{ width: size.width, height: size.height }}
      className="relative mx-auto overflow-hidden bg-[#fff] shadow-[0_0_0_1px_var(--color-line),0_1px_3px_rgb(0_0_0/0.2)]"
    >
      <div ref={holder} aria-hidden="true" className="absolute inset-0" />
      <div ref={words} className={isMarking ? "pointer-events-none" : undefined} />
      {cited === undefined ? null : (
        <RegionBox region={cited} rotation={view.rotation} look="cited" />
      )}
      {isMarking || marked !== undefined ? (
        <RegionTool
          page={page}
          region={marked}
          rotation={view.rotation}
          isMarking={isMarking}
          onMark={(region) => onMark(page, region)}
        />
      ) : null}
      {drawing.problem === undefined ? null : (
        <PageProblemNote
          page={page}
          problem={drawing.problem}
          wasRetried={drawing.wasRetried}
          onRetry={drawing.retry}
        />
      )}
    </div>
  );
});

function labelOf(
  page: number,
  hasProblem: boolean,
  { hasWords, isRead }: { readonly hasWords: boolean | undefined; readonly isRead: boolean },
): string {
  const label = `Page ${String(page)}`;
  if (hasProblem) return `${label}, not all of it could be shown`;
  if (isRead) return `${label}, read by OCR`;
  return hasWords === false ? `${label}, an image without words` : label;
}

/** Lays the words over the drawing, and marks among them what was searched for and what is cited. */
function useWords(props: PageViewProps) {
  const { source, page, view, reading, onLayer } = props;
  const read = useMemo(
    () => (reading === undefined ? source : withReadings(source, new Map([[page, reading]]))),
    [source, page, reading],
  );
  const { scale, rotation } = view;
  const words = useRef<HTMLDivElement>(null);
  const [layer, setLayer] = useState<PageLayer>();

  useEffect(() => {
    const holder = words.current;
    if (holder === null) return undefined;
    let isWanted = true;
    const host = document.createElement("div");
    host.className = "page-words";
    const unbind = boundSelection(host);
    void Promise.all([read.textOf(page), read.layText(page, { scale, rotation }, host)]).then(
      ([text, elements]) => {
        if (!isWanted) return;
        holder.replaceChildren(host);
        setLayer({ host, text, elements });
        onLayer(page, { host, text, elements });
      },
      // A page whose words can’t be read is drawn all the same, or says itself that it cannot be.
      () => undefined,
    );
    return () => {
      isWanted = false;
      unbind();
    };
  }, [read, page, scale, rotation, onLayer]);

  useEffect(() => () => onLayer(page, undefined), [page, onLayer]);

  useMarks("hits", layer, props.hits);
  useMarks("hit", layer, props.hit);
  useMarks("quote", layer, props.quote);
  return [words, layer === undefined ? undefined : layer.text.text.trim() !== ""] as const;
}

function useMarks(
  kind: MarkKind,
  layer: PageLayer | undefined,
  spans: readonly TextSpan[] | TextSpan | undefined,
): void {
  useEffect(() => {
    if (layer === undefined || spans === undefined) return undefined;
    return markSpans(kind, layer.text, layer.elements, "start" in spans ? [spans] : spans);
  }, [kind, layer, spans]);
}
