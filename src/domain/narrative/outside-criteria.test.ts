import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, defaultParameters, type FactTree, treeFrom } from "#criteria";
import { assessAnswers } from "../case/assess.ts";
import { narrativeOf, narrativeText } from "./narrative.ts";
import { answersOutsideCriteria, outsideCriteriaTitle } from "./outside-criteria.ts";

const set = currentSet("sacrococcygeal-64999");
const parameters = defaultParameters(set);
const assess = (facts: FactTree) => assessAnswers(set, parameters, facts);
const answers = (procedure: string | undefined) =>
  treeFrom([
    ["request.procedure", procedure],
    ["presentation.painBaseline", 8],
    ["imaging.dynamicStanding", "yes"],
    ["imaging.dynamicSitting", "yes"],
    ["imaging.coccyxMriOrCt", "yes"],
    ["imaging.mobility", "hypermobile"],
    ["imaging.spicule", "not-documented"],
    ["blocks.siJoint.performed", "yes"],
  ]);

describe("documented answers that no criterion read", () => {
  test("stay in sight when the procedure does not ask for them, each with why", () => {
    const outside = answersOutsideCriteria(assess(answers("ganglion-impar-injection")));
    expect(outside.map(({ path, words, why }) => [path, words, why])).toEqual([
      ["imaging.mobility", "Hypermobile", "other-procedure"],
      ["blocks.siJoint.performed", "Yes", "other-procedure"],
      ["imaging.coccyxMriOrCt", "Yes", "settled-otherwise"],
      ["presentation.painBaseline", "8 of 10", "context"],
    ]);
  });

  test("are among the criteria's own as soon as the procedure asks for them", () => {
    const paths = answersOutsideCriteria(assess(answers("coccygectomy-partial"))).map(
      ({ path }) => path,
    );
    expect(paths).not.toContain("imaging.mobility");
  });

  test("are not named while no procedure is chosen and a criterion may still read them", () => {
    const paths = answersOutsideCriteria(assess(answers(undefined))).map(({ path }) => path);
    expect(paths).not.toContain("imaging.mobility");
    expect(paths).not.toContain("blocks.siJoint.performed");
  });

  test("stand in the narrative once, under their own heading, with their source", () => {
    const text = narrativeText(
      narrativeOf(
        {
          citations: {
            "imaging.mobility": { document: "films.pdf", page: 2, quote: "31° of flexion" },
          },
          notes: "",
        },
        assess(answers("ganglion-impar-injection")),
      ),
    );
    expect(text).toContain(outsideCriteriaTitle.toUpperCase());
    expect(text).toContain(
      "Mobility of the coccyx: Hypermobile. Does not apply to this procedure. [films.pdf, page 2: “31° of flexion”]",
    );
    expect(text.match(/Mobility of the coccyx/g)).toHaveLength(1);
  });

  test("whatever the procedure, each choice that is answered is read or listed, and listing counts for nothing", () => {
    const choices = set.facts.flatMap(({ path, answer }) =>
      answer.kind === "choice" && path !== set.procedures.fact && !path.startsWith("request.")
        ? [{ path, values: answer.options.map(({ value }) => value) }]
        : [],
    );
    const anyAnswers = fc.record(
      Object.fromEntries(choices.map(({ path, values }) => [path, fc.constantFrom(...values)])),
      { requiredKeys: [] },
    );
    const anyProcedure = fc.constantFrom(...set.procedures.rows.map(({ id }) => id));
    fc.assert(
      fc.property(anyAnswers, anyProcedure, (given, procedure) => {
        const all: readonly (readonly [string, unknown])[] = [
          [set.procedures.fact, procedure],
          ...Object.entries(given),
        ];
        const assessment = assess(treeFrom(all));
        const outside = answersOutsideCriteria(assessment).map(({ path }) => path);
        const text = narrativeText(narrativeOf({ citations: {}, notes: "" }, assessment));
        for (const { path } of choices) {
          if (given[path] === undefined || given[path] === "not-documented") continue;
          const label = set.facts.find((fact) => fact.path === path)?.label ?? path;
          expect(text).toContain(`${label}: `);
        }
        const without = assess(treeFrom(all.filter(([path]) => !outside.includes(path))));
        const statuses = (one: typeof assessment) =>
          one.evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]);
        expect(statuses(without)).toEqual(statuses(assessment));
      }),
      { numRuns: 200 },
    );
  });
});
