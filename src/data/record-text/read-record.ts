import { type CaseDocument, type DocumentStore, isCurrentReading } from "#domain";
import { createStore } from "#ui";
import {
  type DocumentState,
  isData,
  pageCountOf,
  picturePages,
  readingIn,
  picturesReadOf,
  readingsOf,
  recordDocumentOf,
  resultOf,
  settled,
  unreadableOf,
  untriedPages,
} from "./document-state.ts";
import { createHolds, type Holds } from "./holds.ts";
import { nextPicture, type PendingPage } from "./reading-order.ts";
import {
  nothingRead,
  type OpenPages,
  type PageOpener,
  type PageResult,
  type RecordText,
  type UnreadableReason,
} from "./record-text.ts";

export type RecordReader = {
  readonly get: () => RecordText;
  /** Reading begins with the first listener: a page that shows no record opens none. */
  readonly subscribe: (listener: () => void) => () => void;
  /** The documents of the case; what was read of those that stay is kept. */
  readonly setDocuments: (documents: readonly CaseDocument[]) => void;
  /** The page a person looks at is read first. */
  readonly readFirst: (document: string, page: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly hold: Holds["hold"];
  /** Ends the reading and forgets what was read, until there are documents again. */
  readonly close: () => void;
};

export type RecordReaderOptions = {
  readonly store: Pick<DocumentStore, "content" | "pageReadings" | "savePageReadings">;
  readonly opener: PageOpener;
  /** Lets the page draw and answer keys before the next page is read. */
  readonly turn: () => Promise<void>;
};

/** So many pages are published at once; each publication has the record searched. */
const pagesAtOnce = 20;

/** Reads all pages of a case's documents, one after the other: what pages say themselves first, pictures after it. */
export function createRecordReader({ store, opener, turn }: RecordReaderOptions): RecordReader {
  const state = createStore<RecordText>(nothingRead);
  const known = new Map<string, DocumentState>();
  let opened: { readonly id: string; readonly pages: OpenPages } | undefined;
  let shown: PendingPage | undefined;
  let current: PendingPage | undefined;
  let [isPaused, isRunning, hasNews] = [false, false, false];
  let stopping = new AbortController();
  const { hold, whenFree } = createHolds();

  function publish(): void {
    const all = [...known.values()];
    const unreadable = all.flatMap(unreadableOf);
    const before = state.get().pictures;
    // The same as before for a document of which nothing more was read: who reads it has nothing to do anew.
    const pictures = new Map(
      all.map((one) => {
        const now = picturesReadOf(one);
        const was = before.get(one.document.id);
        return [one.document.id, was !== undefined && isSame(was, now) ? was : now] as const;
      }),
    );
    const read = all.reduce((sum, one) => sum + readingsOf(one).size, 0);
    state.set({
      documents: all.map(recordDocumentOf),
      unreadable,
      pagesRead: read + unreadable.length,
      pagesTotal: all.reduce((sum, one) => sum + pageCountOf(one), 0),
      isReading: isRunning && !isPaused,
      isPaused,
      current,
      pictures,
    });
  }

  function close(): void {
    opened?.pages.close();
    opened = undefined;
  }

  async function open(document: CaseDocument): Promise<OpenPages | UnreadableReason> {
    if (opened?.id === document.id) return opened.pages;
    close();
    const content = await store.content(document.id);
    if (!content.ok) return "not-opened";
    if (content.value.integrity === "changed") return "changed";
    const pages = await opener.open(document, content.value.content);
    if (pages === undefined) return "not-opened";
    opened = { id: document.id, pages };
    return pages;
  }

  /** What was read on an earlier visit, or by somebody else. */
  async function takeStored({ document, pages }: DocumentState): Promise<void> {
    const stored = await store.pageReadings(document.id);
    for (const reading of stored.ok && !isData(document) ? stored.value.items : []) {
      const isOfPage = reading.page <= document.pageCount && !pages.has(reading.page);
      if (isOfPage && isCurrentReading(reading, document, opener.engines)) {
        pages.set(reading.page, resultOf(reading));
      }
    }
  }

  /** What cannot be stored is read again on the next visit. */
  async function keep({ document, pages }: DocumentState, read: readonly number[]): Promise<void> {
    const readings = read.flatMap((page) => readingIn(pages.get(page)) ?? []);
    if (readings.length > 0 && !isData(document))
      await store.savePageReadings(document.id, readings);
  }

  async function readTexts(one: DocumentState, signal: AbortSignal): Promise<void> {
    if (one.pages.size === 0) await takeStored(one);
    if (untriedPages(one).length === 0 || signal.aborted) return;
    const pages = await open(one.document);
    if (typeof pages !== "string") one.data = pages.data;
    const untried = untriedPages(one);
    if (typeof pages === "string") {
      for (const page of untried) one.pages.set(page, { kind: "unreadable", why: pages });
      return;
    }
    for (let from = 0; from < untried.length && !signal.aborted; from += pagesAtOnce) {
      const some = untried.slice(from, from + pagesAtOnce);
      // One after the other: a document works on one page at a time
      for (const page of some) {
        await whenFree();
        one.pages.set(page, settled(await pages.readText(page)));
      }
      publish();
      await keep(one, some);
      await turn();
    }
  }

  async function readPicture(one: DocumentState, page: number, signal: AbortSignal): Promise<void> {
    await whenFree();
    const pages = await open(one.document);
    const result: PageResult =
      typeof pages === "string"
        ? { kind: "unreadable", why: pages }
        : await pages.readPicture(page, signal);
    one.pages.set(page, settled(result));
    await keep(one, [page]);
  }

  /** Does the next piece of work; `false` where nothing is left. */
  async function step(signal: AbortSignal): Promise<boolean> {
    const all = [...known.values()];
    const untried = all.filter((one) => untriedPages(one).length > 0);
    const next = untried.find(({ document }) => document.id === shown?.document) ?? untried[0];
    if (next !== undefined) {
      current = undefined;
      await readTexts(next, signal);
      return true;
    }
    const pending = all.flatMap((one) =>
      picturePages(one).map((page) => ({ document: one.document.id, page })),
    );
    const picture = nextPicture(pending, shown);
    const one = picture === undefined ? undefined : known.get(picture.document);
    if (picture === undefined || one === undefined) return false;
    current = picture;
    publish();
    await readPicture(one, picture.page, signal);
    return true;
  }

  async function run(): Promise<void> {
    if (isRunning || isPaused || state.listeners() === 0) return;
    isRunning = true;
    stopping = new AbortController();
    const { signal } = stopping;
    try {
      for (let isLeft = true; (isLeft || hasNews) && !signal.aborted;) {
        hasNews = false;
        await turn();
        isLeft = !signal.aborted && (await step(signal));
        if (isLeft) publish();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      isRunning = false;
      current = undefined;
      close();
      opener.rest();
      publish();
    }
    // It was ended to be paused, and has been resumed since.
    if (signal.aborted && !isPaused && known.size > 0) await run();
  }

  return {
    get: state.get,
    hold,
    subscribe(listener) {
      const stop = state.subscribe(listener);
      void run();
      return stop;
    },
    setDocuments(documents) {
      const before = new Map(known);
      known.clear();
      for (const document of documents) {
        const one = before.get(document.id);
        // A document that was found to have changed, or was put back, is read anew.
        const isSame = one?.document.changeFoundAt === document.changeFoundAt;
        const { pages = new Map<number, PageResult>(), data } = (isSame ? one : undefined) ?? {};
        known.set(document.id, { document, pages, data });
      }
      hasNews = true;
      publish();
      void run();
    },
    readFirst(document, page) {
      shown = { document, page };
    },
    pause() {
      isPaused = true;
      stopping.abort();
      publish();
    },
    resume() {
      isPaused = false;
      publish();
      void run();
    },
    close() {
      known.clear();
      stopping.abort();
    },
  };
}

function isSame<T>(one: ReadonlyMap<number, T>, other: ReadonlyMap<number, T>): boolean {
  return one.size === other.size && [...one].every(([page, value]) => other.get(page) === value);
}
