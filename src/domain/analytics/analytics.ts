import { currentSets, findSet, recommendations, withOwnValues } from "#criteria";
import { type ClockState } from "../clocks/time-left.ts";
import type { CaseFigures, SignedOutcome } from "./case-figures.ts";
import { countBy, type Spread, spreadOf } from "./statistics.ts";

/** Decisions by what the tool recommended. `overridden`: the physician signed another outcome. */
export type DecisionRow = {
  /** A recommendation of the criteria, or empty where the determination does not say. */
  readonly recommendation: string;
  readonly decisions: number;
  readonly approved: number;
  readonly partiallyApproved: number;
  readonly adverse: number;
  readonly agreed: number;
  readonly overridden: number;
  /** The tool recommends no outcome, or its recommendation was not shown. */
  readonly notComparable: number;
};

/** How often a criterion stood in the way; the three are never mixed up. */
export type CriterionRow = {
  readonly criterion: string;
  readonly title: string;
  readonly notMet: number;
  readonly notDocumented: number;
  readonly unanswered: number;
};

/** Active time in milliseconds, over the cases that have any there. */
export type StepTime = { readonly step: string; readonly title: string; readonly time: Spread };

export type ClockRow = {
  readonly lineOfBusiness: string;
  readonly clock: "decision" | "notice";
  readonly states: Readonly<Record<ClockState, number>>;
};

export type AskedRow = { readonly id: string; readonly title: string; readonly pends: number };

export type Analytics = {
  readonly cases: number;
  readonly decisions: readonly DecisionRow[];
  readonly criteria: readonly CriterionRow[];
  /** Cases with a signed evaluation: what `criteria` counts over. */
  readonly evaluated: number;
  readonly perCase: Spread | null;
  readonly perStep: readonly StepTime[];
  readonly clocks: readonly ClockRow[];
  /** Cases whose clocks nobody can tell, and requests that were withdrawn. */
  readonly withoutClock: number;
  readonly pends: number;
  readonly pendedCases: number;
  readonly asked: readonly AskedRow[];
};

/** Adds up the figures of cases. Pure; every total is the sum of its parts. */
export function analyticsOf(figures: readonly CaseFigures[]): Analytics {
  const titles = titlesOf(figures);
  const evaluated = figures.flatMap((figure) =>
    figure.evaluated === undefined ? [] : [figure.evaluated],
  );
  const pends = figures.flatMap((one) => one.pends);
  const asked = countBy(
    pends.flatMap(({ criteria, codingQueries }) => [...new Set([...criteria, ...codingQueries])]),
    (id) => id,
  );
  const times = figures.filter(({ active }) => active.total > 0);
  return {
    cases: figures.length,
    decisions: decisionRows(figures.flatMap((one) => one.decisions)),
    criteria: criterionRows(
      evaluated.map(({ criteria }) => criteria),
      titles.criteria,
    ),
    evaluated: evaluated.length,
    perCase: spreadOf(times.map(({ active }) => active.total)),
    perStep: stepTimes(times, titles.steps),
    clocks: clockRows(figures),
    withoutClock: figures.filter(({ clocks }) => clocks === undefined).length,
    pends: pends.length,
    pendedCases: figures.filter((figure) => figure.pends.length > 0).length,
    asked: [...asked]
      .map(([id, count]) => ({ id, title: titles.criteria.get(id) ?? id, pends: count }))
      .toSorted((one, other) => other.pends - one.pends || (one.title < other.title ? -1 : 1)),
  };
}

function decisionRows(decisions: readonly SignedOutcome[]): readonly DecisionRow[] {
  return [...recommendations, ""].flatMap((recommendation) => {
    const own = decisions.filter((decision) => decision.recommendation === recommendation);
    const count = (matches: (one: SignedOutcome) => boolean): number => own.filter(matches).length;
    return own.length === 0
      ? []
      : [
          {
            recommendation,
            decisions: own.length,
            approved: count(({ outcome }) => outcome === "approved"),
            partiallyApproved: count(({ outcome }) => outcome === "partially-approved"),
            adverse: count(({ outcome }) => outcome === "adverse"),
            agreed: count(({ agrees }) => agrees === true),
            overridden: count(({ agrees }) => agrees === false),
            notComparable: count(({ agrees }) => agrees === undefined),
          },
        ];
  });
}

function criterionRows(
  evaluated: readonly Readonly<Record<string, string>>[],
  titles: ReadonlyMap<string, string>,
): readonly CriterionRow[] {
  const entries = evaluated.flatMap((statuses) => Object.entries(statuses));
  const counts = countBy(entries, ([criterion, status]) => `${criterion} ${status}`);
  const at = (criterion: string, status: string): number =>
    counts.get(`${criterion} ${status}`) ?? 0;
  return [...new Set(entries.map(([criterion]) => criterion))]
    .map((criterion) => ({
      criterion,
      title: titles.get(criterion) ?? criterion,
      notMet: at(criterion, "not-met"),
      notDocumented: at(criterion, "not-documented"),
      unanswered: at(criterion, "unanswered"),
    }))
    .filter(({ notMet, notDocumented, unanswered }) => notMet + notDocumented + unanswered > 0)
    .toSorted((one, other) => other.notMet - one.notMet || other.notDocumented - one.notDocumented);
}

function stepTimes(
  figures: readonly CaseFigures[],
  titles: ReadonlyMap<string, string>,
): readonly StepTime[] {
  const steps = new Set(figures.flatMap(({ active }) => [...active.bySteps.keys()]));
  const order = [...titles.keys()];
  return [...steps]
    .toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    .flatMap((step) => {
      const time = spreadOf(figures.flatMap(({ active }) => active.bySteps.get(step) ?? []));
      return time === null ? [] : [{ step, title: titles.get(step) ?? step, time }];
    });
}

function clockRows(figures: readonly CaseFigures[]): readonly ClockRow[] {
  const lines = [...new Set(figures.map((figure) => figure.lineOfBusiness))].toSorted();
  return lines.flatMap((lineOfBusiness) => {
    const own = figures.flatMap((one) =>
      one.lineOfBusiness === lineOfBusiness && one.clocks !== undefined ? [one.clocks] : [],
    );
    if (own.length === 0) return [];
    return (["decision", "notice"] as const).map((clock) => {
      const counts = countBy(own, (clocks) => clocks[clock]);
      const count = (state: ClockState): number => counts.get(state) ?? 0;
      return {
        lineOfBusiness,
        clock,
        states: {
          met: count("met"),
          "met-late": count("met-late"),
          running: count("running"),
          stopped: count("stopped"),
          missed: count("missed"),
        },
      };
    });
  });
}

/** The words of every set used, the newest last so that its words hold. */
function titlesOf(figures: readonly CaseFigures[]): {
  readonly criteria: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
} {
  const references = new Set(figures.flatMap(({ evaluated }) => evaluated?.criteriaSet ?? []));
  const sets = [...references].toSorted().flatMap((reference) => {
    const found = findSet(reference);
    // Figures are of cases with different values, so a title has those that the set was published with.
    return found.ok ? [withOwnValues(found.set)] : [];
  });
  return {
    criteria: new Map(
      sets.flatMap(({ criteria, coding }) => [
        ...criteria.map(({ id, title }) => [id, title] as const),
        ...coding.queries.map(({ id, title }) => [id, title] as const),
      ]),
    ),
    steps: new Map([
      // Work is counted from the first answer on, evaluated or not.
      ...[...currentSets, ...sets].flatMap(({ steps }) =>
        steps.map(({ id, title }) => [id, title] as const),
      ),
      ["check", "Check answers"] as const,
      ["decision", "Physician’s decision"] as const,
    ]),
  };
}
