import {
  type CaseFinder,
  type CriteriaSet,
  recommendations,
  type Recommendation,
  recommendationWords,
  type Route,
  routes,
  routeWords,
  type Status,
  statusWords,
  requestPaths,
  withOwnValues,
} from "#criteria";
import { moves } from "../life.ts";
import { type Action, actions, type Role, roles, type State } from "../vocabulary.ts";

/** One thing that a scenario should exercise. */
export type CoverageItem = { readonly id: string; readonly label: string } & (
  | { readonly area: "status"; readonly criterion: string; readonly status: Status }
  | { readonly area: "pitfall"; readonly pitfall: string }
  | { readonly area: "coding query"; readonly query: string }
  | { readonly area: "recommendation"; readonly recommendation: Recommendation }
  | { readonly area: "route"; readonly route: Route }
  | {
      readonly area: "transition";
      readonly action: Action;
      readonly from: State;
      readonly to: State;
    }
  | { readonly area: "refusal"; readonly role: Role; readonly action: Action }
  | { readonly area: "clock"; readonly line: string; readonly urgency: string }
  | { readonly area: "notice"; readonly line: string; readonly notice: NoticeKind }
);

export type CoverageArea = CoverageItem["area"];

export const coverageAreas = [
  "status",
  "pitfall",
  "coding query",
  "recommendation",
  "route",
  "transition",
  "refusal",
  "clock",
  "notice",
] as const satisfies readonly CoverageArea[];

/** What a plan writes; a request for information is the nurse's letter. */
export const noticeKinds = ["request-for-information", "approval", "partial", "adverse"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Everything there is to exercise: only what can happen, so that full coverage can be reached. */
export function coverageItems(given: CriteriaSet, finder: CaseFinder): readonly CoverageItem[] {
  const set = withOwnValues(given);
  return [
    ...set.criteria.flatMap(({ id, title }) =>
      finder.statusesOf(id).map((status): CoverageItem => ({
        area: "status",
        id: `${id} ${status}`,
        label: `${title}: ${statusWords[status]}`,
        criterion: id,
        status,
      })),
    ),
    ...set.pitfalls.map(({ id, title }): CoverageItem => ({
      area: "pitfall",
      id,
      label: title,
      pitfall: id,
    })),
    ...set.coding.queries.map(({ id, title }): CoverageItem => ({
      area: "coding query",
      id,
      label: title,
      query: id,
    })),
    ...recommendations.map((recommendation): CoverageItem => ({
      area: "recommendation",
      id: recommendation,
      label: recommendationWords[recommendation].short,
      recommendation,
    })),
    ...routes.map((route): CoverageItem => ({
      area: "route",
      id: route,
      label: routeWords[route],
      route,
    })),
    ...transitions(),
    ...refusals(),
    ...clocksAndNotices(set),
  ];
}

function transitions(): readonly CoverageItem[] {
  return moves.flatMap(({ action, from, to }) =>
    to === "same" || to === "outcome"
      ? []
      : from.map((state): CoverageItem => ({
          area: "transition",
          id: `${action} ${state}`,
          label: `${begun(action)}: ${inWords(state)} → ${inWords(to)}`,
          action,
          from: state,
          to,
        })),
  );
}

/** What a role may never do, in no state. */
function refusals(): readonly CoverageItem[] {
  return roles.flatMap((role) =>
    actions
      .filter(
        (action) => !moves.some((move) => move.action === action && move.roles.includes(role)),
      )
      .map((action): CoverageItem => ({
        area: "refusal",
        id: `${role} ${action}`,
        label: `${begun(role)}: never ${inWords(action)}`,
        role,
        action,
      })),
  );
}

function clocksAndNotices(set: CriteriaSet): readonly CoverageItem[] {
  const lines = optionsOf(set, requestPaths.lineOfBusiness);
  const urgencies = optionsOf(set, requestPaths.urgency);
  return [
    ...lines.flatMap((line) =>
      urgencies.map((urgency): CoverageItem => ({
        area: "clock",
        id: `${line.value} ${urgency.value}`,
        label: `${line.label}, ${urgency.label.toLowerCase()}`,
        line: line.value,
        urgency: urgency.value,
      })),
    ),
    ...lines.flatMap((line) =>
      noticeKinds.map((notice): CoverageItem => ({
        area: "notice",
        id: `${line.value} ${notice}`,
        label: `${line.label}: ${inWords(notice)}`,
        line: line.value,
        notice,
      })),
    ),
  ];
}

function optionsOf(set: CriteriaSet, path: string) {
  const kind = set.facts.find((fact) => fact.path === path)?.answer;
  return kind?.kind === "choice" ? kind.options : [];
}

function inWords(name: string): string {
  return name.replaceAll("-", " ");
}

function begun(name: string): string {
  const words = inWords(name).replace(/^qa /, "QA ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
