import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QuestionnaireItem, QuestionnaireResponseItem } from "@medplum/fhirtypes";
import {
  compileSet,
  type CriteriaSet,
  criteriaSets,
  defaultParameters,
  type ParameterValues,
  readerOf,
  referenceOf,
  treeFrom,
} from "#criteria";
import { anyFacts } from "./any-facts-for-test.ts";
import { askedWhen } from "./asked-when.ts";
import { isAskedWith } from "./is-asked.ts";
import { questionnaireOf } from "./questionnaire-of.ts";
import { questionnaireResponseOf } from "./questionnaire-response-of.ts";
import { responseOptions } from "./response-for-test.ts";

describe.each(criteriaSets.map((set) => [referenceOf(set), set] as const))(
  "In %s",
  (criteriaSet, set) => {
    const conditions = askedWhen(set);
    const items = new Map(
      leaves(questionnaireOf(set).item ?? []).map((item) => [item.linkId, item] as const),
    );
    test("some questions are left out, and whatever their answers, nothing changes under any plan's values", () => {
      let leftOut = 0;
      fc.assert(
        fc.property(anyFacts(set), anyFacts(set), anyPlan(set), (facts, others, plan) => {
          const asked = (path: string) => isAskedWith(conditions.get(path), facts);
          const changed = treeFrom(
            set.facts.map(
              ({ path }) => [path, readerOf(path)(asked(path) ? facts : others)] as const,
            ),
          );
          leftOut += set.facts.filter(({ path }) => !asked(path)).length;
          const evaluatePlan = compileSet(set, { ...defaultParameters(set), ...plan });
          expect(evaluatePlan(changed)).toEqual(evaluatePlan(facts));
        }),
        { numRuns: 30 },
      );
      expect(leftOut).toBeGreaterThan(0);
    });

    test("what enableWhen of FHIR leaves out is what is left out", () => {
      fc.assert(
        fc.property(anyFacts(set), (facts) => {
          const record = { criteriaSet, answers: facts, citations: {} };
          const given = new Map(
            responseLeaves(questionnaireResponseOf(record, responseOptions).item ?? []).map(
              (item) => [item.linkId, item] as const,
            ),
          );
          const enabled = set.facts.filter(({ path }) => isEnabled(items.get(path), given));
          const asked = set.facts.filter(({ path }) => isAskedWith(conditions.get(path), facts));
          expect(enabled.map(({ path }) => path)).toEqual(asked.map(({ path }) => path));
        }),
        { numRuns: 20 },
      );
    });
  },
);

/** FHIR R4: the question has an answer, or one that is equal. */
function isEnabled(
  item: QuestionnaireItem | undefined,
  given: ReadonlyMap<string, QuestionnaireResponseItem>,
): boolean {
  const { enableWhen = [], enableBehavior } = item ?? {};
  if (enableWhen.length === 0) return true;
  const holds = enableWhen.map(({ question, operator, answerBoolean, answerCoding }) => {
    const answers = given.get(question)?.answer ?? [];
    if (operator === "exists") return answers.length > 0 === answerBoolean;
    return answers.some(
      ({ valueCoding }) =>
        valueCoding?.code === answerCoding?.code && valueCoding?.system === answerCoding?.system,
    );
  });
  return enableBehavior === "all" ? !holds.includes(false) : holds.includes(true);
}

function anyPlan(set: CriteriaSet): fc.Arbitrary<ParameterValues> {
  const values = set.parameters.map((parameter) =>
    (parameter.kind === "number"
      ? fc.constantFrom(parameter.min, parameter.default, parameter.max)
      : fc.constantFrom(...parameter.options.map(({ value }) => value))
    ).map((value) => [parameter.name, value] as const),
  );
  return fc.tuple(...values).map((all) => Object.fromEntries(all));
}

function leaves(items: readonly QuestionnaireItem[]): readonly QuestionnaireItem[] {
  return items.flatMap((item) =>
    item.type === "group" && item.repeats !== true ? leaves(item.item ?? []) : [item],
  );
}

function responseLeaves(
  items: readonly QuestionnaireResponseItem[],
): readonly QuestionnaireResponseItem[] {
  return items.flatMap((item) => [item, ...responseLeaves(item.item ?? [])]);
}
