import { type EnclosedFile, enclosedName } from "../narratives/narrative.ts";
import { linesOfNarratives } from "../narratives/fhir.ts";
import { mostTextPages, openLinePages } from "../open-text.ts";
import type { Opened } from "../page-source.ts";
import { textPages } from "../text/text-pages.ts";
import type { BundleWants } from "./bundle-messages.ts";
import { readBundleInWorker } from "./bundle-worker.ts";
import { areAllGenerated, type Narrated } from "./narrated-resources.ts";

/**
 * Opens FHIR in JSON as pages to read: first what its authors wrote for people, in the pages it always had, then what
 * its data says, line by line.
 */
export async function openBundle(content: Blob, wants: BundleWants): Promise<Opened> {
  const read = await readBundleInWorker({ content, wants });
  if (typeof read === "string") return { ok: false, reason: failures[read] };
  const { narrated } = read;
  const encloses = enclosedIn(narrated);
  const narrative = (await linesOfNarratives(narrated.resources)).join("\n").trim();
  const before = narrative === "" ? [] : await textPages(narrative, mostTextPages);
  if (before === undefined) return { ok: false, reason: "too-much-text" };
  const pages = [...before, ...read.pages.map((lines) => lines.split("\n"))];
  if (pages.length === 0) return { ok: false, reason: "no-words", encloses };
  const opened = openLinePages(pages, { hasHeadings: true, encloses, remarks: [] });
  if (!opened.ok) return opened;
  const entries =
    before.length === 0
      ? read.entries
      : read.entries.map((entry) => ({ ...entry, page: entry.page + before.length }));
  const ofData = new Set([
    ...(areAllGenerated(narrated) ? before.map((_, at) => at + 1) : []),
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

const failures = { slow: "too-slow", failed: "no-viewer", damaged: "damaged" } as const;

function enclosedIn({ files }: Narrated): readonly EnclosedFile[] {
  return files.map(({ title, mediaType, content }, index) => {
    const words = title === "" ? `Enclosed file ${String(index + 1)}` : title;
    return { name: enclosedName(words, mediaType), content };
  });
}
