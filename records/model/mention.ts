import type { FactPath } from "#criteria";
import type { InformationOrigin } from "./record-entry.ts";
import type { TextSpan } from "./record-document.ts";

/** An answer as JSON: of a list, one item. */
export type MentionValue = string | number | { readonly [field: string]: string | number };

/** Where coded data says something. */
export type MentionData = {
  /** "Observation/pain-1", or the full address of the entry where the resource has no ID. */
  readonly resource: string;
  /** FHIRPath within it, "Observation.valueQuantity". */
  readonly path: string;
  /** Of an answer to a questionnaire alone: how it came about (HL7 Da Vinci DTR, information-origin). */
  readonly informationOrigin?: InformationOrigin;
  /** Who entered or changed that answer, as the questionnaire names them. */
  readonly informationAuthor?: string;
};

/** A sentence of the record that speaks of a fact. */
export type Mention = {
  readonly path: FactPath;
  /** A legal answer of the fact (of a list, one item); absent where the sentence gives none. */
  readonly value?: MentionValue;
  /** Of a list of findings; denied without a value, that a list has no entry. */
  readonly polarity?: "present" | "denied";
  readonly document: string;
  /** Counts from 1; a sentence that runs over a page's end belongs to the page of its value. */
  readonly page: number;
  /** The sentence on that page. */
  readonly span: TextSpan;
  /** The words that carry the value, to highlight. */
  readonly valueSpans: readonly TextSpan[];
  /** On one line, hyphens at line ends taken out. */
  readonly sentence: string;
  /** YYYY-MM-DD of the event, or of the note. */
  readonly date?: string;
  readonly origin: "text" | "ocr" | "data";
  /** Where coded data says it; for `origin` "data" alone. */
  readonly data?: MentionData;
  /** Later documents whose data says the same at the same place, such as an update of a request. */
  readonly alsoIn?: readonly { readonly document: string; readonly page: number }[];
  /** One of its words was read by OCR with low confidence or is a likely misreading. */
  readonly isDoubtful: boolean;
  /** How a value comes about that no single line says, such as a count of visits; in words for the screen. */
  readonly basis?: string;
  /** Why it is shown but gives no value, in words for the screen: "planned", "about another body part". */
  readonly setAside?: string;
};
