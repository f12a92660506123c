import { GripVertical, Merge } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import {
  type DocumentPart,
  joinPart,
  movePage,
  moveStart,
  pagesInWords,
  startPartAt,
} from "#domain";
import { Button, LiveRegion } from "#ui";
import type { PageSource } from "../page-source.ts";
import { PartFields } from "./part-fields.tsx";
import { PartPage } from "./part-page.tsx";

/** What is dragged: a page, or the beginning of a document. */
type Dragged =
  | { readonly kind: "page"; readonly page: number }
  | { readonly kind: "start"; readonly index: number };

export type SplitEditorProps = {
  readonly source: PageSource | undefined;
  readonly parts: readonly DocumentPart[];
  readonly onChange: (parts: DocumentPart[]) => void;
};

/** The documents of a file one below the other, each with its pages; by mouse, and by buttons and menus for the rest. */
export function SplitEditor({ source, parts, onChange }: SplitEditorProps) {
  const dragged = useRef<Dragged>(undefined);
  const [over, setOver] = useState<number>();
  const [told, setTold] = useState("");
  const change = (changed: DocumentPart[], words: string) => {
    onChange(changed);
    setTold(words);
  };
  const dropOnPage = (page: number) => {
    const what = dragged.current;
    if (what?.kind !== "start") return false;
    change(moveStart(parts, what.index, page), `Now begins at page ${String(page)}`);
    return true;
  };
  const dropOnPart = (index: number) => {
    const what = dragged.current;
    if (what?.kind === "page") {
      change(movePage(parts, what.page, index), `Page ${String(what.page)} moved`);
    }
  };
  const ends = {
    onDragEnd: () => {
      dragged.current = undefined;
      setOver(undefined);
    },
  };
  return (
    <>
      <ol className="grid gap-3">
        {parts.map((part, index) => (
          // For the mouse alone; the menu of each page and the buttons do the same.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
          <li
            key={`${String(part.pages[0]?.[0])} ${String(index)}`}
            className={`grid gap-2 rounded-lg border p-3 ${over === index ? "border-accent bg-accent-soft" : "border-line bg-surface"}`}
            onDragOver={(event) => {
              if (dragged.current === undefined) return;
              event.preventDefault();
              setOver(index);
            }}
            onDrop={(event) => {
              event.preventDefault();
              dropOnPart(index);
              ends.onDragEnd();
            }}
          >
            <div className="flex flex-wrap items-end gap-2">
              {index === 0 ? null : (
                <span
                  draggable
                  title="Drag to the page where this document begins"
                  className="cursor-grab self-center text-ink-muted"
                  onDragStart={(event) => {
                    dragged.current = { kind: "start", index };
                    begin(event, `start ${String(index)}`);
                  }}
                  {...ends}
                >
                  <GripVertical aria-hidden="true" className="size-4" />
                </span>
              )}
              <PartFields
                number={index + 1}
                part={part}
                onChange={(changed) =>
                  onChange(parts.map((other, at) => (at === index ? changed : other)))
                }
              />
              {index === 0 ? null : (
                <Button
                  size="small"
                  icon={<Merge />}
                  aria-label={`Join document ${String(index + 1)} with the one above`}
                  onClick={() => change(joinPart(parts, index), "Joined with the document above")}
                >
                  Join with the one above
                </Button>
              )}
            </div>
            <p className="text-sm text-ink-muted">{sentence(pagesInWords(part.pages))}</p>
            <div className="flex flex-wrap items-stretch gap-y-2">
              {pagesOf(part).map((page, at) => (
                <PartPage
                  key={page}
                  source={source}
                  page={page}
                  isFirst={at === 0}
                  index={index}
                  titles={parts.map(({ title }) => title)}
                  onStart={() =>
                    change(
                      startPartAt(parts, page),
                      `A new document begins at page ${String(page)}`,
                    )
                  }
                  onMove={(to) => change(movePage(parts, page, to), `Page ${String(page)} moved`)}
                  onDragStart={(event) => {
                    dragged.current = { kind: "page", page };
                    begin(event, `page ${String(page)}`);
                  }}
                  onDrop={(event) => {
                    if (!dropOnPage(page)) return;
                    event.preventDefault();
                    event.stopPropagation();
                    ends.onDragEnd();
                  }}
                  onDragEnd={ends.onDragEnd}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      <LiveRegion>{told}</LiveRegion>
    </>
  );
}

/** Firefox drags nothing without data. */
function begin({ dataTransfer }: DragEvent, data: string): void {
  dataTransfer.setData("text/plain", data);
  dataTransfer.effectAllowed = "move";
}

function pagesOf({ pages }: DocumentPart): readonly number[] {
  return pages.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => first + index),
  );
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
