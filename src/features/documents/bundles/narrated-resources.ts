import { type FhirSection, isRecord, sectionsInJson } from "../narratives/fhir-sections.ts";
import { unpackedFile } from "../narratives/narrative.ts";

/** A resource with what its author wrote for people (FHIR R4, 2.4), its markup not yet read. */
export type NarratedResource = {
  readonly type: string;
  /** Markup; empty where it has none. */
  readonly div: string;
  /** A person wrote it; no machine made it of the data, which says the same (FHIR R4, narrative-status). */
  readonly isWritten: boolean;
  /** Of a FHIR document: its title and sections, with markup as their words. */
  readonly document?: { readonly title: unknown; readonly sections: readonly FhirSection[] };
};

/** A file that lies in a resource, unpacked. */
export type Attachment = {
  readonly title: string;
  readonly mediaType: string;
  readonly content: Blob;
};

/** What resources hold besides their data, in the order of the file: narratives, and files. */
export type Narrated = {
  readonly resources: readonly NarratedResource[];
  readonly files: readonly Attachment[];
};

/** Finds narratives and files in FHIR as JSON, wherever they lie: in a bundle, alone, or within another resource. */
export function narratedResources(value: unknown): Narrated {
  const resources: NarratedResource[] = [];
  const files: Attachment[] = [];
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      part.forEach(visit);
      return;
    }
    if (!isRecord(part)) return;
    const { resourceType, text, data, contentType, title } = part;
    if (typeof resourceType === "string") {
      const div = isRecord(text) && typeof text["div"] === "string" ? text["div"] : "";
      const document =
        resourceType === "Composition"
          ? { document: { title, sections: sectionsInJson(part, (markup) => markup) } }
          : {};
      if (div !== "" || "document" in document)
        resources.push({ type: resourceType, div, isWritten: isWritten(part), ...document });
    }
    if (typeof data === "string" && typeof contentType === "string") {
      const name = typeof title === "string" ? title : "";
      const file = unpackedFile(name, data, contentType);
      if (file !== undefined)
        files.push({ title: name, mediaType: contentType, content: file.content });
    }
    Object.values(part).forEach(visit);
  };
  visit(value);
  return { resources, files };
}

/**
 * Whether the words of a resource are read as a record's. Those of an order that a machine made name a drug as if it had
 * been taken, and the data says that it was ordered; the sections of a document are what its author signed.
 */
function isWritten({ resourceType, status, text }: Readonly<Record<string, unknown>>): boolean {
  if (status === "entered-in-error") return false;
  const made = isRecord(text) ? text["status"] : undefined;
  return resourceType === "Composition" || (made !== "generated" && made !== "empty");
}
