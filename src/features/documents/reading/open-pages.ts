import type { OpenPages, PageResult } from "#data";
import type { CaseDocument } from "#domain";
import { openDocument } from "../open-document.ts";
import type { PageSource } from "../page-source.ts";
import { isSearchable } from "../text-quality.ts";
import { textEngine } from "./engines.ts";

/** Opens a document to read its pages; `undefined` where it does not open. */
export async function openPages(
  document: CaseDocument,
  content: Blob,
): Promise<OpenPages | undefined> {
  const opened = await openDocument(document, content);
  if (!opened.ok) return undefined;
  const { source } = opened;
  return {
    readText: (page) => readText(document, source, page),
    readPicture: async () => ({ kind: "unreadable", why: "no-words" }),
    close: source.close,
  };
}

async function readText(
  { kind, sha256 }: CaseDocument,
  source: PageSource,
  page: number,
): Promise<PageResult> {
  try {
    const { text, printed } = await source.textOf(page);
    // Fields and comments of a scanned page are not its words.
    if (kind !== "text" && !isSearchable(printed ?? text)) return { kind: "picture" };
    const from = { page, engine: textEngine, ...(sha256 === undefined ? {} : { sha256 }) };
    return { kind: "read", reading: { origin: "text", ...from, text } };
  } catch {
    return { kind: "unreadable", why: "not-drawn" };
  } finally {
    source.release(page);
  }
}
