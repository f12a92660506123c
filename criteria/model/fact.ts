/** Where a fact lives in a case, e.g. `conservative.physicalTherapy.sessions`. */
export type FactPath = string;

/** The answer that says: the reviewer looked and the record does not say. */
export const notDocumented = "not-documented";

/** A case's facts as JSON: absent or `null` is unanswered, `"not-documented"` and values as written. */
export type FactTree = { readonly [key: string]: unknown };

export type ChoiceOption = {
  readonly value: string;
  readonly label: string;
  /** One line for options that need telling apart. */
  readonly hint?: string;
  /** Values that other sets or versions have for the same answer, such as another spelling. */
  readonly sameAs?: readonly string[];
};

/** What kind of value answers a question; `unit` is part of the number's meaning. */
export type AnswerKind =
  | { readonly kind: "choice"; readonly options: readonly ChoiceOption[] }
  | { readonly kind: "many"; readonly options: readonly ChoiceOption[]; readonly noneLabel: string }
  | {
      readonly kind: "number";
      readonly unit: string;
      readonly wholeOnly?: true;
      readonly max?: number;
    }
  | { readonly kind: "date" }
  /** A day, a month or a year, as far as the record gives it: "2026-03-09", "2026-03" or "2026". */
  | { readonly kind: "partial-date" }
  | { readonly kind: "instant" }
  | { readonly kind: "text"; readonly long?: true }
  | { readonly kind: "exactly"; readonly value: string }
  | { readonly kind: "codes"; readonly pattern: string; readonly patternInWords: string }
  | {
      readonly kind: "entries";
      readonly noneLabel: string;
      readonly addLabel: string;
      readonly entryLabel: string;
      readonly fields: readonly EntryField[];
    };

/** One field of a repeating entry; a field that is not required may be absent or not documented. */
export type EntryField = {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly answer: Extract<
    AnswerKind,
    { kind: "choice" | "number" | "date" | "partial-date" | "text" }
  >;
  /** As of a question: folded away, never required, and no rule reads it. */
  readonly isSupplementary?: true;
};

/** A question of the form and the fact it fills (spec section 2). */
export type FactDefinition = {
  readonly path: FactPath;
  /** Step of the form that asks it. */
  readonly step: string;
  /** Noun phrase for sentences and lists: "Physical therapy sessions". */
  readonly label: string;
  readonly question: string;
  /** What the record must show. */
  readonly hint: string;
  readonly answer: AnswerKind;
  /** False for the facts that the spec marks °: the request itself says them. */
  readonly canBeNotDocumented: boolean;
  /** Its answer decides whether other questions can matter at all. */
  readonly isGate?: true;
  /** Only context for the reader: no criterion and no pitfall reads it. */
  readonly contextOnly?: true;
  /**
   * Kept where the record gives it and missed nowhere: the form folds it away, and nothing counts it as open or asks
   * anybody for it. Always `contextOnly`.
   */
  readonly isSupplementary?: true;
  /** Asked only while another question has one of these answers; an answer that is there is shown all the same. */
  readonly onlyWhen?: { readonly fact: FactPath; readonly in: readonly string[] };
};

/** Two dates that must not be out of order within one case (an error, never coerced). */
export type DateOrder = { readonly first: FactPath; readonly last: FactPath };
