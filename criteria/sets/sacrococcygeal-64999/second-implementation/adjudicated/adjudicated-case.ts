import type {
  CriterionByHand,
  DeterminationByHand,
  FactsTree,
  ParametersByHand,
  StatusByHand,
} from "../index.ts";
import { isFactsTree, slotAt, writableCopy } from "../index.ts";

/** A case judged by hand from the specification, and what must come out of it. */
export interface AdjudicatedCase {
  readonly id: string;
  /** Why this is the right result, in one line. */
  readonly why: string;
  readonly facts: FactsTree;
  /** Overrides only, as in a case file. */
  readonly parameters: Partial<ParametersByHand>;
  readonly expected: ExpectedResult;
}

/** Lists are complete; `criteria` names only the statuses that matter to the case. */
export type ExpectedResult = Partial<Omit<DeterminationByHand, "criteria">> & {
  readonly criteria?: Partial<Record<CriterionByHand, StatusByHand>>;
};

/** A single answer, as the tables below list it; `undefined` is unanswered. */
export type Answer = string | number | undefined;

/** New answers by fact path; `undefined` takes the answer away. */
export type Changes = Readonly<Record<string, unknown>>;

export interface AdjudicatedRow {
  readonly id: string;
  readonly why: string;
  readonly changes: Changes;
  readonly parameters?: Partial<ParametersByHand>;
  readonly expected: ExpectedResult;
}

export function caseOf(base: FactsTree, row: AdjudicatedRow): AdjudicatedCase {
  const { id, why, changes, parameters = {}, expected } = row;
  return { id, why, facts: changed(base, changes), parameters, expected };
}

function changed(base: FactsTree, changes: Changes): FactsTree {
  const copy = writableCopy(base);
  for (const [path, answer] of Object.entries(changes)) {
    const { parent, key } = slotAt(copy, path);
    if (answer === undefined) delete parent[key];
    else parent[key] = copyOf(answer);
  }
  if (!isFactsTree(copy)) throw new TypeError("changed facts are facts");
  return copy;
}

/** A list is another list in every case, so that no case changes another. */
function copyOf(answer: unknown): unknown {
  return Array.isArray(answer) ? answer.map(copyOf) : copyOfRow(answer);
}

function copyOfRow(answer: unknown): unknown {
  return typeof answer === "object" && answer !== null ? { ...answer } : answer;
}
