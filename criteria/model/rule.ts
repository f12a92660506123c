import type { FactPath } from "./fact.ts";
import type { Status } from "./status.ts";

/** Name of a parameter or of a fixed limit of the set: rules hold no literal numbers. */
export type LimitName = string;

/**
 * A number a rule reads: a fact, one computed from dates and named in the set, or how many different
 * choices a list names (one named twice counts once).
 */
export type Operand =
  | { readonly fact: FactPath }
  | { readonly derived: string }
  | { readonly count: FactPath };

/** "At least the limit" or "below the limit". */
export type LimitTest =
  | { readonly atLeast: LimitName; readonly below?: never }
  | { readonly below: LimitName; readonly atLeast?: never };

/** A rule answers with a status; the evaluator, the explanation and the exports all read the same data. */
export type Rule =
  | {
      readonly rule: "choice";
      readonly fact: FactPath;
      readonly met: readonly string[];
      readonly exception?: readonly string[];
      readonly notMet: readonly string[];
    }
  /** Any value is met, an empty list too. */
  | { readonly rule: "given"; readonly fact: FactPath }
  | ({ readonly rule: "threshold"; readonly of: Operand } & LimitTest)
  | { readonly rule: "all"; readonly parts: readonly Rule[] }
  | { readonly rule: "any"; readonly parts: readonly Rule[] }
  | {
      readonly rule: "when";
      readonly cases: readonly { readonly if: Condition; readonly then: Rule }[];
      readonly otherwise: Rule;
    }
  /** First case that some entry of the list satisfies. */
  | {
      readonly rule: "entries";
      readonly list: FactPath;
      readonly cases: readonly {
        readonly where: readonly EntryTest[];
        readonly status: Status;
        readonly because: string;
      }[];
      readonly otherwise: { readonly status: Status; readonly because: string };
    }
  | EachValueRule
  | SomeEntryRule
  | LastEntryRule
  | EntryCountRule
  | { readonly rule: "fixed"; readonly status: Status; readonly because: string };

/**
 * All-of over the values that a choice stands for ("both" stands for left and right). Entry tests within
 * name the value by `covers`. Parts that do not apply to a value drop out.
 */
export type EachValueRule = {
  readonly rule: "each-value";
  readonly of: FactPath;
  readonly standsFor: Readonly<Record<string, readonly string[]>>;
  readonly part: Rule;
};

/** Any-of over the entries that pass the tests, each by the entry rule. */
export type SomeEntryRule = {
  readonly rule: "some-entry";
  readonly list: FactPath;
  readonly where: readonly EntryTest[];
  readonly entry: EntryRule;
  readonly none: StatedStatus;
};

/**
 * The entry rule of the latest entry that passes the tests. One alone counts without a date; of several
 * with a date missing none can be told to be the last, and the status says why.
 */
export type LastEntryRule = {
  readonly rule: "last-entry";
  readonly list: FactPath;
  readonly where: readonly EntryTest[];
  readonly date: string;
  readonly entry: EntryRule;
  readonly none: StatedStatus;
};

/**
 * How many entries are dated within so many whole months up to a date must be below a limit. Entries
 * without a date may lie within: the rule is decided only where they make no difference.
 */
export type EntryCountRule = {
  readonly rule: "entry-count";
  readonly list: FactPath;
  readonly date: string;
  readonly months: LimitName;
  readonly before: FactPath;
  readonly below: LimitName;
};

export type StatedStatus = { readonly status: Status; readonly because: string };

/** A rule about one entry; a field that is absent is unanswered, never no. */
export type EntryRule =
  | {
      readonly rule: "choice";
      readonly field: string;
      readonly met: readonly string[];
      readonly exception?: readonly string[];
      readonly notMet: readonly string[];
    }
  | ({ readonly rule: "threshold"; readonly field: string } & LimitTest)
  | { readonly rule: "all"; readonly parts: readonly EntryRule[] }
  | { readonly rule: "any"; readonly parts: readonly EntryRule[] };

/** A condition is true or false: an unanswered fact makes a test on its value false, never true. */
export type Condition =
  | { readonly when: "fact-is"; readonly fact: FactPath; readonly in: readonly string[] }
  | { readonly when: "fact-state"; readonly of: Operand; readonly state: AnswerState }
  | { readonly when: "list-holds"; readonly list: FactPath; readonly item: string }
  | {
      readonly when: "list-holds-any";
      readonly list: FactPath;
      readonly items: readonly string[];
    }
  | { readonly when: "list-not-empty"; readonly list: FactPath }
  | { readonly when: "has-text"; readonly fact: FactPath }
  | { readonly when: "procedure"; readonly column: string; readonly in: readonly string[] }
  /** An answer that the requested procedure's row does not list; a row without the list takes any. */
  | { readonly when: "not-in-row"; readonly fact: FactPath; readonly allowed: string }
  /** A list of codes none of which the requested procedure's row lists; an empty one is none. */
  | { readonly when: "none-in-row"; readonly list: FactPath; readonly allowed: string }
  | { readonly when: "parameter"; readonly name: string; readonly is: string }
  | {
      readonly when: "number";
      readonly of: Operand;
      readonly is: "at-least" | "below" | "exactly";
      readonly limit: LimitName;
    }
  | { readonly when: "later"; readonly fact: FactPath; readonly than: FactPath }
  | {
      readonly when: "numbers-differ";
      readonly left: Operand;
      readonly right: Operand;
      readonly is: "apart-by" | "left-above-by";
      readonly limit: LimitName;
    }
  | { readonly when: "some-entry"; readonly list: FactPath; readonly where: readonly EntryTest[] }
  /** Some entry is dated after a date. */
  | {
      readonly when: "some-entry-later";
      readonly list: FactPath;
      readonly date: string;
      readonly than: FactPath;
    }
  /** What is known of whether some entry is dated so many whole months or more before a date. */
  | {
      readonly when: "older-entry";
      readonly list: FactPath;
      readonly date: string;
      readonly months: LimitName;
      readonly before: FactPath;
      readonly known: OlderEntry;
    }
  | {
      readonly when: "last-entry-differs";
      readonly list: FactPath;
      readonly field: string;
      readonly from: FactPath;
      readonly limit: LimitName;
    }
  | { readonly when: "status"; readonly criterion: string; readonly in: readonly Status[] }
  | { readonly when: "pitfall"; readonly id: string }
  | { readonly when: "every"; readonly of: readonly Condition[] }
  | { readonly when: "some"; readonly of: readonly Condition[] }
  | { readonly when: "not"; readonly of: Condition };

/** "unanswered" and "not-documented": it cannot be told, and why. */
export type OlderEntry = "yes" | "no" | "unanswered" | "not-documented";

export type AnswerState = "value" | "not-documented" | "unanswered";

/** A test on one entry of a repeating list. */
export type EntryTest =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly column: string; readonly in: readonly string[] }
  | { readonly field: string; readonly below: string }
  | { readonly field: string; readonly atLeast: LimitName }
  | { readonly field: string; readonly belowLimit: LimitName }
  | { readonly field: string; readonly state: AnswerState }
  /** The field's choice stands for the value that the `each-value` rule around it is about. */
  | { readonly field: string; readonly covers: FactPath }
  | { readonly field: string; readonly mentions: readonly string[] };

/** A number computed from dates. */
export type Derived =
  /** Days between the dates over seven; the stated number when the dates are not both given. */
  | {
      readonly derived: "weeks-between";
      readonly from: FactPath;
      readonly to: FactPath;
      readonly otherwise: FactPath;
    }
  /** Whole calendar months; unanswered while a date is, else not documented when one is. */
  | { readonly derived: "months-between"; readonly from: FactPath; readonly to: FactPath }
  /** Days counted with both ends; unanswered unless both are given. */
  | { readonly derived: "days-spanned"; readonly from: FactPath; readonly to: FactPath };
