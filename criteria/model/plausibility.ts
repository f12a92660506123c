import type { FactPath } from "./fact.ts";

/**
 * What can hardly be meant, as data of a set beside its published version: it changes no status, so it is
 * no part of the version's hash. A set brings its own file; one function reads them all.
 */
export type Plausibility = {
  readonly limits: readonly PlausibilityLimit[];
  readonly rules: readonly PlausibilityRule[];
  /** Warnings and rules that say themselves which answer counts: nobody has to confirm them. */
  readonly settled: readonly string[];
};

/** A number (or a date) the rules name; `{name}` in a message is replaced by it. */
export type PlausibilityLimit = {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly provenance: string;
};

export type PlausibilityRule = {
  readonly id: string;
  /** What cannot all be right, and what to check. */
  readonly message: string;
  /** The answers concerned, the one to correct first. */
  readonly facts: readonly FactPath[];
  /** Warnings that say the same already: while one of them is there this rule is silent. */
  readonly unless?: readonly string[];
  readonly firesWhen: PlausibilityCheck;
};

export type PlausibilityCheck =
  /** `date` lies after `than`, by more than the named limit of days or calendar years. */
  | {
      readonly check: "date-after";
      readonly date: DateTerm;
      readonly than: DateTerm;
      readonly byMoreThan?: string;
    }
  /** `number` is above the limit, or above the limit times another number. */
  | {
      readonly check: "number-above";
      readonly number: NumberTerm;
      readonly limit: string;
      readonly times?: NumberTerm;
      /** Added to the product, so that rounding is no contradiction. */
      readonly plus?: string;
    }
  /** `number` is below the limit although a date is there. */
  | {
      readonly check: "number-below-with-date";
      readonly number: NumberTerm;
      readonly limit: string;
      readonly date: DateTerm;
    }
  /** An entry's `first` date lies after its own `last`, whatever day of a month or a year each was. */
  | {
      readonly check: "entry-dates-reversed";
      readonly entries: FactPath;
      readonly first: string;
      readonly last: string;
    }
  /**
   * The numbers in a field of the entries that are one of some kinds add up to something else than the stated number.
   * Silent while one of these entries has no number, or none is there.
   */
  | {
      readonly check: "entries-sum-differs";
      readonly entries: FactPath;
      readonly field: string;
      readonly where: { readonly field: string; readonly in: readonly string[] };
      readonly from: NumberTerm;
    };

export type DateTerm =
  | { readonly fact: FactPath }
  /** A field of every entry of a list, or of some kinds of them: one that fires is enough, and its place is named. */
  | {
      readonly entries: FactPath;
      readonly field: string;
      readonly where?: { readonly field: string; readonly in: readonly string[] };
    }
  | { readonly limit: string }
  /** From outside the facts: the caller's today, or the member's date of birth. */
  | { readonly given: "today" | "born" };

export type NumberTerm =
  | { readonly fact: FactPath }
  /** Weeks from one date to another, both days counted, and never less than one; else the stated number. */
  | { readonly weeks: readonly [FactPath, FactPath]; readonly otherwise?: FactPath }
  | { readonly wholeMonths: readonly [FactPath, FactPath] };
