import { openLines } from "../open-text.ts";
import type { Opened } from "../page-source.ts";
import type { NarrativeType } from "../text/text-kind.ts";
import type { NarrativeReader } from "./narrative.ts";

const readers: Readonly<Record<NarrativeType, () => Promise<NarrativeReader>>> = {
  "text/html": async () => (await import("./web-page.ts")).readWebPage,
  "application/cda+xml": async () => (await import("./clinical-document.ts")).readClinicalDocument,
  "application/fhir+xml": async () => (await import("./fhir.ts")).readFhirXml,
  "application/fhir+json": async () => (await import("./fhir.ts")).readFhirJson,
};

/** Opens a file that is written for programs as what a person reads of it; its tags and packed bytes never show. */
export async function openNarrative(type: NarrativeType, content: Blob): Promise<Opened> {
  const read = await readers[type]();
  const narrative = await read(new Uint8Array(await content.arrayBuffer()));
  if (narrative === undefined) return { ok: false, reason: "damaged" };
  const { text, encloses, remarks } = narrative;
  if (text.trim() === "") return { ok: false, reason: "no-words", encloses };
  return openLines(text, { hasHeadings: true, encloses, remarks });
}
