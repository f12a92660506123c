import { describe, expect, test } from "vitest";
import { assessAnswers } from "../case/assess.ts";
import { exampleNames, referredExample } from "../decision/example-for-test.ts";
import { narrativeOf, narrativeText } from "../narrative/narrative.ts";
import { documentationOf } from "./documentation-of.ts";

const inTexas = { reference: "", requestingProvider: "", facility: "", jurisdiction: "TX" };

describe("where the law lets no judgement be shown", () => {
  test("answers that satisfy a criterion and answers that do not read the same", () => {
    const { assessment, record } = referredExample("13");
    const said = (patientRationale: string) =>
      documentationOf(
        assessAnswers(assessment.set, assessment.parameters, {
          ...record.answers,
          guideline: { patientRationale },
        }),
      ).map(({ criterion, documentation }) => [criterion.id, documentation]);
    expect(said("yes")).toEqual(said("no"));
    expect(said("not-documented")).not.toEqual(said("no"));
  });

  test("what nobody has looked for and what the record does not hold stay apart", () => {
    const { assessment } = referredExample("16");
    expect(new Set(documentationOf(assessment).map((one) => one.documentation))).toContain("open");
    const silent = documentationOf(referredExample("09").assessment).find(
      ({ criterion }) => criterion.id === "conservative.cushion",
    );
    expect(silent?.documentation).toBe("not-documented");
  });

  test("a field that nobody is asked for here, such as a description of a listed procedure, is no gap", () => {
    const { assessment, record } = referredExample("13");
    const named = (request: object) =>
      documentationOf(
        assessAnswers(assessment.set, assessment.parameters, { ...record.answers, request }),
      ).find(({ criterion }) => criterion.id === "request.procedure-named");
    expect(named({ procedure: "pericapsular-rfa" })).toMatchObject({ documentation: "documented" });
    expect(named({ procedure: "other" })).toMatchObject({ documentation: "in-part" });
  });

  test.each(exampleNames)("%s: no criterion is named by its statement", (name) => {
    for (const { topic, criterion } of documentationOf(
      referredExample(name.slice(0, 2)).assessment,
    )) {
      expect(topic).not.toContain(criterion.title);
      expect(topic.toLowerCase()).toBe(criterion.toShow.toLowerCase());
    }
  });

  test.each(exampleNames)("%s: the narrative neither recommends nor judges", (name) => {
    const { record, assessment } = referredExample(name.slice(0, 2));
    const { evaluation } = assessment;
    const text = narrativeText(
      narrativeOf({ ...record, request: inTexas, answers: {} }, assessment),
    );
    expect(
      /not met\b|meets? criteria|recommend|refer to|at least/i.exec(text)?.[0],
    ).toBeUndefined();
    for (const { title } of evaluation.pitfalls) expect(text).not.toContain(title);
    for (const { criterion } of evaluation.criteria) expect(text).not.toContain(criterion.title);
  });
});
