import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileSet, criteriaSets, defaultParameters, referenceOf, treeFrom } from "#criteria";
import { anyFacts } from "./any-facts-for-test.ts";
import { answersIn } from "./answers-in.ts";
import { questionnaireResponseOf } from "./questionnaire-response-of.ts";
import { responseOptions } from "./response-for-test.ts";

/** Together a thousand cases, the sets in turn. */
const numRuns = Math.ceil(1000 / criteriaSets.length);

describe.each(criteriaSets.map((set) => [referenceOf(set), set] as const))(
  "A case of %s, sent as a questionnaire response and read back,",
  (criteriaSet, set) => {
    const evaluate = compileSet(set, defaultParameters(set));

    test("has the same answers and the same determination", () => {
      fc.assert(
        fc.property(anyFacts(set), (facts) => {
          const record = { criteriaSet, answers: facts, citations: {} };
          const response: unknown = JSON.parse(
            JSON.stringify(questionnaireResponseOf(record, responseOptions)),
          );
          const read = answersIn(response, set);
          if (!read.ok) throw new Error(JSON.stringify(read.issues));
          expect({ notUnderstood: read.notUnderstood, unknown: read.unknown }).toEqual({
            notUnderstood: [],
            unknown: [],
          });
          const all = [...read.answers, ...read.unused];
          const back = treeFrom(all.map(({ path, value }) => [path, value]));
          expect(back).toEqual(facts);
          // Without what is not asked for, everything that decides is still there.
          const used = [
            ...read.answers,
            ...read.unused.filter(({ because }) => because === "known-to-plan"),
          ];
          const counted = treeFrom(used.map(({ path, value }) => [path, value]));
          expect(evaluate(counted).recommendation).toEqual(evaluate(facts).recommendation);
        }),
        { numRuns },
      );
    });
  },
);
