import { type FhirSection, isRecord, sectionsInJson } from "../narratives/fhir-sections.ts";
import { unpackedFile } from "../narratives/narrative.ts";

/** A resource with what its author wrote for people (FHIR R4, 2.4), its markup not yet read. */
export type NarratedResource = {
  readonly type: string;
  /** Markup; empty where it has none. */
  readonly div: string;
  /** A machine made it of the data, which says the same (FHIR R4, narrative-status `generated`). */
  readonly isGenerated?: true;
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
        resources.push({ type: resourceType, div, ...generatedIn(text), ...document });
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

function generatedIn(text: unknown): Pick<NarratedResource, "isGenerated"> {
  return isRecord(text) && text["status"] === "generated" ? { isGenerated: true } : {};
}

/**
 * Whether no person wrote any of the narratives. Their words are then not read as a record's: those of an order name a drug
 * as if it had been taken, and the data says that it was ordered.
 */
export function areAllGenerated({ resources }: Narrated): boolean {
  return resources.every(
    ({ isGenerated, document }) => isGenerated === true && document === undefined,
  );
}
