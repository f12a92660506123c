import { headingSign } from "./narrative.ts";

/** A section of a FHIR document (Composition.section), however it is written. */
export type FhirSection = {
  readonly title: string;
  /** The narrative, as lines. */
  readonly words: string;
  /** It points at coded entries. */
  readonly hasEntries: boolean;
  readonly sections: readonly FhirSection[];
};

/**
 * The sections of a FHIR document as lines: their narrative, not the coded entries, is what its author attests (FHIR R4,
 * 3.3.2). `withoutText` counts the sections of which only coded entries are there.
 */
export function fhirSectionLines(sections: readonly FhirSection[]): {
  readonly lines: readonly string[];
  readonly withoutText: number;
} {
  const inner = sections.map((section) => {
    const below = fhirSectionLines(section.sections);
    const isEmpty = section.words.trim() === "" && below.lines.length === 0;
    if (isEmpty && section.title === "")
      return { lines: [], withoutText: section.hasEntries ? 1 : 0 };
    const words = isEmpty ? "[No text in this section]" : section.words;
    const title = section.title === "" ? "Section without a title" : section.title;
    return {
      lines: [
        `${headingSign}${title}`,
        ...(words === "" ? [] : [...words.split("\n"), ""]),
        ...below.lines,
      ],
      withoutText: below.withoutText + (isEmpty && section.hasEntries ? 1 : 0),
    };
  });
  return {
    lines: inner.flatMap(({ lines }) => lines),
    withoutText: inner.reduce((sum, { withoutText }) => sum + withoutText, 0),
  };
}

/** `{ "section": [...] }` of a Composition; `wordsOf` reads a narrative's markup. */
export function sectionsInJson(
  holder: Readonly<Record<string, unknown>>,
  wordsOf: (div: string) => string,
): readonly FhirSection[] {
  const given = holder["section"];
  return (Array.isArray(given) ? given : []).filter(isRecord).map((section) => {
    const { title, text, entry } = section;
    const div = isRecord(text) ? text["div"] : undefined;
    return {
      title: typeof title === "string" ? title : "",
      words: typeof div === "string" ? wordsOf(div) : "",
      hasEntries: Array.isArray(entry) && entry.length > 0,
      sections: sectionsInJson(section, wordsOf),
    };
  });
}

/** The `<section>` elements of a Composition. */
export function sectionsInXml(
  holder: Element,
  wordsOf: (text: Element) => string,
): readonly FhirSection[] {
  return childrenNamed(holder, "section").map((section) => {
    const [text] = childrenNamed(section, "text");
    return {
      title: childrenNamed(section, "title")[0]?.getAttribute("value") ?? "",
      words: text === undefined ? "" : wordsOf(text),
      hasEntries: childrenNamed(section, "entry").length > 0,
      sections: sectionsInXml(section, wordsOf),
    };
  });
}

function childrenNamed(element: Element, name: string): readonly Element[] {
  return [...element.children].filter(({ localName }) => localName === name);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
