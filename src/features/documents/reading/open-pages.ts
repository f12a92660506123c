import type { OpenPages, PageResult } from "#data";
import type { CaseDocument, PageReading } from "#domain";
import { ocrEngine, type PictureReader } from "#interop/ocr";
import { openDocument } from "../open-document.ts";
import type { PageSource } from "../page-source.ts";
import { isSearchable } from "../text-quality.ts";
import { textEngine } from "./engines.ts";
import { pagePicture } from "./page-picture.ts";

/**
 * Opens a document to read its pages; `undefined` where it does not open.
 *
 * @param ocr gives what reads pictures; `undefined` where it can't be started
 */
export async function openPages(
  document: CaseDocument,
  content: Blob,
  ocr: () => Promise<PictureReader | undefined>,
): Promise<OpenPages | undefined> {
  const opened = await openDocument(document, content, "entries");
  if (!opened.ok) return undefined;
  const { source, data } = opened;
  return {
    ...(data === undefined ? {} : { data }),
    readText: (page) => readText(document, source, page),
    readPicture: (page, signal) => readPicture(document, source, page, { ocr, signal }),
    close: source.close,
  };
}

async function readText(
  document: CaseDocument,
  source: PageSource,
  page: number,
): Promise<PageResult> {
  try {
    const { text, printed } = await source.textOf(page);
    // Fields and comments of a scanned page are not its words.
    const isRead = document.kind === "text" || isSearchable(printed ?? text);
    if (!isRead || (await source.isPictureWithFewWords?.(page)) === true)
      return { kind: "picture" };
    const from = { page, engine: textEngine, ...hashOf(document) };
    return { kind: "read", reading: { origin: "text", ...from, text } };
  } catch {
    return { kind: "unreadable", why: "not-drawn" };
  } finally {
    source.release(page);
  }
}

/** What the page says itself, where words can be found in it. */
async function ownWords(
  document: CaseDocument,
  source: PageSource,
  page: number,
): Promise<Extract<PageReading, { readonly origin: "text" }> | undefined> {
  const { text, printed } = await source.textOf(page);
  // Fields and comments of a scanned page are not its words.
  if (document.kind !== "text" && !isSearchable(printed ?? text)) return undefined;
  return { origin: "text", page, engine: textEngine, ...hashOf(document), text };
}

async function readPicture(
  document: CaseDocument,
  source: PageSource,
  page: number,
  how: {
    readonly ocr: () => Promise<PictureReader | undefined>;
    readonly signal: AbortSignal;
  },
): Promise<PageResult> {
  const { ocr, signal } = how;
  const picture = await pagePicture(source, page, signal).catch(() => undefined);
  source.release(page);
  signal.throwIfAborted();
  if (picture === undefined) return { kind: "unreadable", why: "not-drawn" };
  const reader = await ocr();
  const result = await reader?.read(picture, signal);
  signal.throwIfAborted();
  if (result === undefined) return { kind: "unreadable", why: "no-engine" };
  const { turn, isBlank, words } = result;
  // What is missing of a page may hold words.
  const problem = source.problemOf?.(page);
  if (words.length === 0 && problem !== undefined && problem !== "blank") {
    return { kind: "unreadable", why: "not-drawn" };
  }
  // A logo beside few words: the words themselves are better than what is read of their picture.
  const own = await ownWords(document, source, page).catch(() => undefined);
  if (own !== undefined && lettersIn(words) < letterCount(own.text) * 1.3) {
    return { kind: "read", reading: own };
  }
  const from = { page, engine: ocrEngine, ...hashOf(document) };
  return {
    kind: "read",
    reading: { origin: "ocr", ...from, turn, isBlank, words: [...words] },
  };
}

function lettersIn(words: readonly { readonly text: string }[]): number {
  return words.reduce((sum, { text }) => sum + letterCount(text), 0);
}

function letterCount(text: string): number {
  return text.replaceAll(/\s/g, "").length;
}

function hashOf({ sha256 }: CaseDocument): { readonly sha256?: string } {
  return sha256 === undefined ? {} : { sha256 };
}
