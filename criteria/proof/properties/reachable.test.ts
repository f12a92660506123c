import { describe, expect, test, vi } from "vitest";
import {
  compileSet,
  type CriteriaSet,
  defaultParameters,
  parseCase,
  recommendations,
  routes,
  type Status,
  statuses,
} from "#criteria";
import { recommendationNode, diagramContextOf } from "../../change/recommendation-diagram.ts";
import { scopeOf } from "../../engine/scope.ts";
import { statusExamples } from "../cases/status-examples.ts";
import { storedCases } from "../cases/stored-cases.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { rankOf, SetFunctions } from "../diagrams/set-functions.ts";
import { writtenFor } from "../second-implementation.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

const evaluated = storedCases.map(({ id, facts, parameters }) => {
  const parsed = parseCase({ id, criteriaSet: writtenFor, parameters, facts });
  if (!parsed.ok) throw new TypeError(id);
  return { id, evaluation: compileSet(theSet, parsed.case.parameters)(facts) };
});

type Evaluated = (typeof evaluated)[number];

/** The first case judged by hand of which something holds, with the thing it is an example of. */
function examplesOf(
  things: readonly string[],
  holds: (thing: string, one: Evaluated) => boolean,
): readonly string[] {
  const found = things.map((thing) => {
    const example = evaluated.find((one) => holds(thing, one));
    return { thing, id: example?.id };
  });
  expect(found.filter(({ id }) => id === undefined)).toEqual([]);
  return found.map(({ thing, id }) => `${thing}: ${id ?? ""}`);
}

/** Statuses that a criterion cannot have, since no answer to what it reads gives them. */
const careExcused = [
  "conservative.physical-therapy",
  "conservative.levator-ani-therapy",
  "conservative.coccyx-mobilization",
  "conservative.cushion",
  "medication.optimized",
  "diagnosis.dynamic-radiographs",
];
const mayNotApply = [
  "safety.fracture-excluded",
  "diagnosis.pain-source-confirmed",
  "ladder.first-line-failed",
  "ladder.surgical-indication",
  "guideline.reconciled",
];
const onlyAsksForPaper = ["request.procedure-named", "safety.red-flags-screened"];

function isPossible(id: string, status: Status): boolean {
  if (status === "exception") return careExcused.includes(id);
  if (status === "not-applicable") return mayNotApply.includes(id);
  return status !== "not-met" || !onlyAsksForPaper.includes(id);
}

/** Whether another set recommends the same at every joint combination of answers. */
function isSameRecommendation(other: CriteriaSet): boolean {
  const parameters = defaultParameters(theSet);
  const context = diagramContextOf(scopeOf(theSet, parameters), [scopeOf(theSet, parameters)]);
  const changed = { ...context, scope: scopeOf(other, parameters) };
  return recommendationNode(context) === recommendationNode(changed);
}

describe("P15 non-vacuity: everything the set can say is said of some case judged by hand", () => {
  test("each recommendation, route, pitfall and coding query has an example", () => {
    const lines = [
      ...examplesOf(recommendations, (one, { evaluation }) => evaluation.recommendation === one),
      ...examplesOf(routes, (one, { evaluation }) => evaluation.route === one),
      ...examplesOf(
        theSet.pitfalls.map(({ id }) => id),
        (one, { evaluation }) => evaluation.pitfalls.some(({ id }) => id === one),
      ),
      ...examplesOf(
        theSet.coding.queries.map(({ id }) => id),
        (one, { evaluation }) => evaluation.codingQueries.some(({ id }) => id === one),
      ),
    ];
    expect(lines.length).toBe(
      recommendations.length +
        routes.length +
        theSet.pitfalls.length +
        theSet.coding.queries.length,
    );
    reportCounts(
      "5 reachable (P15): results",
      {
        recommendations: recommendations.length,
        routes: routes.length,
        pitfalls: theSet.pitfalls.length,
        "coding queries": theSet.coding.queries.length,
        "without an example": 0,
      },
      lines,
    );
  });

  test("each criterion has each status that is possible for it, and no combination of boundary answers gives another", () => {
    const pairs = theSet.criteria.flatMap(({ id }) =>
      statuses.map((status) => ({ id, status, name: `${id} ${status}` })),
    );
    const possible = pairs.filter(({ id, status }) => isPossible(id, status));
    const lines = examplesOf(
      possible.map(({ name }) => name),
      (name, { evaluation }) =>
        evaluation.criteria.some((one) => `${one.criterion.id} ${one.status}` === name),
    );
    const reached = new Set(
      statusExamples(theSet).map(({ criterion, status }) => `${criterion.id} ${status}`),
    );
    expect([...reached].toSorted()).toEqual(possible.map(({ name }) => name).toSorted());
    reportCounts(
      "5 reachable (P15): status of criteria",
      {
        "criterion and status": possible.length,
        "that no answers can give": pairs.length - possible.length,
        "without an example": 0,
      },
      lines,
    );
  });

  /**
   * A request that names no procedure lacks its step on the ladder too, and one for another procedure has
   * a coding query open: this criterion says what is missing, others already hold the recommendation.
   */
  const neverAlone = ["request.procedure-named"];

  test("each blocking criterion is pivotal: some case judged by hand turns on it alone; only the one that others cover, and the advisory one, never turn any", () => {
    const inTheWay = new Set<Status>(["not-met", "unanswered", "not-documented"]);
    const blockersOf = ({ evaluation }: Evaluated) =>
      evaluation.criteria.filter(
        ({ criterion, status }) => criterion.advisory !== true && inTheWay.has(status),
      );
    const blocking = theSet.criteria.filter(({ advisory }) => advisory !== true);
    const lines = examplesOf(
      blocking.map(({ id }) => id).filter((id) => !neverAlone.includes(id)),
      (id, one) => {
        const [only, ...others] = blockersOf(one);
        const isUrgent = one.evaluation.recommendation === "safety-review";
        // With a coding query open, a criterion that only lacks paper would not change anything.
        const isMasked =
          only?.status === "not-documented" && one.evaluation.codingQueries.length > 0;
        return only?.criterion.id === id && others.length === 0 && !isUrgent && !isMasked;
      },
    );
    const withoutEffect = theSet.criteria.filter((criterion) => {
      const criteria = theSet.criteria.map((one) =>
        one === criterion ? { ...one, advisory: true as const } : one,
      );
      return isSameRecommendation({ ...theSet, criteria });
    });
    const advisory = theSet.criteria.filter((one) => one.advisory === true);
    expect(withoutEffect.map(({ id }) => id).toSorted()).toEqual(
      [...neverAlone, ...advisory.map(({ id }) => id)].toSorted(),
    );
    reportCounts(
      "5 reachable (P15): pivotal criteria",
      {
        pivotal: lines.length,
        advisory: advisory.length,
        "covered by others in every combination of answers": neverAlone.length,
      },
      [...lines, ...neverAlone.map((id) => `${id}: never alone, proven by the decision diagrams`)],
    );
  });

  test("no two criteria contradict each other: each procedure that no coding query stops can be approved, and only those can", () => {
    const functions = new SetFunctions();
    const level = functions.variables.findIndex(({ facts }) =>
      facts.includes(theSet.procedures.fact),
    );
    const approvable = (functions.variables[level]?.configurations ?? [])
      .filter((configuration) => {
        const node = functions.at(functions.recommendation, level, configuration);
        return !functions.never(node, node, (one) => one === rankOf("approve"));
      })
      .map(({ answers }) => String(answers[0]));
    const codedOk = theSet.procedures.rows.filter(({ columns }) => columns["code"] === "ok");
    expect(approvable.toSorted()).toEqual(codedOk.map(({ id }) => id).toSorted());
    expect(compileSet(theSet, defaultParameters(theSet))({}).recommendation).toBe("incomplete");
  });
});
