import { describe, expect, inject, test } from "vitest";
import { answerState, compileStatuses, defaultParameters, readerOf } from "#criteria";
import { factsWith } from "../cases/case-facts.ts";
import { Dice } from "../cases/dice.ts";
import { partlyAnswered } from "../cases/partly-answered.ts";
import { layoutsInAnyOrder, randomCase } from "../cases/random-case.ts";
import { storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";
import { Evaluators } from "../agreement/compared-result.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { analystFor } from "./analysts.ts";

const evaluators = new Evaluators(theSet);
const randomCases = inject("isProof") ? 5000 : 400;

describe("decided", () => {
  test("an incomplete case is never decided; any other is decided exactly when no question is open; one with nothing unanswered always is", () => {
    const layOut = layoutsInAnyOrder(new Dice(21));
    const seen = { incomplete: 0, decided: 0, undecided: 0 };
    for (let number = 0; number < randomCases; number++) {
      const one = randomCase(number + 1_000_000);
      const facts = layOut(one);
      const { recommendation } = evaluators.for(one.parameters)(facts);
      const { decided, openQuestions, unansweredCount } = analystFor(one.parameters)(facts);
      const expected = recommendation !== "incomplete" && openQuestions.length === 0;
      expect({ number, decided }).toEqual({ number, decided: expected });
      expect({ number, ok: decided || unansweredCount > 0 }).toEqual({ number, ok: true });
      if (recommendation === "incomplete") seen.incomplete += 1;
      else if (decided) seen.decided += 1;
      else seen.undecided += 1;
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
    reportCounts("2 what could change: decided, random cases", { cases: randomCases, ...seen });
  }, 300_000);

  test("P4 information monotone: once decided, no further answer changes the recommendation or undoes that it is decided", () => {
    let followed = 0;
    for (let number = 0; number < 600; number++) {
      const one = partlyAnswered(number + 5000, 4);
      const before = analystFor(one.parameters)(one.facts);
      if (!before.decided || one.open.length === 0) continue;
      const dice = new Dice(number);
      const evaluate = evaluators.for(one.parameters);
      const { recommendation } = evaluate(one.facts);
      let { facts } = one;
      for (const path of dice.shuffled(one.open)) {
        const answers = (one.domains[path] ?? []).filter((answer) => answer !== undefined);
        facts = factsWith(facts, { [path]: dice.pick(answers) });
        followed += 1;
        const after = { recommendation: evaluate(facts).recommendation, ...decidedOf(one, facts) };
        expect({ number, path, ...after }).toEqual({ number, path, recommendation, decided: true });
      }
    }
    expect(followed).toBeGreaterThan(200);
  }, 300_000);
});

describe("open questions of cases with much unanswered", () => {
  const analyst = analystFor({});
  const judge = compileStatuses(theSet, defaultParameters(theSet));
  const questions = theSet.facts.map(({ path }) => ({ path, read: readerOf(path) }));
  const starts = [
    ...storedCases.filter(({ id }) => id.startsWith("16")),
    { id: "empty", facts: factsWith({}, {}) },
  ];

  test.each(starts.map((one) => [one.id, one] as const))(
    "%s: each open question turns the recommendation of some completion, and no other question does",
    (_id, start) => {
      const unanswered = questions.filter(
        ({ read }) => answerState(read(start.facts)) === "unanswered",
      );
      const turning = new Set<string>();
      for (const other of storedCases) {
        const completed = factsWith(
          start.facts,
          unanswered.map(({ path, read }) => [path, read(other.facts)] as const),
        );
        for (const { path } of unanswered) {
          const outcomes = answersOf(path).map(
            (answer) => judge(factsWith(completed, { [path]: answer })).recommendation,
          );
          if (new Set(outcomes).size > 1) turning.add(path);
        }
      }
      expect([...turning].toSorted()).toEqual(analyst(start.facts).openQuestions.toSorted());
    },
    300_000,
  );
});

function decidedOf(
  one: ReturnType<typeof partlyAnswered>,
  facts: ReturnType<typeof partlyAnswered>["facts"],
): { readonly decided: boolean } {
  return { decided: analystFor(one.parameters)(facts).decided };
}

const usual = partlyAnswered(0, 1).domains;

function answersOf(path: string): readonly unknown[] {
  return (usual[path] ?? []).filter((answer) => answer !== undefined);
}
