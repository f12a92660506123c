import type { FactPath } from "./fact.ts";

/**
 * The authored parts of a set's clinical summary, as data beside its published versions: nothing of it changes a
 * status. A template is a sentence with slots: `{presentation.onsetDate}` is that answer as it reads within a
 * sentence. A piece in brackets is left out where one of its slots has no answer, or was already said. An answer that no
 * template says is said by its question's label, so a set without authored parts still tells everything.
 */
export type NarrativeWords = {
  /** What an option is called within a sentence, by fact (`list.field` for a field of a row) and value; else its label. */
  readonly phrases: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Each paragraph's parts in the order they are read. */
  readonly paragraphs: readonly (readonly NarrativePart[])[];
  /** What a list of missing answers calls them: several facts together where all of them are missing, most first. */
  readonly missing: readonly MissingWords[];
  /** Which answers speak of a circumstance of the member, by the circumstance: shown where a physician considers it. */
  readonly circumstances?: Readonly<Record<string, readonly FactPath[]>>;
};

export type MissingWords = {
  readonly facts: readonly FactPath[];
  readonly noun: string;
  /** Not missed where each of these is answered so, as in `when`; `*` is any value. */
  readonly unless?: Readonly<Record<FactPath, string>>;
};

export type NarrativePart =
  /** Said where every answer in `when` is the one given and every slot outside of brackets has an answer. */
  | {
      readonly part: "sentence";
      readonly says: string;
      /** By fact: an option's value, a number as text, or `none` for an empty list. */
      readonly when?: Readonly<Record<FactPath, string>>;
    }
  /** Facts with the same options, said together by their answer: `{list}` names them, `{was}` agrees with it. */
  | {
      readonly part: "alike";
      readonly nouns: Readonly<Record<FactPath, string>>;
      /** Facts whose noun is a plural by itself. */
      readonly plural?: readonly FactPath[];
      /** By value of the answer. */
      readonly says: Readonly<Record<string, string>>;
    }
  /** The rows of a list: `{rows}` in `says`, each row by its own template; slots name its fields. */
  | {
      readonly part: "rows";
      readonly list: FactPath;
      readonly none: string;
      readonly says: string;
      readonly row: string;
      /** The field by which the rows are in order of time. */
      readonly day?: string;
      /** What the fields are called where the record does not hold them or nobody has looked. */
      readonly nouns: Readonly<Record<string, string>>;
    };

/** A sentence of a paragraph, with the answers under which it is said where it depends on any. */
export function sentence(says: string, when?: Readonly<Record<FactPath, string>>): NarrativePart {
  return when === undefined ? { part: "sentence", says } : { part: "sentence", says, when };
}

/** A sentence for each answer to one question. */
export function sentencesFor(
  fact: FactPath,
  says: Readonly<Record<string, string>>,
): readonly NarrativePart[] {
  return Object.entries(says).map(([value, words]) => sentence(words, { [fact]: value }));
}
