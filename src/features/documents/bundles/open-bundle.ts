import { type EnclosedFile, enclosedName } from "../narratives/narrative.ts";
import { linesOfNarratives } from "../narratives/fhir.ts";
import { mostTextPages, openLinePages } from "../open-text.ts";
import type { Opened } from "../page-source.ts";
import { textPages } from "../text/text-pages.ts";
import { readBundleInWorker } from "./bundle-worker.ts";
import type { Narrated } from "./narrated-resources.ts";

/**
 * Opens FHIR in JSON as pages to read: first what its authors wrote for people, in the pages it always had, then what
 * its data says, line by line.
 */
export async function openBundle(content: Blob): Promise<Opened> {
  const read = await readBundleInWorker(content);
  if (read === "slow") return { ok: false, reason: "too-slow" };
  if (read === "failed") return { ok: false, reason: "no-viewer" };
  if (!read.ok) return { ok: false, reason: "damaged" };
  const { narrated, data } = read;
  const encloses = enclosedIn(narrated);
  const narrative = (await linesOfNarratives(narrated.resources)).join("\n").trim();
  const before = narrative === "" ? [] : await textPages(narrative, mostTextPages);
  if (before === undefined) return { ok: false, reason: "too-much-text" };
  const pages = [...before, ...data.pages];
  if (pages.length === 0) return { ok: false, reason: "no-words", encloses };
  const opened = openLinePages(pages, { hasHeadings: true, encloses, remarks: [] });
  if (!opened.ok) return opened;
  const entries = data.entries.map((entry) => ({ ...entry, page: entry.page + before.length }));
  const ofData = new Set(data.ofData.map((page) => page + before.length));
  const places = new Map(
    data.places.map(({ resource, path, page, span }) => [
      keyOf(resource, path),
      { page: page + before.length, span },
    ]),
  );
  return {
    ...opened,
    source: { ...opened.source, placeOf: (resource, path) => places.get(keyOf(resource, path)) },
    data: { pageCount: pages.length, entries, pages: ofData },
  };
}

function keyOf(resource: string, path: string): string {
  return JSON.stringify([resource, path]);
}

function enclosedIn({ files }: Narrated): readonly EnclosedFile[] {
  return files.map(({ title, mediaType, content }, index) => {
    const words = title === "" ? `Enclosed file ${String(index + 1)}` : title;
    return { name: enclosedName(words, mediaType), content };
  });
}
