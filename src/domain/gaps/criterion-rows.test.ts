import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  answerState,
  type CriteriaSet,
  criteriaSets,
  defaultParameters,
  type EntryField,
  type FactDefinition,
  type FactTree,
  notDocumented,
  readerOf,
  referenceOf,
  ruleFactPaths,
  treeFrom,
} from "#criteria";
import { type Assessment, assessAnswers } from "../case/assess.ts";
import { openQuestions } from "../case/open-questions.ts";
import { informationRequestOf } from "../narrative/information-request.ts";
import { criterionRows, type ListedCriterion, otherPitfalls } from "./criterion-rows.ts";
import { rowGroups } from "./row-groups.ts";

/** What a reviewer may enter for a question, sensible or not; `undefined` is not reviewed yet. */
function anyAnswer(fact: Pick<FactDefinition | EntryField, "answer">): fc.Arbitrary<unknown> {
  const kind = fact.answer;
  switch (kind.kind) {
    case "choice":
      return fc.constantFrom(...kind.options.map(({ value }) => value));
    case "many":
      return fc.subarray(kind.options.map(({ value }) => value));
    case "number":
      return fc.nat({ max: Math.min(kind.max ?? 60, 60) });
    case "date":
    case "partial-date":
      return fc.constantFrom("2025-06-02", "2025-11-03", "2026-01-05");
    case "instant":
      return fc.constantFrom("2026-03-02T09:00:00-06:00");
    case "text":
      return fc.constantFrom("as in the letter");
    case "exactly":
      return fc.constantFrom(kind.value);
    case "codes":
      return fc.constantFrom(["M53.3"], ["M53.3", "M46.1"]);
    case "entries":
      return fc.array(
        fc.record(Object.fromEntries(kind.fields.map((field) => [field.name, anyAnswer(field)])), {
          requiredKeys: kind.fields.filter(({ required }) => required).map(({ name }) => name),
        }),
        { maxLength: 2 },
      );
  }
}

/** As a tree of answers, which can be read when a test fails. */
function anyCase(set: CriteriaSet, hasValues: boolean): fc.Arbitrary<FactTree> {
  return fc
    .tuple(
      ...set.facts.map((fact) =>
        fc.oneof(
          fc.constant(undefined),
          ...(fact.canBeNotDocumented ? [fc.constant(notDocumented)] : []),
          ...(hasValues ? [anyAnswer(fact), anyAnswer(fact)] : []),
        ),
      ),
    )
    .map((answers) => treeFrom(set.facts.map(({ path }, at) => [path, answers[at]] as const)));
}

/** What a row's next step is, where it may not be that. */
function wrongStepOf(
  { criterion, status, next }: ListedCriterion,
  assessment: Assessment,
): readonly string[] {
  const { set, facts } = assessment;
  const isRight = {
    // A list with a row that lacks a field is answered in part.
    answer: (question = "") =>
      (status === "unanswered" || status === "not-documented") &&
      [...ruleFactPaths(criterion.rule, set), set.procedures.fact].includes(question) &&
      (answerState(readerOf(question)(facts)) === "unanswered" ||
        Array.isArray(readerOf(question)(facts))),
    request: () =>
      informationRequestOf(assessment).notDocumented.some((one) => one.criterion === criterion),
    none: () =>
      status !== "unanswered" && (status !== "not-documented" || criterion.advisory === true),
  }[next.kind](next.kind === "answer" ? next.question : undefined);
  return isRight ? [] : [`${criterion.id} ${status}: ${JSON.stringify(next)}`];
}

const runs = { numRuns: 40 };

describe.each(criteriaSets.map((set) => ({ set, name: referenceOf(set) })))(
  "the rows of $name",
  ({ set }) => {
    const parameters = defaultParameters(set);
    const assess = (facts: FactTree) => assessAnswers(set, parameters, facts);

    test("hold every criterion once, as evaluated, and every pitfall once", () => {
      fc.assert(
        fc.property(anyCase(set, true), (facts) => {
          const assessment = assess(facts);
          const { safety, clinical } = rowGroups(assessment);
          const shown = [...safety, ...clinical].flatMap(({ open, settled }) => [
            ...open,
            ...settled,
          ]);
          const statuses = (rows: readonly { criterion: { id: string }; status: string }[]) =>
            rows.map(({ criterion, status }) => `${criterion.id}: ${status}`).toSorted();
          expect(statuses(shown)).toEqual(statuses(assessment.evaluation.criteria));
          const pitfalls = [...shown.flatMap((row) => row.pitfalls), ...otherPitfalls(assessment)];
          expect(pitfalls.map(({ id }) => id).toSorted()).toEqual(
            assessment.evaluation.pitfalls.map(({ id }) => id).toSorted(),
          );
          for (const { settled } of [...safety, ...clinical]) {
            expect(settled.filter(({ isUnmet }) => isUnmet)).toEqual([]);
          }
        }),
        runs,
      );
    });

    test("number what is needed along the clinical path, and offer one next action", () => {
      fc.assert(
        fc.property(anyCase(set, true), (facts) => {
          const assessment = assess(facts);
          const rows = criterionRows(assessment);
          const { requirements } = assessment.evaluation;
          const needed = rows
            .filter((row) => row.needed !== undefined)
            .toSorted((a, b) => (a.needed?.position ?? 0) - (b.needed?.position ?? 0));
          expect(needed.map(({ criterion }) => criterion.id)).toEqual(
            requirements.map(({ criterion }) => criterion.id),
          );
          expect(needed.every(({ isUnmet }) => isUnmet)).toBe(true);
          expect(rows.flatMap((row) => wrongStepOf(row, assessment))).toEqual([]);
        }),
        runs,
      );
    });

    test("lead to every open question that a criterion can read", () => {
      fc.assert(
        fc.property(anyCase(set, true), (facts) => {
          const assessment = assess(facts);
          const behind = new Set(
            criterionRows(assessment).flatMap(({ criterion }) =>
              ruleFactPaths(criterion.rule, set),
            ),
          );
          const open = openQuestions(assessment).filter(
            ({ path }) => assessment.matter.get(path) === "criteria",
          );
          expect(open.filter(({ path }) => !behind.has(path))).toEqual([]);
        }),
        runs,
      );
    });

    test("never say of what is missing that it is a no", () => {
      fc.assert(
        fc.property(anyCase(set, false), (facts) => {
          const assessment = assess(facts);
          const rows = criterionRows(assessment).filter(
            ({ criterion }) => criterion.rule.rule !== "fixed",
          );
          expect(rows.filter(({ status }) => status === "not-met")).toEqual([]);
          const clauses = rows.map(({ clause }) => clause);
          const asNo = /: (?:no|none|0)\b|\bnot (?:met|done)\b/i;
          expect(clauses.filter((clause) => asNo.test(clause))).toEqual([]);
        }),
        runs,
      );
    });
  },
);
