import { openLines } from "../open-text.ts";
import type { Opened } from "../page-source.ts";
import type { NarrativeType } from "../text/text-kind.ts";
import type { NarrativeReader } from "./narrative.ts";

/** FHIR in JSON is data as well as words, and has a reader of its own (bundles/open-bundle.ts). */
type MarkupType = Exclude<NarrativeType, "application/fhir+json">;

const readers: Readonly<Record<MarkupType, () => Promise<NarrativeReader>>> = {
  "text/html": async () => (await import("./web-page.ts")).readWebPage,
  "application/cda+xml": async () => (await import("./clinical-document.ts")).readClinicalDocument,
  "application/fhir+xml": async () => (await import("./fhir.ts")).readFhirXml,
};

/** Opens a file that is written for programs as what a person reads of it; its tags and packed bytes never show. */
export async function openNarrative(type: MarkupType, content: Blob): Promise<Opened> {
  const read = await readers[type]();
  const narrative = await read(new Uint8Array(await content.arrayBuffer()));
  if (narrative === undefined) return { ok: false, reason: "damaged" };
  const { text, encloses, remarks } = narrative;
  if (text.trim() === "") return { ok: false, reason: "no-words", encloses };
  return openLines(text, { hasHeadings: true, encloses, remarks });
}
