import { type EnclosedFile, enclosedName } from "../narratives/narrative.ts";
import { linesOfNarratives } from "../narratives/fhir.ts";
import { mostTextPages, openLinePages } from "../open-text.ts";
import type { Opened } from "../page-source.ts";
import { type TextPages, textPages } from "../text/text-pages.ts";
import type { BundleWants } from "./bundle-messages.ts";
import { readBundleInWorker } from "./bundle-worker.ts";
import type { Narrated } from "./narrated-resources.ts";

/**
 * Opens FHIR in JSON as pages to read: first what its authors wrote for people, then what a machine wrote for them, which
 * is shown and not read for answers, then what its data says, line by line.
 */
export async function openBundle(content: Blob, wants: BundleWants): Promise<Opened> {
  const read = await readBundleInWorker({ content, wants });
  if (typeof read === "string") return { ok: false, reason: failures[read] };
  const { narrated } = read;
  const encloses = enclosedIn(narrated);
  const lines = await linesOfNarratives(narrated.resources);
  const [written, generated] = [await pagesOf(lines.written), await pagesOf(lines.generated)];
  if (written === undefined || generated === undefined)
    return { ok: false, reason: "too-much-text" };
  const before = [...written, ...generated];
  const pages = [...before, ...read.pages.map((lines) => lines.split("\n"))];
  if (pages.length === 0) return { ok: false, reason: "no-words", encloses };
  const opened = openLinePages(pages, { hasHeadings: true, encloses, remarks: [] });
  if (!opened.ok) return opened;
  const entries =
    before.length === 0
      ? read.entries
      : read.entries.map((entry) => ({ ...entry, page: entry.page + before.length }));
  const ofData = new Set([
    ...generated.map((_, at) => written.length + at + 1),
    ...read.ofData.map((page) => page + before.length),
  ]);
  const placeOf = (resource: string, path: string) => {
    const place = read.places.find((one) => one.resource === resource && one.path === path);
    return place === undefined ? undefined : { page: place.page + before.length, span: place.span };
  };
  return {
    ...opened,
    source: { ...opened.source, placeOf },
    data: { pageCount: pages.length, entries, pages: ofData },
  };
}

async function pagesOf(lines: readonly string[]): Promise<TextPages | undefined> {
  const text = lines.join("\n").trim();
  return text === "" ? [] : textPages(text, mostTextPages);
}

const failures = { slow: "too-slow", failed: "no-viewer", damaged: "damaged-data" } as const;

function enclosedIn({ files }: Narrated): readonly EnclosedFile[] {
  return files.map(({ title, mediaType, content }, index) => {
    const words = title === "" ? `Enclosed file ${String(index + 1)}` : title;
    return { name: enclosedName(words, mediaType), content };
  });
}
