import type { SectionKind } from "#criteria";
import { pageKindsOf } from "../cover/page-kinds.ts";
import { latestShortYear } from "../cover/written-dates.ts";
import type { RecordDocument } from "../model/record-document.ts";
import { headingAt, type HeadingWords } from "./headings.ts";
import { joinLines } from "./join-lines.ts";
import { pageAt, type Paragraph } from "./joined-text.ts";
import { sentenceStarts } from "./split-sentences.ts";
import { type Token, tokenize } from "./tokens.ts";

export type Sentence = {
  readonly paragraph: Paragraph;
  /** Counts the paragraphs of the document. */
  readonly paragraphNumber: number;
  readonly tokens: readonly Token[];
  /** Under which heading it stands; absent before the first, and under one that nobody knows. */
  readonly section?: SectionKind;
  /** Counts the headings of the document: sentences under the same one have the same number. */
  readonly sectionNumber: number;
  /** The words are a heading's own. */
  readonly isHeading: boolean;
};

/** What readers of text need to know of the language. */
export type Language = {
  readonly headings: HeadingWords;
  readonly isWord: (word: string) => boolean;
};

/** Cuts a document into sentences, in order, each with the heading above it. */
export function readDocument(document: RecordDocument, language: Language): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const isRequestPage = requestPagesOf(document);
  let section: SectionKind | undefined;
  let sectionNumber = 0;
  for (const [paragraphNumber, paragraph] of joinLines(document, language.isWord).entries()) {
    const tokens = tokenize(paragraph.text);
    const starts = sentenceStarts(tokens);
    for (const [at, start] of starts.entries()) {
      const end = starts[at + 1] ?? tokens.length;
      const heading = headingAt(language.headings, { text: paragraph.text, tokens }, start);
      let first = start;
      let own = section;
      if (heading !== undefined && changesSection(heading.kind, section, start === 0)) {
        const page = pageAt(paragraph, tokens[start]?.start ?? 0)?.number ?? 0;
        own = heading.kind === "procedure" && isRequestPage(page) ? "request" : heading.kind;
        // Vital signs are a line within an examination.
        if (own !== "vitals" || section !== "exam") {
          section = own;
          sectionNumber += 1;
        }
        first = start + heading.length;
        push(tokens.slice(start, first), own, true);
      }
      push(tokens.slice(first, end), own, false);
    }

    function push(
      words: readonly Token[],
      kind: SectionKind | undefined,
      isHeading: boolean,
    ): void {
      if (words.length === 0) return;
      const place = { paragraph, paragraphNumber, tokens: words, sectionNumber, isHeading };
      sentences.push(kind === undefined ? place : { ...place, section: kind });
    }
  }
  return sentences;
}

/** "Procedure:" on a cover sheet or an order names what is asked for, not what was done. */
function requestPagesOf(document: RecordDocument): (page: number) => boolean {
  let pages: ReadonlySet<number> | undefined;
  return (page) => {
    pages ??= new Set(
      pageKindsOf(document, latestShortYear).flatMap(({ kind }, at) =>
        kind === "cover" || kind === "order" ? (document.pages[at]?.number ?? []) : [],
      ),
    );
    return pages.has(page);
  };
}

/** Within a review of systems or an examination, an unknown heading is the name of an organ. */
function changesSection(
  kind: SectionKind | undefined,
  current: SectionKind | undefined,
  isParagraphStart: boolean,
): boolean {
  if (kind !== undefined) return true;
  return isParagraphStart && current !== "review-of-systems" && current !== "exam";
}
