import { describe, expect, test } from "vitest";
import { compareSides, compileSet, defaultParameters, type FactTree } from "#criteria";
import { sacrococcygeal64999 as former } from "../index.ts";
import { advisoryCriteria, advisoryFacts } from "./advisory.ts";
import { sacrococcygeal64999Version110 as next } from "./index.ts";
import { addedRows } from "./procedures.ts";

const newRows = addedRows.map(({ id }) => id);

test("no status and no recommendation changes: proved for every case that both versions take", () => {
  const { criteria, recommendations, questions } = compareSides(
    { set: former, parameters: defaultParameters(former) },
    { set: next, parameters: defaultParameters(next) },
  );
  expect(recommendations).toEqual([]);
  const changes = new Map(criteria.map(({ criterion, change }) => [criterion, change]));
  const added = advisoryCriteria.map(({ criterion }) => criterion.id);
  expect([...changes].filter(([, change]) => change === "added").map(([id]) => id)).toEqual(
    expect.arrayContaining(added),
  );
  expect([...changes.values()].filter((change) => change === "added")).toHaveLength(added.length);
  expect([...changes.values()]).not.toContain("decides differently");
  expect([...changes.values()]).not.toContain("removed");
  const rows = { change: "other answers", newAnswers: newRows, goneAnswers: [] };
  expect(questions).toEqual([
    { ...rows, fact: "request.procedure" },
    { ...rows, fact: "priorInterventions[].procedure" },
    ...advisoryFacts.map(({ fact }) => ({
      fact: fact.path,
      change: "asked",
      newAnswers: [],
      goneAnswers: [],
    })),
  ]);
});

test("ids, option values and paths are those of 1.0.0", () => {
  const ids = (set: typeof former) => [
    set.facts.map(({ path, answer }) => [
      path,
      answer.kind === "choice" || answer.kind === "many"
        ? answer.options.map(({ value }) => value).filter((value) => !newRows.includes(value))
        : answer.kind,
    ]),
    set.criteria.map(({ id }) => id),
    set.pitfalls.map(({ id }) => id),
    set.procedures.rows
      .filter(({ id }) => !newRows.includes(id))
      .map(({ id, columns }) => [id, columns]),
    set.parameters.map(({ name, default: value }) => [name, value]),
  ];
  const ofAdded = new Set(advisoryFacts.map(({ fact }) => fact.path));
  const idsAdded = new Set(advisoryCriteria.map(({ criterion }) => criterion.id));
  expect(
    ids({
      ...next,
      facts: next.facts.filter(({ path }) => !ofAdded.has(path)),
      criteria: next.criteria.filter(({ id }) => !idsAdded.has(id)),
    }),
  ).toEqual(ids(former));
  expect(next.facts).toHaveLength(former.facts.length + ofAdded.size);
});

describe("the advisory criteria, in every combination of answers", () => {
  const evaluate = compileSet(next, defaultParameters(next));
  const statusOf = (id: string, facts: FactTree) =>
    evaluate(facts).criteria.find(({ criterion }) => criterion.id === id)?.status;
  const answers = [undefined, "not-documented", "no", "yes"] as const;
  const byHand = (answer: (typeof answers)[number]) =>
    answer === undefined
      ? "unanswered"
      : answer === "yes"
        ? "met"
        : answer === "no"
          ? "not-met"
          : "not-documented";
  const worst = ["not-met", "unanswered", "not-documented", "met"];

  test.each(answers)("recent care and an exam that reproduces the pain: %s", (answer) => {
    expect(statusOf("conservative.recent-care", { conservative: { recent: answer } })).toBe(
      byHand(answer),
    );
    expect(
      statusOf("diagnosis.pain-reproduced", { presentation: { painReproduced: answer } }),
    ).toBe(byHand(answer));
  });

  test("relief over time and earlier blocks, for a block that was or may have been performed", () => {
    for (const performed of answers)
      for (const reliefMeasured of answers)
        for (const earlier of [undefined, "not-documented", 0, 3]) {
          const parts = [
            byHand(reliefMeasured),
            byHand(
              typeof earlier === "number"
                ? "yes"
                : earlier === undefined
                  ? undefined
                  : "not-documented",
            ),
          ];
          const status = statusOf("diagnosis.block-measured", {
            blocks: { diagnostic: { performed, reliefMeasured, earlier } },
          });
          expect(status).toBe(
            performed === "no"
              ? "not-applicable"
              : worst.find((one) => parts.some((part) => part === one)),
          );
        }
  });

  test("none of them counts toward the recommendation", () => {
    for (const { criterion } of advisoryCriteria) expect(criterion.advisory).toBe(true);
    expect(evaluate({ conservative: { recent: "no" } }).recommendation).toBe("incomplete");
  });
});

test("an unguided injection is treated as the SI joint injection it is, but for its code", () => {
  const evaluate = compileSet(next, defaultParameters(next));
  const results = ["si-joint-injection", "si-joint-injection-unguided"].map((procedure) => {
    const { criteria, pitfalls, codingQueries, recommendation } = evaluate({
      request: { procedure },
    });
    return {
      statuses: criteria.map(({ status }) => status),
      pitfalls,
      codingQueries,
      recommendation,
    };
  });
  expect(results[0]).toEqual(results[1]);
});

test("every specific code of the table is explained, and a limited one says until when", () => {
  const codes = next.procedures.rows
    .map(({ columns }) => columns["code"] ?? "")
    .filter((code) => !["ok", "query"].includes(code));
  expect(new Set(next.coding.codes?.map(({ code }) => code))).toEqual(new Set(codes));
  expect(
    next.coding.codes?.filter(({ limit }) => limit !== undefined).map(({ code }) => code),
  ).toEqual(["0442T"]);
});

describe("every criterion and pitfall has three wordings", () => {
  const worded = [...next.criteria, ...next.pitfalls];
  test.each(worded.map((one) => [one.id, one] as const))("%s", (_id, { wordings }) => {
    const texts = Object.values(wordings ?? {});
    expect(texts).toHaveLength(3);
    expect(texts.filter((text) => text.trim() === "")).toEqual([]);
    expect(new Set(texts.map((text) => text.toLowerCase())).size).toBe(3);
  });
});

test("spelling is US, and no title is a sentence", () => {
  const texts = JSON.stringify([
    next.criteria,
    next.pitfalls,
    next.facts,
    next.coding,
    next.steps,
    next.warnings,
    next.parameters,
    next.corrections,
  ]);
  expect(
    texts.match(/programme|anaesthetic|gynaecolog|cancelled|\d %|tumour(?!-block)/g),
  ).toBeNull();
  for (const { title } of next.criteria)
    expect(title).not.toMatch(/ (was|were|is|has|lasted|fell) /);
});
