import type { FactPath } from "./fact.ts";

/**
 * How clinical records say the facts of a policy: data that a clinician can read and correct. `records/` compiles it
 * and finds the passages; nothing here is code, and nothing of it changes a recommendation.
 *
 * ## A phrase
 * Words as a record would write them. Line breaks, hyphens and the number of spaces do not matter, nor does
 * case, except that a word written in capitals only ("PT") counts in capitals only.
 *
 * | written | meaning | example |
 * |---|---|---|
 * | `pain score` | these words, one after the other | "Pain score" |
 * | `radiat*` | any ending | "radiates", "radiating" |
 * | `(pain\|ache\|low back pain)` | one of these | |
 * | `[his\|her] pain` | may be there | "her pain", "pain" |
 * | `denies .. fever` | up to 3 other words between; `..8` up to 8 | "denies any recent fever" |
 * | `<number>` | a number: the value; a range has no value | "7", "seven", "7.5" |
 * | `<date>` | a date: the value | "3/8/06", "March 8, 2006" |
 * | `<coccyx>` | a word of the table of that name | "tailbone", "os coccygis" |
 *
 * `..` never crosses the end of a sentence. Plurals are written out or starred: `fever*`.
 *
 * ## A rule
 * Says which phrases carry which answer, and under which circumstances. Examples, one of each kind:
 *
 * ```ts
 * // A value; "no cushion was used" gives another value.
 * { kind: "value", value: "yes", phrases: ["us* .. <coccyx> cushion"], whenNegated: "no" }
 * // An item of a list of findings; negated it is evidence that it was asked, and so are the words of `deniedBy`.
 * { kind: "finding", value: "leg-weakness", phrases: ["weakness"], deniedBy: ["strength .. 5/5"],
 *   bodyParts: { ours: ["leg", "back"], others: ["arm", "face"] } }
 * // A number within a phrase; `times` turns years into months.
 * { kind: "number", phrases: ["rat* .. pain .. <number> (/ 10|out of 10)"], min: 0, max: 10 }
 * // The date in the phrase; without `<date>` in it, the nearest one in the sentence.
 * { kind: "date", phrases: ["first (visit|session)"], near: [{ phrases: ["therapy"], within: "paragraph" }] }
 * // One entry of a list, with fields found around it.
 * { kind: "entry", phrases: ["<analgesic>"], contexts: { planned: "set-aside" },
 *   fields: [{ name: "drug", from: "words" },
 *            { name: "painAfter", from: "number", phrases: ["(down to|now) <number>/10"], within: "sentence" }] }
 * // No value: the passage is shown beside the question.
 * { kind: "passage", phrases: ["physical therapy"] }
 * ```
 */
export type RecordWords = {
  /** Words of the policy's own, for `<name>` in phrases; shared ones (drugs, regions) are in `records/language`. */
  readonly tables: Readonly<Record<string, readonly Phrase[]>>;
  readonly facts: readonly FactWords[];
  /** Facts that are not looked for in a record, each with the reason. A test asks for one or the other of every fact. */
  readonly readElsewhere?: Readonly<Record<FactPath, string>>;
};

export type Phrase = string;

/** Everything that records say of one fact. Rules of a kind that the fact's answer does not have are refused. */
export type FactWords = {
  readonly path: FactPath;
  readonly rules: readonly RecordRule[];
};

export type RecordRule = Circumstances &
  (ValueRule | FindingRule | NumberRule | DateRule | ListEntryRule | PassageRule);

/** A legal value of a choice, or a text. */
export type ValueRule = {
  readonly kind: "value";
  readonly value: string;
  readonly phrases: readonly Phrase[];
  /** What the same words say when negated ("no hemorrhoids": excluded); absent: shown without a value. */
  readonly whenNegated?: string;
};

/** One item of a list of findings (red flags). */
export type FindingRule = {
  readonly kind: "finding";
  readonly value: string;
  readonly phrases: readonly Phrase[];
  /** Words that say the finding is absent without a negation: "afebrile". */
  readonly deniedBy?: readonly Phrase[];
  /** Words too general to show the finding ("weakness" of what?), whose negation denies it all the same. */
  readonly negatedOnly?: readonly Phrase[];
  /** For phrases with a number ("temperature .. <number>"): from where on, and up to where, it is the finding. */
  readonly min?: number;
  readonly max?: number;
};

export type NumberRule = {
  readonly kind: "number";
  /** Each with one `<number>`. */
  readonly phrases: readonly Phrase[];
  /** Numbers outside are no value of this fact and are not shown. */
  readonly min?: number;
  readonly max?: number;
  /** The fact's unit in the phrase's unit: 12 for a phrase in years and a fact in months. */
  readonly times?: number;
};

export type DateRule = {
  readonly kind: "date";
  readonly phrases: readonly Phrase[];
  /** Takes "2006-03" and "2006" as well; without it such a date is shown and gives no value. */
  readonly isPartial?: true;
};

export type ListEntryRule = {
  readonly kind: "entry";
  readonly phrases: readonly Phrase[];
  /** In the order of the fact's fields; an entry whose required field is not found is shown without a value. */
  readonly fields: readonly FieldWords[];
};

/** The passage speaks of the fact and carries no value ("attended therapy", no number). */
export type PassageRule = { readonly kind: "passage"; readonly phrases: readonly Phrase[] };

/** Where one field of an entry comes from. */
export type FieldWords = { readonly name: string } & (
  | { readonly from: "fixed"; readonly value: string }
  /** The words of the phrase, as the record writes them. */
  | { readonly from: "words" }
  /** The sentence, on one line. */
  | { readonly from: "sentence" }
  | {
      readonly from: "choice";
      readonly values: readonly { readonly value: string; readonly phrases: readonly Phrase[] }[];
      readonly within: Within;
      readonly otherwise?: string;
    }
  | { readonly from: "number"; readonly phrases: readonly Phrase[]; readonly within: Within }
  /** The date nearest to the phrase in the sentence; with `isPartial` "2006-03" and "2006" as well. */
  | { readonly from: "date"; readonly isPartial?: true }
);

/** Under which circumstances the words of a rule count. */
export type Circumstances = {
  /** Each of these must stand near ("fracture" near "coccyx"). */
  readonly near?: readonly { readonly phrases: readonly Phrase[]; readonly within: Within }[];
  /** Words in the same clause that take the meaning away: the passage is not shown. */
  readonly unless?: readonly Phrase[];
  /** Words in the same sentence that take the value away: the passage is shown without one. */
  readonly withoutValueNear?: readonly Phrase[];
  /** Only under these headings. */
  readonly onlySections?: readonly SectionKind[];
  /** Never under these headings. */
  readonly skipSections?: readonly SectionKind[];
  /** Names of tables: a phrase beside a word of `others`, and none of `ours`, is about another body part. */
  readonly bodyParts?: { readonly ours: readonly string[]; readonly others: readonly string[] };
  /** What differs from `defaultEffects`. */
  readonly contexts?: Partial<Readonly<Record<RecordContext, ContextEffect>>>;
};

/** `section` includes its heading, `document` everything, titles too. */
export type Within = "clause" | "sentence" | "paragraph" | "section" | "page" | "document";

/** What a sentence can do to the words in it. Cues and their reach are shared: `records/language`. */
export type RecordContext =
  | "negated"
  | "planned"
  | "hypothetical"
  | "family"
  | "other-body-part"
  | "historical"
  | "goal"
  | "template";

/**
 * - `use`: the context changes nothing
 * - `set-aside`: shown with the reason, gives no value
 * - `skip`: not shown
 *
 * A finding is the same in a plan as elsewhere, so "planned" changes nothing of it; a negated one is denied, and a negated
 * value is its `whenNegated`, unless `negated` says otherwise here.
 */
export type ContextEffect = "use" | "set-aside" | "skip";

/** What a context does where a rule does not say otherwise. */
export const defaultEffects = {
  negated: "set-aside",
  planned: "set-aside",
  hypothetical: "skip",
  family: "skip",
  "other-body-part": "skip",
  historical: "use",
  goal: "skip",
  template: "skip",
} as const satisfies Readonly<Record<RecordContext, ContextEffect>>;

/** What a heading announces. */
export type SectionKind =
  | "complaint"
  | "history-of-illness"
  | "review-of-systems"
  | "past-history"
  | "surgical-history"
  | "family-history"
  | "social-history"
  | "medications"
  | "allergies"
  | "vitals"
  | "exam"
  | "imaging"
  | "laboratory"
  | "diagnosis"
  | "impression"
  | "plan"
  | "goals"
  | "treatment"
  | "procedure"
  | "indication"
  | "consent"
  | "instructions"
  | "orders"
  | "request"
  | "other";
