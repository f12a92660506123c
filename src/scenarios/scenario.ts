import type { CriteriaSet, FactPath, FactTree, ParameterValues, Status } from "#criteria";
import type { Action, ClockState, Place, Role, SpanUnit, State } from "./vocabulary.ts";

/** A scenario as it was checked: every name in it exists and every value is one its question takes. */
export type Scenario = {
  readonly title: string;
  readonly about?: string;
  readonly given: Given;
  readonly steps: readonly ScenarioStep[];
};

export type Given = {
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  readonly facts: FactTree;
  /** The case as a case file, the way it is imported. */
  readonly caseFile: FactTree;
  readonly member: Member;
  readonly request: RequestDetails;
  readonly people: readonly Person[];
  /** When the first step is taken: an instant with an offset. */
  readonly today: string;
};

export type Member = {
  readonly name?: string;
  readonly memberId?: string;
  readonly dateOfBirth?: string;
};

/** How the request is filed; none of it changes what the criteria say. */
export type RequestDetails = {
  readonly requestingProvider?: string;
  readonly facility?: string;
};

export type Person = {
  readonly name: string;
  readonly role: Role;
  readonly credentials?: string;
  /** State and number: "TX 12345". */
  readonly licence?: string;
};

export type ScenarioStep = {
  readonly line: number;
  /** Who takes it; nobody where only time passes. */
  readonly by?: Person;
  readonly said: readonly SaidAct[];
  readonly expect?: Expectation;
};

/** One sentence of a step. */
export type SaidAct = { readonly words: string; readonly line: number; readonly act: Act };

export type HandOffAction = "refer" | "request-information" | "recommend-approval";
export type DecisionAction = "approve" | "approve-partially" | "decide-adversely";

export type Act =
  | { readonly kind: "answer"; readonly fact: FactPath; readonly value: unknown }
  | { readonly kind: "clear"; readonly fact: FactPath }
  | {
      readonly kind: "cite";
      readonly fact: FactPath;
      readonly document: string;
      readonly page?: string;
    }
  | { readonly kind: "attach"; readonly name: string; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "take-over" }
  | { readonly kind: "open"; readonly place: Place }
  | { readonly kind: "hand-off"; readonly action: HandOffAction; readonly because?: string }
  | { readonly kind: "receive-information"; readonly what: string }
  | { readonly kind: "receive-part"; readonly what: string }
  | { readonly kind: "resume-without-information"; readonly because: string }
  | { readonly kind: "record-oral-notice"; readonly text: string }
  | { readonly kind: "open-appeal"; readonly because: string }
  | { readonly kind: "recall" }
  | { readonly kind: "withdraw"; readonly because: string }
  | { readonly kind: "open-citations" }
  | { readonly kind: "agree"; readonly criterion: string }
  | { readonly kind: "override"; readonly criterion: string; readonly because: string }
  | { readonly kind: "decide"; readonly action: DecisionAction; readonly because: string }
  | { readonly kind: "return-to-nurse"; readonly because: string }
  | { readonly kind: "add-addendum"; readonly text: string }
  | { readonly kind: "issue-notice" }
  | { readonly kind: "void-notice"; readonly because: string }
  | { readonly kind: "send-letter" }
  | { readonly kind: "void-letter"; readonly because: string }
  | { readonly kind: "reopen"; readonly because: string }
  | { readonly kind: "wait"; readonly amount: number; readonly unit: SpanUnit }
  | { readonly kind: "wait-until"; readonly at: string };

/** What must stand on screen after a step; what is left out is not looked at. */
export type Expectation = {
  readonly line: number;
  readonly recommendation?: string;
  readonly route?: string;
  readonly statuses?: ReadonlyMap<string, Status>;
  readonly pitfalls?: ListExpectation;
  readonly codingQueries?: ListExpectation;
  readonly requirements?: ListExpectation;
  readonly state?: State;
  readonly clocks?: {
    readonly decision?: ClockExpectation;
    readonly notice?: ClockExpectation;
  };
  readonly may?: readonly Action[];
  readonly mayNot?: readonly Action[];
  readonly letter?: TextExpectation | "none";
  readonly notice?: TextExpectation | "none";
  readonly summary?: TextExpectation;
};

/** Exactly these, in any order; or some that must be there and some that must not. */
export type ListExpectation =
  | { readonly exactly: readonly string[] }
  | { readonly has: readonly string[]; readonly lacks: readonly string[] };

export type ClockExpectation = {
  readonly is: ClockState;
  /** Words of the due time as the worklist shows it. */
  readonly due?: string;
};

export type TextExpectation = {
  readonly says: readonly string[];
  readonly lacks: readonly string[];
};
