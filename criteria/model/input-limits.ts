import type { FactPath } from "./fact.ts";

/** How much of everything a case may hold. A file with more is refused before anything is drawn from it. */
export type InputLimits = {
  /** Most entries of each question that takes a list. */
  readonly lists: Readonly<Record<FactPath, number>>;
  /** Most characters of an answer, of a field of an entry, and of a quote. */
  readonly textLength: number;
  /** Most characters of a case's id and title and of a document's name. */
  readonly nameLength: number;
  /** Most answers with a citation. */
  readonly citations: number;
  /** Most parameter values. */
  readonly parameters: number;
};

/** What a case of any set may hold, as far as no question of the set is concerned. */
export const generalLimits: InputLimits = {
  lists: {},
  textLength: 20_000,
  nameLength: 500,
  citations: 200,
  parameters: 100,
};
