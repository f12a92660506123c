import { describe, expect, it } from "vitest";
import type { CaseDocument, PageReading } from "#domain";
import { createRecordReader } from "./read-record.ts";
import type { RecordEntry } from "#records";
import type { DocumentData, OpenPages, PageOpener, PageResult } from "./record-text.ts";

/** A document whose pages are, from the first on: words of its own, a picture of words, or an illegible picture. */
type Page = "text" | "scan" | "photo";
type Given = Readonly<Record<string, readonly Page[]>>;

function documentOf(id: string, pages: readonly Page[]): CaseDocument {
  return {
    id,
    caseId: "case-of-the-documents-000",
    name: `${id}.pdf`,
    formerNames: [],
    kind: "pdf",
    mediaType: "application/pdf",
    byteLength: 1,
    pageCount: pages.length,
    addedAt: "2026-03-14T15:00:00.000Z",
    seenPages: [],
  };
}

const engine = "test";
const textOf = (page: number): PageReading => ({
  origin: "text",
  page,
  engine,
  text: `text ${String(page)}`,
});
const scanOf = (page: number, isLegible: boolean): PageReading => ({
  origin: "ocr",
  page,
  engine,
  turn: 0,
  isBlank: false,
  words: isLegible ? [{ text: `scan${String(page)}`, box: [0, 0, 1, 1], confidence: 40 }] : [],
});

function readerOf(
  given: Given,
  broken: readonly string[] = [],
  stored = new Map<string, PageReading[]>(),
  data?: DocumentData,
) {
  const log: string[] = [];
  const held = new Map<string, () => void>();
  const opener: PageOpener = {
    engines: [engine],
    async open({ id }) {
      if (broken.includes(id)) return undefined;
      log.push(`open ${id}`);
      const pages: OpenPages = {
        ...(data === undefined ? {} : { data }),
        async readText(page): Promise<PageResult> {
          const isText = given[id]?.[page - 1] === "text";
          return isText ? { kind: "read", reading: textOf(page) } : { kind: "picture" };
        },
        async readPicture(page, signal): Promise<PageResult> {
          log.push(`read ${id} ${String(page)}`);
          await new Promise<void>((resolve, reject) => {
            signal.addEventListener("abort", () => reject(new Error("ended")));
            held.set(`${id} ${String(page)}`, resolve);
            if (!isHeld) resolve();
          });
          return { kind: "read", reading: scanOf(page, given[id]?.[page - 1] === "scan") };
        },
        close: () => log.push(`close ${id}`),
      };
      return pages;
    },
    rest: () => log.push("rest"),
  };
  let isHeld = false;
  const reader = createRecordReader({
    store: {
      content: async () => ({
        ok: true,
        value: { integrity: "verified", content: new Blob([]) },
      }),
      pageReadings: async (id) => ({
        ok: true,
        value: { items: stored.get(id) ?? [], unreadable: 0 },
      }),
      async savePageReadings(id, readings) {
        stored.set(id, [...(stored.get(id) ?? []), ...readings]);
        return { ok: true, value: null };
      },
    },
    opener,
    turn: async () => undefined,
  });
  return {
    reader,
    log,
    hold: () => {
      isHeld = true;
    },
    release: () => {
      isHeld = false;
      for (const go of held.values()) go();
    },
    /** Lets the reader work until it is so. */
    until: async (isSo: () => boolean) => {
      while (!isSo()) {
        await new Promise((resolve) => {
          setTimeout(resolve);
        });
      }
    },
    start: () => {
      reader.subscribe(() => undefined);
      const documents = Object.entries(given).map(([id, pages]) => documentOf(id, pages));
      const received = { mediaType: "application/fhir+json", pageCount: 1 };
      reader.setDocuments(
        data === undefined ? documents : documents.map((one) => ({ ...one, ...received })),
      );
    },
  };
}

const isDone = ({ get }: { readonly get: () => { pagesRead: number; pagesTotal: number } }) => {
  const { pagesRead, pagesTotal } = get();
  return pagesTotal > 0 && pagesRead === pagesTotal;
};

describe("the record that is read in the background", () => {
  it("has the words of all pages first and those of pictures after them, each where it stands", async () => {
    const { reader, log, start, until } = readerOf({ a: ["scan", "text"], b: ["text", "scan"] });
    start();
    await until(() => isDone(reader) && !reader.get().isReading);
    expect(log.filter((line) => line.startsWith("read"))).toEqual(["read a 1", "read b 2"]);
    expect(reader.get().documents).toEqual([
      {
        id: "a",
        name: "a.pdf",
        pages: [
          { number: 1, text: "scan1", origin: "ocr", doubtful: [{ start: 0, end: 5 }] },
          { number: 2, text: "text 2", origin: "text" },
        ],
      },
      {
        id: "b",
        name: "b.pdf",
        pages: [
          { number: 1, text: "text 1", origin: "text" },
          { number: 2, text: "scan2", origin: "ocr", doubtful: [{ start: 0, end: 5 }] },
        ],
      },
    ]);
    expect(log.at(-1)).toBe("rest");
  });

  it("gives the pictures of a document as one object until one more of them is read", async () => {
    const { reader, start, until } = readerOf({ a: ["scan"], b: ["scan", "text", "scan"] });
    const seen = new Map<string, Set<unknown>>();
    reader.subscribe(() => {
      for (const [id, pictures] of reader.get().pictures) {
        seen.set(id, (seen.get(id) ?? new Set()).add(pictures));
      }
    });
    start();
    await until(() => isDone(reader) && !reader.get().isReading);
    // None, then one more at a time.
    expect(seen.get("a")?.size).toBe(2);
    expect(seen.get("b")?.size).toBe(3);
    expect([...(reader.get().pictures.get("b")?.keys() ?? [])]).toEqual([1, 3]);
  });

  it("opens a request that came as data on each visit, and gives its entries once all of its pages are read", async () => {
    const entry: RecordEntry = {
      ...{ kind: "observation", status: "done", codes: [], sentence: "Pain: 7 of 10" },
      ...{ resource: "Observation/1", path: "Observation.value", page: 25 },
      span: { start: 0, end: 4 },
    };
    const pages = Array.from({ length: 25 }, () => "text" as const);
    // Whoever took it in could not count its pages: it is one to the store.
    const data = { pageCount: 25, entries: [entry], pages: new Set([25]) };
    const stored = new Map([["a", [{ ...textOf(1), text: "stored" }]]]);
    const { reader, log, start, until } = readerOf({ a: pages }, [], stored, data);
    const seen: unknown[] = [];
    reader.subscribe(() => {
      const [document] = reader.get().documents;
      if (document !== undefined) seen.push([document.pages.length, document.entries]);
    });
    start();
    await until(() => isDone(reader) && !reader.get().isReading);
    expect(log).toContain("open a");
    expect(stored.get("a")).toHaveLength(1);
    expect(seen).toContainEqual([20, undefined]);
    expect(seen.at(-1)).toEqual([25, data.entries]);
    const read = reader.get().documents[0]?.pages ?? [];
    expect(read.map(({ origin }) => origin).slice(-2)).toEqual(["text", "data"]);
    expect(read[0]?.text).toBe("text 1");
  });

  it("names every page that nobody could read, and counts it", async () => {
    const { reader, start, until } = readerOf({ a: ["text", "photo"], b: ["text", "scan"] }, ["b"]);
    start();
    await until(() => isDone(reader));
    expect(reader.get().unreadable).toEqual([
      { document: "a", page: 2, why: "no-words" },
      { document: "b", page: 1, why: "not-opened" },
      { document: "b", page: 2, why: "not-opened" },
    ]);
    expect(reader.get().documents[0]?.unreadable).toEqual([2]);
  });

  it("reads the page first that a person looks at", async () => {
    const scans: readonly Page[] = ["scan", "scan", "scan"];
    const { reader, log, start, until } = readerOf({ a: scans, b: scans });
    reader.readFirst("b", 2);
    start();
    await until(() => isDone(reader));
    expect(log.filter((line) => line.startsWith("read"))).toEqual([
      "read b 2",
      "read b 3",
      "read b 1",
      "read a 1",
      "read a 2",
      "read a 3",
    ]);
  });

  it("stops in the midst of a page when it is paused, and goes on with that page", async () => {
    const { reader, log, start, until, hold, release } = readerOf({ a: ["scan", "scan"] });
    hold();
    start();
    await until(() => log.includes("read a 1"));
    reader.pause();
    expect(reader.get()).toMatchObject({ isPaused: true, isReading: false });
    await until(() => log.includes("rest"));
    expect(reader.get().pagesRead).toBe(0);
    release();
    reader.resume();
    await until(() => isDone(reader));
    expect(log.filter((line) => line.startsWith("read"))).toEqual([
      "read a 1",
      "read a 1",
      "read a 2",
    ]);
  });

  it("opens no document before somebody wants to know what it says", async () => {
    const { reader, log, until } = readerOf({ a: ["text"] });
    reader.setDocuments([documentOf("a", ["text"])]);
    expect(reader.get()).toMatchObject({ pagesTotal: 1, isReading: false });
    expect(log).toEqual([]);
    reader.subscribe(() => undefined);
    await until(() => isDone(reader));
    expect(log[0]).toBe("open a");
  });

  it("opens no document whose pages were read before, and reads anew what another engine read", async () => {
    const stored = new Map<string, PageReading[]>();
    const given: Given = { a: ["text", "scan", "photo"], b: ["scan"] };
    const first = readerOf(given, [], stored);
    first.start();
    await first.until(() => isDone(first.reader) && first.log.includes("rest"));
    const { documents } = first.reader.get();
    const again = readerOf(given, [], stored);
    again.start();
    await again.until(() => again.log.includes("rest"));
    expect(again.log).toEqual(["rest"]);
    expect(again.reader.get().documents).toEqual(documents);

    stored.set("b", [{ ...scanOf(1, true), engine: "another" }]);
    const anew = readerOf(given, [], stored);
    anew.start();
    await anew.until(() => anew.log.includes("rest"));
    expect(anew.log).toEqual(["open b", "read b 1", "close b", "rest"]);
  });

  it("reads what is attached while it reads, and forgets what is taken away", async () => {
    const given: Record<string, readonly Page[]> = { a: ["scan"] };
    const { reader, log, start, until, hold, release } = readerOf(given);
    hold();
    start();
    await until(() => log.includes("read a 1"));
    given["b"] = ["text"];
    start();
    release();
    await until(() => isDone(reader));
    expect(reader.get().documents.map(({ id }) => id)).toEqual(["a", "b"]);
    delete given["a"];
    start();
    expect(reader.get().documents.map(({ id }) => id)).toEqual(["b"]);
    expect(log.filter((line) => line === "read a 1")).toHaveLength(1);
  });
});
