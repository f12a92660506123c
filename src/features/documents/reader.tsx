import {
  type KeyboardEvent,
  useCallback,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from "react";
import { commandFor } from "#data";
import type { CaseCitation, CaseDocument, PageRegion } from "#domain";
import { LiveRegion } from "#ui";
import { type ActiveQuestion, CiteBar } from "./cite-bar.tsx";
import type { Choice, SearchedDocument } from "./citing.ts";
import { PageColumn, type PageColumnHandle } from "./page-column.tsx";
import { type Rotation, turned } from "./page-region.ts";
import type { PageSize, PageSource } from "./page-source.ts";
import { originOf, passageAround, quoteOf } from "./page-text.ts";
import { ReaderToolbar } from "./reader-toolbar.tsx";
import { saveReadingPlace, readingPlace } from "./reading-place.ts";
import { SearchField } from "./search-field.tsx";
import { SearchNotes } from "./search-notes.tsx";
import { ThumbnailColumn } from "./thumbnail-column.tsx";
import { useCited } from "./use-cited.ts";
import { useReadPages } from "./reading/use-read-pages.ts";
import { useRoomWidth } from "./use-room-width.ts";
import { useSearch } from "./use-search.ts";
import { useSeenPages } from "./use-seen-pages.ts";
import { useUndrawnPages } from "./use-undrawn-pages.ts";
import { fittingScale, type Zoom, zoomed } from "./zoom.ts";
import "./viewer.css";

export type ReaderProps = {
  readonly document: CaseDocument;
  readonly source: PageSource;
  readonly firstSize: PageSize;
  readonly question: ActiveQuestion | undefined;
  /** A citation of this document to show; another object is another wish. */
  readonly citation: CaseCitation | undefined;
  readonly seen: SearchedDocument | undefined;
  readonly onCite: (choice: Choice) => void;
  readonly onCiteSeen: ((seen: SearchedDocument) => void) | undefined;
  /** There is no case yet, and so no question to cite it for. */
  readonly isBeforeCase?: boolean | undefined;
  readonly onSearchAll: () => void;
};

/** An open document: toolbar, thumbnails, pages, and the way from the page to the answer. */
export function Reader(props: ReaderProps) {
  const { document, source, firstSize, question, citation, onCite } = props;
  const { words, readings, readFirst, hold } = useReadPages(document.id, source);
  const column = useRef<PageColumnHandle>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const body = useRef<HTMLDivElement>(null);
  // As it was left: the record is closed and opened again many times in one review.
  const [left] = useState(() => readingPlace(document.id));
  const [page, setPage] = useState(left.anchor.index + 1);
  const [zoom, setZoom] = useState<Zoom>(left.zoom);
  const [rotation, setRotation] = useState<Rotation>(left.rotation);
  const [hasThumbnails, setHasThumbnails] = useState(left.hasThumbnails);
  useEffect(() => {
    saveReadingPlace(document.id, { zoom, rotation, hasThumbnails });
  }, [document.id, zoom, rotation, hasThumbnails]);
  useEffect(() => readFirst(document.id, page), [readFirst, document.id, page]);
  const [isMarking, setIsMarking] = useState(false);
  const [choice, setChoice] = useState<Choice>();
  const [told, setTold] = useState("");
  const search = useSearch(words, document.id, hold);
  /** Enter was pressed before anything was found. */
  const isAwaitingHit = useRef(false);
  const noteInView = useSeenPages(document);
  const noteProblem = useUndrawnPages(document);
  const room = useRoomWidth(body, hasThumbnails);
  const scale = zoom === "fit" ? fittingScale(firstSize, rotation, room) : zoom;
  const cited = useCited(words, citation, setTold);

  const goToPage = (wanted: number) =>
    column.current?.goTo({ page: Math.min(Math.max(wanted, 1), source.pageCount) });

  const stepHit = (direction: 1 | -1) => {
    const { hits, at } = search;
    isAwaitingHit.current = hits.length === 0;
    const fromHere = hits.findIndex((hit) => hit.page >= page);
    const first = fromHere === -1 ? 0 : fromHere;
    const next = at === -1 ? first : (at + direction + hits.length) % hits.length;
    const hit = hits[next];
    if (hit === undefined) return;
    search.setAt(next);
    column.current?.goTo(hit);
    void words.textOf(hit.page).then((text) => {
      const quote = quoteOf(text, passageAround(text, hit.span));
      setChoice({ page: hit.page, quote, ...originOf(text) });
    });
  };

  const goToFirstHit = useEffectEvent(() => stepHit(1));
  useEffect(() => {
    if (search.hits.length > 0 && isAwaitingHit.current) goToFirstHit();
  }, [search.hits]);

  const mark = useCallback((on: number, region: PageRegion | undefined) => {
    setChoice(region === undefined ? undefined : { page: on, region });
  }, []);
  const select = (selected: Choice | undefined) =>
    setChoice((before) =>
      selected === undefined && before?.region !== undefined ? before : selected,
    );
  const toggleMarking = (byKey: boolean) => {
    setIsMarking(!isMarking);
    // Without a pointer there is a region to begin with, which the arrow keys move.
    if (byKey && !isMarking) {
      setChoice({ page, region: { x: 0.1, y: 0.2, width: 0.8, height: 0.15 } });
      requestAnimationFrame(() =>
        body.current?.querySelector<HTMLElement>("[data-region]")?.focus(),
      );
    }
  };
  const clear = () => {
    setChoice(undefined);
    globalThis.document.getSelection()?.removeAllRanges();
    column.current?.focus();
  };
  const cite = (chosen: Choice) => {
    onCite(chosen);
    setChoice(undefined);
    setIsMarking(false);
    globalThis.document.getSelection()?.removeAllRanges();
    setTold(`Source noted: ${document.name}, page ${String(chosen.page)}`);
  };

  const byKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const command = commandFor("reader", event);
    if (command === undefined || command === "cite") return;
    if (command === "turn" && document.kind === "text") return;
    event.preventDefault();
    event.stopPropagation();
    const acts = {
      pageBefore: () => goToPage(page - 1),
      nextPage: () => goToPage(page + 1),
      zoomIn: () => setZoom(zoomed(scale, 1)),
      zoomOut: () => setZoom(zoomed(scale, -1)),
      fitWidth: () => setZoom("fit"),
      turn: () => setRotation(turned(rotation, 90)),
      thumbnails: () => setHasThumbnails(!hasThumbnails),
      mark: () => toggleMarking(true),
      search: () => searchField.current?.focus(),
      searchAll: props.onSearchAll,
      nextHit: () => stepHit(1),
      hitBefore: () => stepHit(-1),
      clear,
    } as const;
    acts[command]();
  };

  return (
    // The keys work wherever the focus is within; what they do, buttons and fields do as well.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="flex min-h-0 flex-1 flex-col"
      onKeyDown={(event) => {
        if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
        const command = commandFor("reader", event);
        if (command === "cite" && choice !== undefined && question !== undefined) {
          event.preventDefault();
          cite(choice);
        }
        // Most pages do not exist at the moment, so the browser's own search would not find their words.
        if (command !== "search") return;
        event.preventDefault();
        searchField.current?.select();
        searchField.current?.focus();
      }}
    >
      <ReaderToolbar
        page={page}
        pageCount={source.pageCount}
        zoom={zoom}
        scale={scale}
        hasThumbnails={hasThumbnails}
        isMarking={isMarking}
        canTurn={document.kind !== "text"}
        onPage={goToPage}
        onZoom={(direction) => setZoom(zoomed(scale, direction))}
        onFit={() => setZoom("fit")}
        onTurn={() => setRotation(turned(rotation, 90))}
        onThumbnails={() => setHasThumbnails(!hasThumbnails)}
        onMarking={toggleMarking}
      >
        <SearchField
          search={search}
          pageCount={source.pageCount}
          field={searchField}
          onStep={stepHit}
          onLeave={() => column.current?.focus()}
        />
      </ReaderToolbar>
      <SearchNotes
        search={search}
        pageCount={source.pageCount}
        canHide={source.isHidden !== undefined}
      />
      <div ref={body} className="flex min-h-0 flex-1">
        {hasThumbnails ? (
          <ThumbnailColumn
            source={source}
            firstSize={firstSize}
            current={page}
            found={new Set(search.hitsOn.keys())}
            onGo={goToPage}
          />
        ) : null}
        {room === 0 ? null : (
          <PageColumn
            handle={column}
            source={source}
            label={`Pages of ${document.name}`}
            view={{ scale, rotation }}
            firstSize={firstSize}
            readings={readings}
            hitsOn={search.hitsOn}
            hit={search.hits[search.at]}
            cited={cited}
            marked={choice?.region === undefined ? undefined : choice}
            isMarking={isMarking}
            onMark={mark}
            onSelect={select}
            startAt={left.anchor}
            onAnchor={(anchor) => saveReadingPlace(document.id, { anchor })}
            onPage={setPage}
            onInView={noteInView}
            onProblem={noteProblem}
            onKeyDown={byKey}
          />
        )}
      </div>
      {props.isBeforeCase === true ? null : (
        <CiteBar
          question={question}
          choice={choice}
          page={page}
          seen={props.seen}
          onCite={cite}
          onClear={clear}
          onCiteSeen={props.onCiteSeen}
        />
      )}
      <LiveRegion>{told}</LiveRegion>
    </div>
  );
}
