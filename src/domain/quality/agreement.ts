import {
  answerInWords,
  type Criterion,
  type CriteriaSet,
  type FactDefinition,
  readerOf,
  recommendationWords,
  statusWords,
  withOwnValues,
} from "#criteria";
import type { Assessment } from "../case/assess.ts";
import { sameJson } from "../case/json-value.ts";
import { cohensKappa, type Kappa } from "./kappa.ts";
import type { PairedReview } from "./paired-review.ts";

/** A case in which the reviewers differ, and what each of them said, in words. */
export type Disagreement = {
  readonly caseId: string;
  readonly first: string;
  readonly second: string;
};

export type QuestionAgreement = {
  readonly fact: FactDefinition;
  /** Cases in which at least one of them answered, and the question could matter to at least one. */
  readonly compared: number;
  readonly agreed: number;
  readonly disagreements: readonly Disagreement[];
};

export type CriterionAgreement = {
  readonly criterion: Criterion;
  readonly kappa: Kappa;
  readonly disagreements: readonly Disagreement[];
};

export type Agreement = {
  readonly set: CriteriaSet;
  readonly pairs: number;
  readonly recommendation: Omit<CriterionAgreement, "criterion">;
  readonly criteria: readonly CriterionAgreement[];
  /** In the set's order, questions nobody compared left out. */
  readonly questions: readonly QuestionAgreement[];
};

/**
 * How far two reviewers agree: by question the share of equal answers, by criterion Cohen's kappa over
 * all statuses, which keeps "not met", "not documented" and "not answered yet" apart. All pairs are of
 * one criteria set. Null while there is no pair.
 */
export function agreementOf(pairs: readonly PairedReview[]): Agreement | null {
  const [pair] = pairs;
  if (pair === undefined) return null;
  const { set } = pair.first;
  const statuses = pairs.map(({ caseId, first, second }) => ({
    caseId,
    first: statusesOf(first),
    second: statusesOf(second),
  }));
  return {
    set,
    pairs: pairs.length,
    recommendation: said(
      pairs.map(({ caseId, first, second }) => ({
        caseId,
        first: recommendationWords[first.evaluation.recommendation].short,
        second: recommendationWords[second.evaluation.recommendation].short,
      })),
    ),
    criteria: withOwnValues(set).criteria.map((criterion) => ({
      criterion,
      ...said(
        statuses.map(({ caseId, first, second }) => ({
          caseId,
          first: first.get(criterion.id) ?? "",
          second: second.get(criterion.id) ?? "",
        })),
      ),
    })),
    questions: set.facts
      .map((fact) => questionAgreement(fact, pairs))
      .filter(({ compared }) => compared > 0),
  };
}

function said(all: readonly Disagreement[]): Omit<CriterionAgreement, "criterion"> {
  return {
    kappa: cohensKappa(all),
    disagreements: all.filter(({ first, second }) => first !== second),
  };
}

function statusesOf({ evaluation }: Assessment): ReadonlyMap<string, string> {
  return new Map(
    evaluation.criteria.map(({ criterion, status }) => [criterion.id, statusWords[status]]),
  );
}

function questionAgreement(
  fact: FactDefinition,
  pairs: readonly PairedReview[],
): QuestionAgreement {
  const read = readerOf(fact.path);
  const compared = pairs
    .filter(({ first, second }) => isAsked(fact, first) || isAsked(fact, second))
    .map(({ caseId, first, second }) => ({
      caseId,
      first: read(first.facts) ?? null,
      second: read(second.facts) ?? null,
    }))
    .filter(({ first, second }) => first !== null || second !== null);
  const disagreements = compared.filter(({ first, second }) => !sameJson(first, second));
  return {
    fact,
    compared: compared.length,
    agreed: compared.length - disagreements.length,
    disagreements: disagreements.map(({ caseId, first, second }) => ({
      caseId,
      first: answerInWords(fact, first),
      second: answerInWords(fact, second),
    })),
  };
}

function isAsked({ path }: FactDefinition, { matter, set }: Assessment): boolean {
  return matter.has(path) || set.neverChanged.some((prefix) => path.startsWith(prefix));
}
