import type { RecordPage, TextSpan } from "../model/record-document.ts";
import type { TokenRange } from "../phrases/match-phrases.ts";
import { onPage, pageAt } from "./joined-text.ts";
import type { Sentence } from "./read-document.ts";

/** A sentence on its page. */
export type Place = {
  readonly page: RecordPage;
  readonly span: TextSpan;
  /** On one line. */
  readonly sentence: string;
  /** Where tokens of it stand on that page; absent for those on another one. */
  readonly spanOf: (tokens: TokenRange) => TextSpan | undefined;
};

const nowhere: RecordPage = { number: 1, text: "", origin: "text" };

/**
 * Puts a sentence on the page where one of its tokens stands. A sentence that runs over a page's end keeps there the
 * part that is on this page.
 */
export function placeOf(sentence: Sentence, token: number): Place {
  const { paragraph, tokens } = sentence;
  const start = tokens[0]?.start ?? 0;
  const end = endWithStop(paragraph.text, tokens.at(-1)?.end ?? start);
  const page = pageAt(paragraph, tokens[token]?.start ?? start) ?? nowhere;
  return {
    page,
    span: onPage(paragraph, { start, end }, page) ?? { start: 0, end: 0 },
    sentence: paragraph.text.slice(start, end).replaceAll(/\s+/g, " "),
    spanOf: (range) => {
      const first = tokens[range.start];
      const last = tokens[range.end - 1];
      if (first === undefined || last === undefined) return undefined;
      return onPage(paragraph, { start: first.start, end: last.end }, page);
    },
  };
}

/** The full stop, and a closing bracket or quotation mark before it, belong to the sentence. */
function endWithStop(text: string, end: number): number {
  const rest = /^["'’”)\]]*[.?!]?["'’”)\]]*/.exec(text.slice(end, end + 6));
  return end + (rest?.[0].length ?? 0);
}
