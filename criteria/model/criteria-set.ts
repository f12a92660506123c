import type { CodeNote } from "./code-note.ts";
import type { DateOrder, FactDefinition, FactPath } from "./fact.ts";
import type { Condition, Derived, Rule } from "./rule.ts";

/** A criteria set is a folder of data: nothing in it is code, so a second set needs no new evaluator. */
export type CriteriaSet = {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly scope: string;
  readonly steps: readonly Step[];
  readonly facts: readonly FactDefinition[];
  readonly dateOrders: readonly DateOrder[];
  readonly procedures: ProcedureTable;
  readonly parameters: readonly Parameter[];
  readonly limits: readonly FixedLimit[];
  readonly derived: Readonly<Record<string, DerivedDefinition>>;
  readonly groups: readonly Group[];
  /** In the order results list them. */
  readonly criteria: readonly Criterion[];
  /** Facts whose listing sends a case to urgent physician review before any criterion is weighed. */
  readonly urgentReview: { readonly list: FactPath; readonly because: string };
  readonly pitfalls: readonly Pitfall[];
  readonly coding: CodingChecks;
  readonly warnings: readonly DataWarning[];
  readonly evidence: readonly Evidence[];
  readonly corrections: readonly Correction[];
  /** The fact whose calendar date is the case's "today". */
  readonly asOf: FactPath;
  /** Paths that begin so are the request as it was made: no change of answers may touch them. */
  readonly neverChanged: readonly string[];
};

export type Step = { readonly id: string; readonly title: string; readonly lead: string };

export type ProcedureTable = {
  readonly fact: FactPath;
  readonly rows: readonly ProcedureRow[];
  /** How a request that names no procedure is treated. */
  readonly unnamed: Readonly<Record<string, string>>;
};

export type ProcedureRow = {
  readonly id: string;
  readonly label: string;
  readonly columns: Readonly<Record<string, string>>;
  /** What the row allows, by name: codes, diagnoses. A list that is not there allows anything. */
  readonly allows?: Readonly<Record<string, readonly string[]>>;
  /** The clinical source's own grade, as it stands there; empty where it gives none. */
  readonly sourceGrade: string;
  readonly added?: true;
};

/** A plan-adjustable value. A case records the values it was evaluated with. */
export type Parameter = {
  readonly name: string;
  readonly title: string;
  readonly provenance: string;
  readonly added: boolean;
  readonly lock?: ParameterLock;
} & (
  | {
      readonly kind: "number";
      readonly default: number;
      readonly unit: string;
      readonly min: number;
      readonly max: number;
      readonly wholeOnly?: true;
    }
  | {
      readonly kind: "choice";
      readonly default: string;
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
);

/** Where the law binds a plan to the set's own value: no stricter value where a fact has a certain answer. */
export type ParameterLock = {
  readonly fact: FactPath;
  readonly is: string;
  /** Who is bound, as a message says it: "Medicare Advantage". */
  readonly binds: string;
  /** Which side of the default is refused, or whether only the default is taken. */
  readonly allows: "at-most-default" | "at-least-default" | "default-only";
  readonly provenance: string;
};

export type FixedLimit = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly provenance: string;
};

export type DerivedDefinition = Derived & { readonly label: string; readonly unit: string };

export type Group = { readonly id: string; readonly title: string };

/** Where a statement comes from: the clinical source, added by the spec, or corrected against the source. */
export type Origin = "source" | "added" | "corrected";

/**
 * One subject in three voices: for the nurse in clinical shorthand, for the provider as something to send, for
 * the member in plain words. `{name}` stands for the value of a parameter, as in a title.
 */
export type Wordings = {
  readonly nurse: string;
  readonly provider: string;
  readonly member: string;
};

export type Criterion = {
  readonly id: string;
  readonly group: string;
  /** A noun phrase; `{name}` stands for the case's value of a parameter. */
  readonly title: string;
  readonly wordings?: Wordings;
  readonly requirement: string;
  /** Why it is asked for, in our own words. */
  readonly rationale: string;
  readonly satisfiedBy: string;
  readonly exceptionIs?: string;
  readonly origin: Origin;
  readonly correction?: string;
  /** Advisory criteria are shown and never count towards the recommendation. */
  readonly advisory?: true;
  readonly evidence: readonly string[];
  /** What to ask of the requesting provider, as a noun phrase. */
  readonly toShow: string;
  /** Criteria that come first on the clinical path. */
  readonly after: readonly string[];
  readonly rule: Rule;
};

export type Pitfall = {
  readonly id: string;
  readonly title: string;
  readonly wordings?: Wordings;
  readonly explanation: string;
  readonly whatToDo: string;
  readonly origin: Origin;
  readonly correction?: string;
  readonly evidence: readonly string[];
  readonly facts: readonly FactPath[];
  readonly firesWhen: Condition;
};

/** A question for a coder. It never counts as a clinical criterion not met. An open query keeps a case from `approve`. */
export type CodingQuery = {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly whatToDo: string;
  readonly firesWhen: Condition;
};

export type CodingChecks = {
  readonly queries: readonly CodingQuery[];
  /** What the specific codes of the procedure table are for. */
  readonly codes?: readonly CodeNote[];
  /** How the billed code must be described, whatever the source calls it. */
  readonly descriptor: { readonly title: string; readonly explanation: string };
  /** The procedure table's column that names a specific code. */
  readonly column: string;
};

/** Answers that cannot all be right; shown beside the answers, never decides anything. */
export type DataWarning = {
  readonly id: string;
  readonly message: string;
  readonly facts: readonly FactPath[];
  readonly firesWhen: Condition;
};

export type EvidenceState = "confirmed" | "likely" | "unconfirmed";

export type Evidence = {
  readonly key: string;
  /** Number under which the clinical source cites it; absent when added. */
  readonly sourceNumber?: number;
  readonly citation: string;
  readonly state: EvidenceState;
  readonly note: string;
};

/** Something the clinical source got wrong, and how the set reads it instead. */
export type Correction = {
  readonly id: string;
  readonly sourceSays: string;
  readonly setSays: string;
  readonly because: string;
  readonly affects: readonly string[];
};
