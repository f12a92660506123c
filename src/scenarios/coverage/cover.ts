import { type CriteriaSet, readerOf, requestPaths } from "#criteria";
import type { Expectation, ListExpectation, Scenario } from "../scenario.ts";
import type { CoverageItem, NoticeKind } from "./coverage-items.ts";
import { simulate, type SimulatedStep } from "./simulate.ts";

/** Which scenarios exercise one thing, by file. */
export type Covered = {
  readonly item: CoverageItem;
  /** These would fail if it went wrong. */
  readonly checkedBy: readonly string[];
  /** In these it happens, and nobody looks. */
  readonly passedBy: readonly string[];
};

export type NamedScenario = { readonly file: string; readonly scenario: Scenario };

/**
 * Holds scenarios against everything there is to exercise. Pure; no browser runs. What a set says is exercised only
 * by scenarios of that set; the life of a case by scenarios of any.
 */
export function cover(
  items: readonly CoverageItem[],
  scenarios: readonly NamedScenario[],
  set: Pick<CriteriaSet, "id">,
): readonly Covered[] {
  const walked = scenarios.map(({ file, scenario }) => ({
    file,
    isOfSet: scenario.given.set.id === set.id,
    points: simulate(scenario),
  }));
  return items.map((item) => {
    const checkedBy: string[] = [];
    const passedBy: string[] = [];
    for (const { file, isOfSet, points } of walked) {
      if (!isOfSet && areasOfSet.has(item.area)) continue;
      if (points.some((point, at) => isChecked(item, point, points[at + 1]))) checkedBy.push(file);
      else if (points.some((point) => happens(item, point))) passedBy.push(file);
    }
    return { item, checkedBy, passedBy };
  });
}

/** What the criteria of a set say; the other areas are the same whatever the set. */
const areasOfSet: ReadonlySet<CoverageItem["area"]> = new Set([
  "status",
  "pitfall",
  "coding query",
  "recommendation",
  "route",
]);

/** Whether a step would fail if this went wrong. `next` may look at what this one did. */
function isChecked(
  item: CoverageItem,
  point: SimulatedStep,
  next: SimulatedStep | undefined,
): boolean {
  const { expect } = point.step;
  if (item.area === "transition") {
    if (!happens(item, point)) return false;
    const looking = expect ?? (next?.done.length === 0 ? next.step.expect : undefined);
    return looking?.state === item.to;
  }
  if (expect === undefined) return false;
  switch (item.area) {
    case "status":
      return expect.statuses?.get(item.criterion) === item.status;
    case "pitfall":
      return names(expect.pitfalls, item.pitfall);
    case "coding query":
      return names(expect.codingQueries, item.query);
    case "recommendation":
      return expect.recommendation === item.recommendation;
    case "route":
      return expect.route === item.route;
    case "refusal":
      return point.step.by?.role === item.role && (expect.mayNot?.includes(item.action) ?? false);
    case "clock":
      return happens(item, point) && expect.clocks !== undefined;
    case "notice":
      return happens(item, point) && isRead(expect, item.notice);
  }
}

/** Whether this comes about at the point, whether anybody looks or not. */
function happens(
  item: CoverageItem,
  { evaluation, facts, done, state, step }: SimulatedStep,
): boolean {
  switch (item.area) {
    case "status":
      return evaluation.criteria.some(
        ({ criterion, status }) => criterion.id === item.criterion && status === item.status,
      );
    case "pitfall":
      return evaluation.pitfalls.some(({ id }) => id === item.pitfall);
    case "coding query":
      return evaluation.codingQueries.some(({ id }) => id === item.query);
    case "recommendation":
      return evaluation.recommendation === item.recommendation;
    case "route":
      return evaluation.route === item.route;
    case "transition":
      return done.some(({ action, from }) => action === item.action && from === item.from);
    case "refusal":
      return false;
    case "clock":
      return (
        readerOf(requestPaths.lineOfBusiness)(facts) === item.line &&
        readerOf(requestPaths.urgency)(facts) === item.urgency
      );
    case "notice":
      return (
        readerOf(requestPaths.lineOfBusiness)(facts) === item.line &&
        (item.notice === "request-for-information"
          ? state === "information-requested" || step.expect?.letter !== undefined
          : done.some(
              ({ action, from }) => action === "issue-notice" && noticeOf[from] === item.notice,
            ))
      );
  }
}

const noticeOf: Readonly<Record<string, NoticeKind>> = {
  approved: "approval",
  "partially-approved": "partial",
  adverse: "adverse",
};

function isRead(expect: Expectation, notice: NoticeKind): boolean {
  const text = notice === "request-for-information" ? expect.letter : expect.notice;
  return text !== undefined && text !== "none" && text.says.length > 0;
}

function names(list: ListExpectation | undefined, id: string): boolean {
  if (list === undefined) return false;
  return "exactly" in list ? list.exactly.includes(id) : list.has.includes(id);
}
