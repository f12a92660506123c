import type { FactPath } from "./fact.ts";
import type { Status } from "./status.ts";

/** Name of a parameter or of a fixed limit of the set: rules hold no literal numbers. */
export type LimitName = string;

/** A number a rule reads: a fact, or one computed from dates and named in the set. */
export type Operand = { readonly fact: FactPath } | { readonly derived: string };

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
  | { readonly rule: "threshold"; readonly of: Operand; readonly atLeast: LimitName }
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
  | { readonly rule: "fixed"; readonly status: Status; readonly because: string };

/** A condition is true or false: an unanswered fact makes a test on its value false, never true. */
export type Condition =
  | { readonly when: "fact-is"; readonly fact: FactPath; readonly in: readonly string[] }
  | { readonly when: "fact-state"; readonly of: Operand; readonly state: AnswerState }
  | { readonly when: "list-holds"; readonly list: FactPath; readonly item: string }
  | { readonly when: "list-not-empty"; readonly list: FactPath }
  | { readonly when: "has-text"; readonly fact: FactPath }
  | { readonly when: "procedure"; readonly column: string; readonly in: readonly string[] }
  | { readonly when: "parameter"; readonly name: string; readonly is: string }
  | {
      readonly when: "number";
      readonly of: Operand;
      readonly is: "at-least" | "below";
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

export type AnswerState = "value" | "not-documented" | "unanswered";

/** A test on one entry of a repeating list. */
export type EntryTest =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly column: string; readonly in: readonly string[] }
  | { readonly field: string; readonly below: string }
  | { readonly field: string; readonly atLeast: LimitName }
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
  /** Whole calendar months; unanswered unless both are given. */
  | { readonly derived: "months-between"; readonly from: FactPath; readonly to: FactPath }
  /** Days counted with both ends; unanswered unless both are given. */
  | { readonly derived: "days-spanned"; readonly from: FactPath; readonly to: FactPath };
