import type { FactPath } from "#criteria";
import type { CaseCitation } from "../case/case-record.ts";
import { type DataSource, dataSourceOf } from "../case/data-source.ts";
import type { JsonValue } from "../case/json-value.ts";
import { cutAt } from "../text/cut.ts";
import type { Passage } from "./proposal-action.ts";

/** A stretch of a page's text: from `start` up to, not including, `end`. */
type Span = { readonly start: number; readonly end: number };

/** A sentence of the record that speaks of a question, as the matcher finds it (records/model/mention.ts). */
export type RecordMention = {
  readonly path: FactPath;
  /** A legal answer, of a list one item; absent where the sentence gives none. */
  readonly value?: JsonValue;
  /** Lists of findings only. */
  readonly polarity?: "present" | "denied";
  /** Id of the stored document. */
  readonly document: string;
  readonly page: number;
  readonly span: Span;
  /** The words that carry the value. */
  readonly valueSpans: readonly Span[];
  /** On one line. */
  readonly sentence: string;
  /** YYYY-MM-DD of the event, or of the note. */
  readonly date?: string;
  readonly origin: "text" | "ocr" | "data";
  /** Where data of the request says it; for `origin` "data" alone. */
  readonly data?: Required<Pick<DataSource, "resource" | "path">> & DataSource;
  /** Later documents whose data says the same, by id; the passage is cited from the first. */
  readonly alsoIn?: readonly { readonly document: string; readonly page: number }[];
  readonly isDoubtful: boolean;
  /** How a value comes about that no single line says. */
  readonly basis?: string;
  /** Why it gives no value although it is shown. */
  readonly setAside?: string;
};

/** What the record offers for one question (records/model/proposal.ts). Nothing is answered by it. */
export type RecordProposal = {
  readonly kind: "value" | "conflict" | "passages";
  readonly path: FactPath;
  readonly value?: JsonValue;
  readonly mentions: readonly RecordMention[];
};

/** A mention as a passage that can be cited: the document by its name, as citations have it. */
export function passageOf(
  { page, sentence, basis, date, origin, data }: RecordMention,
  document: string,
): Passage {
  return {
    document,
    page,
    quote: quoteOf(sentence, basis),
    ...(date === undefined ? {} : { date }),
    ...(origin === "ocr" ? { origin } : {}),
    ...(data === undefined ? {} : dataSourceOf(data)),
  };
}

const longestQuote = 1000;
const longestBasis = 700;

/**
 * The sentence, and in brackets how the value comes about where the sentence alone does not say it: "Therapeutic
 * exercises, 08/20/2026 [Visits with treatment on 3 different days: …]". Whoever reads the source later sees nothing else.
 */
function quoteOf(sentence: string, basis: string | undefined): string {
  if (basis === undefined) return cutAt(sentence, longestQuote);
  const added = ` [${cutAt(basis, longestBasis)}]`;
  return `${cutAt(sentence, longestQuote - added.length)}${added}`;
}

/** The passage as the source of an answer. */
export function citationOfPassage({ quote, ...passage }: Passage): CaseCitation {
  return quote === "" ? passage : { ...passage, quote };
}
