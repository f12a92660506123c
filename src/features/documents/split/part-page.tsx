import { Scissors } from "lucide-react";
import type { DragEvent } from "react";
import type { PageSource } from "../page-source.ts";
import { Thumbnail } from "../thumbnail-column.tsx";

/** A page of a document: the way to begin another one before it, its picture to drag, and to which document it belongs. */
export function PartPage(props: {
  readonly source: PageSource | undefined;
  readonly page: number;
  readonly isFirst: boolean;
  /** Of the document it belongs to. */
  readonly index: number;
  readonly titles: readonly string[];
  readonly onStart: () => void;
  readonly onMove: (index: number) => void;
  readonly onDragStart: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onDragEnd: () => void;
}) {
  const { source, page, isFirst, index, titles, onStart, onMove } = props;
  return (
    <>
      {isFirst ? null : (
        <button
          type="button"
          onClick={onStart}
          title="Start a new document here"
          aria-label={`Start a new document here, at page ${String(page)}`}
          className="mx-0.5 grid w-6 place-items-center rounded-md border border-dashed border-line-control text-ink-muted hover:border-accent hover:bg-accent-soft hover:text-accent pointer-coarse:w-10"
        >
          <Scissors aria-hidden="true" className="size-4" />
        </button>
      )}
      <div
        draggable
        onDragStart={props.onDragStart}
        onDragEnd={props.onDragEnd}
        onDrop={props.onDrop}
        className="grid w-24 cursor-grab content-start justify-items-center gap-0.5 text-xs"
      >
        <span className="block h-30 w-23 overflow-hidden rounded-sm bg-[#fff] outline-1 outline-line-control">
          {source === undefined ? null : <Thumbnail source={source} page={page} />}
        </span>
        <span className="leading-5">Page {page}</span>
        <select
          aria-label={`Document of page ${String(page)}`}
          value={index}
          onChange={({ target }) => onMove(Number(target.value))}
          className="w-full min-w-0 rounded-md border border-line-control bg-surface text-ellipsis text-ink pointer-coarse:min-h-10"
        >
          {titles.map((title, at) => (
            // Titles may be alike; their place is what tells them apart.
            <option key={at} value={at}>
              {`${String(at + 1)}. ${title}`}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
