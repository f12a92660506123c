import { describe, expect, test, vi } from "vitest";
import { answerState, type FactPath, type Status, statuses } from "#criteria";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { type Move, movesOf, rankOf, SetFunctions } from "../diagrams/set-functions.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const approve = rankOf("approve");
const deny = rankOf("deny");
const plans = [{}, strictPlan, laxPlan].map((plan) => new SetFunctions(plan));
const [usual = new SetFunctions()] = plans;

const isAnswering = (_path: FactPath, from: unknown, to: unknown) =>
  answerState(from) === "unanswered" && answerState(to) !== "unanswered";
const isGivingUp = (_path: FactPath, from: unknown, to: unknown) =>
  answerState(from) === "unanswered" && answerState(to) === "not-documented";

/** The facts of the moves along which some combination goes from a value that passes to one that does. */
function factsThatTurn(
  functions: SetFunctions,
  moves: readonly Move[],
  node: number,
  test: (before: number, after: number) => boolean,
): readonly FactPath[] {
  const turning = moves.filter(({ level, from, to }) => {
    const [before, after] = [functions.at(node, level, from), functions.at(node, level, to)];
    return !functions.never(before, after, test);
  });
  return [...new Set(turning.map(({ path }) => path))].toSorted();
}

const therapy = "conservative.physicalTherapy";
const therapyDates = [`${therapy}.firstSession`, `${therapy}.lastSession`];

describe("P4 information monotone: answering an unanswered question never turns a criterion that is settled, but where the spec reads an open question as an answer", () => {
  /** Section 5 gives each of these a status before it is answered, and another after. */
  const readAsAnswer: Readonly<Record<string, readonly FactPath[]>> = {
    // A reason for stopping that nobody has looked for counts as none; two dates outrank stated weeks.
    "conservative.physical-therapy": [
      `${therapy}.exception`,
      `${therapy}.firstSession`,
      `${therapy}.lastSession`,
    ],
    // While no procedure is named, the pathway is the coccyx and the tier unknown.
    "diagnosis.alternatives-excluded": ["request.procedure"],
    "diagnosis.pain-source-confirmed": ["request.procedure"],
    "ladder.surgical-indication": ["request.procedure"],
    // The scope is read from answers only: what is open cannot put a case outside the guideline.
    "guideline.reconciled": [
      "presentation.fracture",
      "presentation.onsetDate",
      "presentation.redFlags",
      "request.procedure",
      "request.receivedAt",
    ],
  };
  const settled = new Set<Status | undefined>(["met", "exception", "not-met", "not-applicable"]);

  test.each(theSet.criteria.map(({ id }) => id))("%s", (id) => {
    const node = usual.criteria.get(id) ?? 0;
    const turned = factsThatTurn(
      usual,
      movesOf(usual, isAnswering),
      node,
      (before, after) => settled.has(statuses[before]) && before !== after,
    );
    expect(turned).toEqual(readAsAnswer[id] ?? []);
  });
});

describe("P5 no approval on unknown", () => {
  test("an approved case has no blocking criterion that is unanswered, not documented or not met", () => {
    const open = new Set<Status | undefined>(["unanswered", "not-documented", "not-met"]);
    for (const functions of plans) {
      const waiting = theSet.criteria.filter(
        ({ id, advisory }) =>
          advisory !== true &&
          !functions.never(
            functions.recommendation,
            functions.criteria.get(id) ?? 0,
            (recommendation, status) => recommendation === approve && open.has(statuses[status]),
          ),
      );
      expect(waiting).toEqual([]);
    }
  });

  test("the procedure, the red flags and every other answer of the hard list have to be there for approval, whatever else is answered", () => {
    for (const state of ["unanswered", "not-documented"] as const) {
      const needed = usual.variables.flatMap((variable, level) =>
        variable.facts.length > 1
          ? []
          : variable.configurations
              .filter(({ answers }) => answerState(answers[0]) === state)
              .filter((configuration) => {
                const held = usual.at(usual.recommendation, level, configuration);
                return usual.never(held, held, (recommendation) => recommendation === approve);
              })
              .flatMap(() => variable.facts),
      );
      expect(needed.toSorted()).toEqual([
        "alternatives.hemorrhoids",
        "alternatives.lumbosacralSpine",
        "alternatives.pelvicOrganDisease",
        "alternatives.perianalAbscess",
        "alternatives.pilonidalCyst",
        "alternatives.siJointEvaluation",
        "conservative.coccyxMobilization",
        "conservative.cushion",
        "conservative.levatorAniTherapy",
        "conservative.medication.doseOptimized",
        "conservative.medication.multimodalTrial",
        "conservative.months",
        "conservative.outcome",
        "imaging.dynamicSitting",
        "imaging.dynamicStanding",
        "presentation.mechanism",
        "presentation.redFlags",
        "request.procedure",
      ]);
    }
  });

  test("answering an open question never takes an approval away, but for the therapy dates that outrank the stated weeks it rests on", () => {
    for (const functions of plans) {
      const turned = factsThatTurn(
        functions,
        movesOf(functions, isAnswering),
        functions.recommendation,
        (before, after) => before === approve && after !== approve,
      );
      expect(therapyDates).toEqual(expect.arrayContaining([...turned]));
    }
  });
});

describe("P6 no adverse recommendation from missing paper", () => {
  test("deny rests on a blocking criterion that is not met, and where none is not met there is no deny", () => {
    for (const functions of plans) {
      const worst = theSet.criteria
        .filter(({ advisory }) => advisory !== true)
        .map(({ id }) => functions.diagrams.map(functions.criteria.get(id) ?? 0, isNotMet))
        .reduce((left, right) => functions.diagrams.combine(left, right, Math.max));
      const differs = (recommendation: number, hasNotMet: number) =>
        recommendation === deny && hasNotMet === 0;
      expect(functions.never(functions.recommendation, worst, differs)).toBe(true);
    }
  });

  test("a case without a single recorded value is never deny and never approve", () => {
    for (const functions of plans) {
      const reached = new Set<number>();
      const seen = new Set<number>();
      const walk = (node: number): void => {
        if (seen.has(node)) return;
        seen.add(node);
        if (functions.diagrams.isConstant(node)) {
          reached.add(functions.diagrams.valueOf(node));
          return;
        }
        const variable = functions.variables[functions.diagrams.levelOf(node)];
        for (const { answers, index } of variable?.configurations ?? []) {
          const child = functions.diagrams.childrenOf(node)[index];
          const isSilent = answers.every((answer) => answerState(answer) !== "value");
          if (isSilent && child !== undefined) walk(child);
        }
      };
      walk(functions.recommendation);
      expect([...reached]).not.toContain(deny);
      expect([...reached]).not.toContain(approve);
    }
  });

  test('looking and finding nothing never makes a deny, and no deny hangs on a question answered "not documented"', () => {
    for (const functions of plans) {
      const moves = movesOf(functions, isGivingUp);
      const turned = factsThatTurn(
        functions,
        moves,
        functions.recommendation,
        (before, after) => (before === deny) !== (after === deny),
      );
      expect(moves.length).toBeGreaterThan(30);
      expect(turned).toEqual([]);
    }
  });

  test("a deny that an open question could still turn into an approval is only one the spec reads so, and it is not decided", () => {
    const turned = factsThatTurn(
      usual,
      movesOf(usual, isAnswering),
      usual.recommendation,
      (before, after) => before === deny && after === approve,
    );
    expect(turned).toEqual(
      [
        ...therapyDates,
        `${therapy}.exception`,
        "presentation.fracture",
        "presentation.onsetDate",
        "request.procedure",
        "request.receivedAt",
      ].toSorted(),
    );
    reportCounts("3 properties: P4, P5, P6 over the whole space", {
      "joint combinations": usual.combinations.toLocaleString("en-US"),
      "moves from open to answered": movesOf(usual, isAnswering).length,
      plans: plans.length,
      exceptions: "only those the tests list",
    });
  });
});

function isNotMet(code: number): number {
  return statuses[code] === "not-met" ? 1 : 0;
}
