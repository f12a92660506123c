import { chartText } from "../text/chart-text.ts";
import { turnTaker } from "../text/turn-taker.ts";
import type { NarratedResource } from "../bundles/narrated-resources.ts";
import { type FhirSection, fhirSectionLines, sectionsInXml } from "./fhir-sections.ts";
import { inertMarkup } from "./inert-markup.ts";
import { markupWords } from "./markup-words.ts";
import {
  type EnclosedFile,
  enclosedName,
  headingSign,
  type Narrative,
  unpackedFile,
} from "./narrative.ts";

/** What is read of one resource: the narrative that its author made for people (FHIR R4, 2.4), and its files. */
type ReadResources = {
  readonly lines: string[];
  readonly encloses: EnclosedFile[];
  withoutText: number;
  /** The sections of a document say what its entries code. */
  isDocument: boolean;
  /** The narratives of its sections. */
  readonly said: Set<string>;
};

/** The narratives that a worker took out of FHIR in JSON, as lines: what parses their markup is not to be had there. */
export async function linesOfNarratives(
  resources: readonly NarratedResource[],
): Promise<{ readonly written: readonly string[]; readonly generated: readonly string[] }> {
  const found = nothingFound();
  const generated: string[] = [];
  const turn = turnTaker();
  for (const { type, div, isWritten, document } of resources) {
    await turn();
    const into = isWritten ? found : { ...found, lines: generated };
    if (document !== undefined)
      addDocument(document.title, document.sections.map(withWordsOfDivs), into);
    addResource(type, div === "" ? "" : wordsOfDiv(div), into);
    found.isDocument = into.isDocument;
  }
  return { written: found.lines, generated };
}

function withWordsOfDivs({ words, sections, ...section }: FhirSection): FhirSection {
  return {
    ...section,
    words: words === "" ? "" : wordsOfDiv(words),
    sections: sections.map(withWordsOfDivs),
  };
}

function nothingFound(): ReadResources {
  return { lines: [], encloses: [], withoutText: 0, isDocument: false, said: new Set() };
}

export async function readFhirXml(bytes: Uint8Array<ArrayBuffer>): Promise<Narrative | undefined> {
  const read = chartText(bytes);
  const parsed = read.ok ? inertMarkup(read.text, "application/xml") : undefined;
  if (parsed === undefined) return undefined;
  const found = nothingFound();
  const turn = turnTaker();
  for (const resource of [...parsed.querySelectorAll("*")].filter(isResource)) {
    await turn();
    const child = (name: string) =>
      [...resource.children].find(({ localName }) => localName === name);
    const text = child("text");
    if (resource.localName === "Composition") {
      addDocument(
        child("title")?.getAttribute("value"),
        sectionsInXml(resource, markupWords),
        found,
      );
    }
    addResource(resource.localName, text === undefined ? "" : markupWords(text), found);
  }
  for (const data of parsed.querySelectorAll("data[value]")) {
    const sibling = (name: string) =>
      [...(data.parentElement?.children ?? [])]
        .find(({ localName }) => localName === name)
        ?.getAttribute("value") ?? "";
    addFile(sibling("title"), data.getAttribute("value") ?? "", sibling("contentType"), found);
  }
  return narrativeOf(found);
}

/** Resources are named with a capital; each stands alone, in an entry of a bundle, or within another. */
function isResource(element: Element): boolean {
  const parent = element.parentElement?.localName;
  return (
    /^[A-Z]/.test(element.localName) &&
    (parent === undefined || /^(resource|contained)$/.test(parent))
  );
}

/** A bundle and what only carries a file have no words of their own to miss. */
const carriers = new Set(["Bundle", "Binary", "DocumentReference", "Media"]);

function addResource(type: string, words: string, found: ReadResources): void {
  // The narrative of an entry is often that of its section over again.
  if (found.isDocument && found.said.has(words)) return;
  if (words !== "") found.lines.push(`${headingSign}${inWords(type)}`, ...words.split("\n"), "");
  else if (!carriers.has(type) && !found.isDocument) found.withoutText += 1;
}

/** A FHIR document: the Composition comes first, and its sections hold the narrative. */
function addDocument(title: unknown, sections: readonly FhirSection[], found: ReadResources): void {
  const { lines, withoutText } = fhirSectionLines(sections);
  if (lines.length === 0) return;
  found.isDocument = true;
  found.withoutText += withoutText;
  if (typeof title === "string" && title !== "") found.lines.push(`${headingSign}${title}`, "");
  found.lines.push(...lines);
  for (const words of wordsOfSections(sections)) found.said.add(words);
}

function wordsOfSections(sections: readonly FhirSection[]): readonly string[] {
  return sections.flatMap(({ words, sections: inner }) => [words, ...wordsOfSections(inner)]);
}

function wordsOfDiv(div: string): string {
  const page = inertMarkup(div, "text/html");
  return page === undefined ? "" : markupWords(page.body);
}

/** `DiagnosticReport` as `Diagnostic report`. */
function inWords(type: string): string {
  const apart = type.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}

function addFile(title: string, data: string, mediaType: string, found: ReadResources): void {
  const words = title === "" ? `Enclosed file ${String(found.encloses.length + 1)}` : title;
  const file = unpackedFile(enclosedName(words, mediaType), data, mediaType);
  if (file !== undefined) found.encloses.push(file);
}

function narrativeOf({ lines, encloses, withoutText }: ReadResources): Narrative {
  const parts = withoutText === 1 ? "1 part contains" : `${String(withoutText)} parts contain`;
  return {
    text: lines.join("\n").trim(),
    encloses,
    remarks:
      withoutText === 0
        ? []
        : [`${parts} coded data without text, not shown here. Ask the sender for a printout.`],
  };
}
