import {
  ChevronLeft,
  ChevronRight,
  PanelLeft,
  RotateCw,
  SquareDashedMousePointer,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import { type ReactNode, useState } from "react";
import { commandFor, keyCommands } from "#data";
import { keyInWords, ToolButton } from "./tool-button.tsx";
import type { Zoom } from "./zoom.ts";

export type ReaderToolbarProps = {
  readonly page: number;
  readonly pageCount: number;
  readonly zoom: Zoom;
  readonly scale: number;
  readonly hasThumbnails: boolean;
  readonly isMarking: boolean;
  readonly canTurn: boolean;
  readonly onPage: (page: number) => void;
  readonly onZoom: (direction: 1 | -1) => void;
  readonly onFit: () => void;
  readonly onTurn: () => void;
  readonly onThumbnails: () => void;
  /** `byKey`: the button was not clicked with a pointer. */
  readonly onMarking: (byKey: boolean) => void;
  readonly children: ReactNode;
};

/** Paging, zoom, turning, the region tool and, as its children, the search. */
export function ReaderToolbar(props: ReaderToolbarProps) {
  const { page, pageCount, zoom, scale, onPage } = props;
  return (
    <div
      role="group"
      aria-label="Viewer"
      className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-2 py-1"
    >
      <div className="flex items-center">
        <ToolButton
          command="thumbnails"
          isPressed={props.hasThumbnails}
          onClick={props.onThumbnails}
        >
          <PanelLeft />
        </ToolButton>
        <ToolButton command="pageBefore" isDisabled={page <= 1} onClick={() => onPage(page - 1)}>
          <ChevronLeft />
        </ToolButton>
        <PageBox page={page} pageCount={pageCount} onPage={onPage} />
        <ToolButton
          command="nextPage"
          isDisabled={page >= pageCount}
          onClick={() => onPage(page + 1)}
        >
          <ChevronRight />
        </ToolButton>
      </div>
      <div className="flex items-center">
        <ToolButton command="zoomOut" onClick={() => props.onZoom(-1)}>
          <ZoomOut />
        </ToolButton>
        <button
          type="button"
          aria-pressed={zoom === "fit"}
          title={`${keyCommands.reader.fitWidth.words} (${keyInWords("fitWidth")})`}
          onClick={props.onFit}
          className="min-h-8 min-w-12 rounded-md px-1 text-center text-sm text-ink-muted hover:bg-sunken hover:text-ink aria-pressed:text-accent pointer-coarse:min-h-10"
        >
          <span className="sr-only">Fit the width, now </span>
          {Math.round(scale * 100)}%
        </button>
        <ToolButton command="zoomIn" onClick={() => props.onZoom(1)}>
          <ZoomIn />
        </ToolButton>
        {props.canTurn ? (
          <ToolButton command="turn" onClick={props.onTurn}>
            <RotateCw />
          </ToolButton>
        ) : null}
        <ToolButton
          command="mark"
          isPressed={props.isMarking}
          onClick={({ detail }) => props.onMarking(detail === 0)}
        >
          <SquareDashedMousePointer />
        </ToolButton>
      </div>
      {props.children}
    </div>
  );
}

type PageBoxProps = Pick<ReaderToolbarProps, "page" | "pageCount" | "onPage">;

/** The page number; another one typed into it leads there. */
function PageBox({ page, pageCount, onPage }: PageBoxProps) {
  const [typed, setTyped] = useState<string>();
  const go = () => {
    const wanted = Number(typed);
    setTyped(undefined);
    if (Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, pageCount));
  };
  return (
    <span className="inline-flex items-center gap-1 text-sm whitespace-nowrap text-ink-muted">
      <input
        aria-label={`Page of ${String(pageCount)}`}
        inputMode="numeric"
        autoComplete="off"
        value={typed ?? String(page)}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          const command = commandFor("field", event);
          if (command === "confirm") {
            event.preventDefault();
            go();
          } else if (command === "cancel") setTyped(undefined);
        }}
        className="min-h-7 w-10 rounded-md border border-line-control bg-surface px-1 text-center text-ink hover:border-line-strong focus-visible:outline-offset-0 pointer-coarse:min-h-10"
      />
      of {pageCount}
    </span>
  );
}
