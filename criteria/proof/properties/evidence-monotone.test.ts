import { describe, expect, test, vi } from "vitest";
import {
  answerState,
  defaultParameters,
  type FactPath,
  isTree,
  type ParameterValues,
} from "#criteria";
import type { Configuration } from "../../change/variables.ts";
import { boundaryValues } from "../cases/boundary-values.ts";
import { factsWith } from "../cases/case-facts.ts";
import { ruleComparisons } from "../cases/comparisons.ts";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { theSet } from "../cases/the-set.ts";
import { reportCounts } from "../counts/report-counts.ts";
import { type Move, movesOf, SetFunctions } from "../diagrams/set-functions.ts";

// Seconds on an idle machine; a busy one shall not fail it.
vi.setConfig({ testTimeout: 300_000 });

/** Answers from the least to the most favourable to the request; those on one line count alike. */
const choices: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "conservative.physicalTherapy.exception": [
    ["none"],
    ["not-tolerated", "contraindicated", "no-access"],
  ],
  "conservative.levatorAniTherapy": [["no"], ["contraindicated"], ["yes"]],
  "conservative.coccyxMobilization": [["no"], ["contraindicated"], ["yes"]],
  "conservative.cushion": [["no"], ["contraindicated"], ["yes"]],
  "conservative.acupuncture": [["not-considered"], ["considered", "tried"]],
  "conservative.medication.doseOptimized": [["no"], ["contraindicated"], ["yes"]],
  "conservative.medication.multimodalTrial": [["no"], ["contraindicated"], ["yes"]],
  "conservative.outcome": [
    ["resolved", "improving"],
    ["inadequate", "failed"],
  ],
  "imaging.dynamicStanding": [["no"], ["not-available"], ["yes"]],
  "imaging.dynamicSitting": [["no"], ["not-available"], ["yes"]],
  "imaging.coccyxMriOrCt": [["no"], ["yes"]],
  "imaging.mobility": [
    ["normal", "immobile"],
    ["hypermobile", "luxation"],
  ],
  "imaging.spicule": [["no"], ["yes"]],
  "blocks.diagnostic.performed": [["no"], ["yes"]],
  "blocks.diagnostic.site": [
    ["other"],
    ["sacrococcygeal-disc", "first-intercoccygeal-disc", "ganglion-impar"],
  ],
  "blocks.siJoint.performed": [["no"], ["yes"]],
  "alternatives.pilonidalCyst": [["present", "not-evaluated"], ["excluded"]],
  "alternatives.perianalAbscess": [["present", "not-evaluated"], ["excluded"]],
  "alternatives.hemorrhoids": [["present", "not-evaluated"], ["excluded"]],
  "alternatives.pelvicOrganDisease": [["present", "not-evaluated"], ["excluded"]],
  "alternatives.lumbosacralSpine": [["present", "not-evaluated"], ["excluded"]],
  "alternatives.sacroiliacJoint": [["present", "not-evaluated"], ["excluded"]],
  "alternatives.siJointEvaluation": [["not-done"], ["done-negative"], ["done-positive"]],
  "guideline.patientRationale": [["no"], ["yes"]],
};

/** More is better. */
const amounts = [
  "conservative.physicalTherapy.sessions",
  "conservative.physicalTherapy.weeks",
  "conservative.months",
  "blocks.diagnostic.reliefPercent",
  "blocks.siJoint.reliefPercent",
];

/** Why a fact that the recommendation depends on has no favourable direction of its own. */
const withoutDirection: Readonly<Record<string, string>> = {
  "request.procedure": "it is what is asked for, not evidence for it",
  "request.receivedAt": "it is the case's today",
  "presentation.mechanism": "it decides whether a fracture has to be excluded",
  "presentation.onsetDate": "short pain is outside the guideline, long pain is not better",
  "presentation.fracture": "a fracture stands against a procedure and outside the guideline",
};

/** How favourable an answer is; undefined where it has no place in an order. */
function favour(path: FactPath, answer: unknown): number | undefined {
  if (answerState(answer) !== "value") return undefined;
  if (typeof answer === "number") return amounts.includes(path) ? answer : undefined;
  if (path === "request.procedureDescription") return String(answer).trim() === "" ? 0 : 1;
  if (path === "presentation.redFlags") return Array.isArray(answer) && answer.length > 0 ? 0 : 1;
  if (path === "priorInterventions") return firstLineFavour(answer);
  const place = choices[path]?.findIndex((one) => one.includes(String(answer))) ?? -1;
  return place < 0 ? undefined : place;
}

/** A first-line procedure on record as failed, one without its result, none. */
function firstLineFavour(answer: unknown): number {
  const firstLine = theSet.procedures.rows.filter(
    ({ columns }) => columns["tier"] === "first-line",
  );
  const outcomes = (Array.isArray(answer) ? answer : [])
    .filter(isTree)
    .filter((entry) => firstLine.some(({ id }) => id === entry["procedure"]))
    .map((entry) => entry["outcome"]);
  if (outcomes.includes("failed")) return 2;
  return outcomes.includes("not-documented") ? 1 : 0;
}

/**
 * Every move from an answer to one at least as favourable, of all the answers at which something can
 * change; those that no rule can tell apart are one.
 */
function upwardMoves(one: SetFunctions, plan: ParameterValues): readonly Move[] {
  const parameters = { ...defaultParameters(theSet), ...plan };
  const answersOf = boundaryValues(theSet, parameters, comparisons);
  return one.variables.flatMap((variable, level) => {
    const [path = "", ...others] = variable.facts;
    if (others.length > 0) return joinedMoves(one, level);
    const kinds = new Map<string, { readonly place: number; readonly at: Configuration }>();
    for (const answer of answersOf(path)) {
      const place = favour(path, answer);
      const at = variable.configurationOf(factsWith({}, { [path]: answer }));
      if (at === undefined) throw new RangeError(`${path}: ${JSON.stringify(answer)}`);
      if (place !== undefined) kinds.set(`${place} ${at.index}`, { place, at });
    }
    return [...kinds.values()].flatMap((from) =>
      [...kinds.values()]
        .filter((to) => to.at !== from.at && from.place <= to.place)
        .map((to) => ({ level, path, from: from.at, to: to.at })),
    );
  });
}

/** The same for facts that one computed number joins, by the answers that stand for all like them. */
function joinedMoves(one: SetFunctions, level: number): readonly Move[] {
  return movesOf(one, (path, from, to) => {
    const [worse, better] = [favour(path, from), favour(path, to)];
    return worse !== undefined && better !== undefined && worse <= better;
  }).filter((move) => move.level === level);
}

const comparisons = theSet.criteria.flatMap(({ rule }) => ruleComparisons(rule));

/** Later last sessions and earlier first ones lengthen a span: its number shows the direction. */
const isLongerSpan = (from: string, to: string) =>
  from.includes("not-met") && !to.includes("not-met");

describe("P3 evidence monotone: moving any one fact in the favourable direction never lowers the recommendation, whatever all other answers are", () => {
  const plans = [
    ["usual plan", {}],
    ["strict plan", strictPlan],
    ["lax plan", laxPlan],
  ] as const;
  const directed = new Set<FactPath>();
  let moved = 0;

  test.each(plans)("under the %s", (_name, plan) => {
    const one = new SetFunctions(plan);
    const upward = upwardMoves(one, plan);
    const spans = movesOf(
      one,
      (_path, from, to) => answerState(from) === "value" && answerState(to) === "value",
    ).filter(({ from, to }) => isLongerSpan(from.jointKey, to.jointKey));
    for (const { level, path, from, to } of [...upward, ...spans]) {
      const before = one.at(one.recommendation, level, from);
      const after = one.at(one.recommendation, level, to);
      const isNeverLower = one.never(before, after, (worse, better) => better > worse);
      expect({ path, from: from.answers, to: to.answers, isNeverLower }).toEqual({
        path,
        from: from.answers,
        to: to.answers,
        isNeverLower: true,
      });
      directed.add(path);
      moved += 1;
    }
  });

  test("every fact the recommendation depends on was moved, or is listed as without a direction", () => {
    const depending = new SetFunctions().variables.flatMap(({ facts }) => facts);
    const unmoved = depending.filter((path) => !directed.has(path));
    expect(unmoved.toSorted()).toEqual(Object.keys(withoutDirection).toSorted());
    reportCounts("3 properties: P3 evidence monotone", {
      "facts with a direction": directed.size,
      "favourable moves, each over all other answers": moved,
      violations: 0,
    });
  });
});
