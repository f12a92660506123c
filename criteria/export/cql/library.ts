import type { CriteriaSet, Criterion } from "../../model/criteria-set.ts";
import type { Recommendation, Route, Status } from "../../model/status.ts";
import { holdsText } from "./conditions.ts";
import { silentFields } from "./entry-silence.ts";
import { type ExportScope, exportScopeOf } from "./export-scope.ts";
import { factsRead } from "./facts-read.ts";
import { helperFunctions } from "./helper-functions.ts";
import { caseOf, comment, define, named, quoted } from "./layout.ts";
import {
  codingQueryName,
  criterionName,
  definitionNames,
  libraryName,
  pitfallName,
  warningName,
} from "./names.ts";
import { derivedDefinitions } from "./numbers.ts";
import { factParameters, limitDefinition, planParameter } from "./parameters.ts";
import { procedureDefinitions } from "./procedure-table.ts";
import { rulePiece } from "./rules.ts";

/**
 * A criteria set as a CQL library: facts and plan values as parameters, one definition a criterion that
 * gives its status as a String, the checks as Booleans, the recommendation and its route. Generated from
 * the rule data alone.
 * @throws RangeError when the set's data names something that does not exist, or that CQL cannot say.
 */
export function cqlLibrary(set: CriteriaSet): string {
  const scope = exportScopeOf(set);
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ["Facts", factsRead(set).map((fact) => factParameters(fact, silentFields(set, fact.path)))],
    ["Plan values", set.parameters.map(planParameter)],
    ["Numbers that no plan changes", set.limits.map(limitDefinition)],
    ["How answers and statuses are read", helperFunctions()],
    ["Procedures", procedureDefinitions(set.procedures)],
    ["Numbers computed from dates", derivedDefinitions(scope)],
    ["Criteria", set.criteria.map((criterion) => criterionDefinition(criterion, scope))],
    ["Coding queries", checks(set.coding.queries, codingQueryName, scope)],
    ["Recommendation", recommendationDefinitions(set, scope)],
    ["Pitfalls", checks(set.pitfalls, pitfallName, scope)],
    ["Answers that cannot all be right", checks(set.warnings, warningName, scope)],
  ];
  const text = sections
    .filter(([, parts]) => parts.length > 0)
    .map(([title, parts]) => `// ---- ${title} ----\n\n${parts.join("\n")}`);
  return [heading(set), ...text].join("\n");
}

function heading(set: CriteriaSet): string {
  return [
    comment(`${set.title}, version ${set.version}. ${set.scope}.`),
    "//\n",
    comment("Generated from the rule data; do not edit. To renew it: npm run export:cql"),
    "//\n",
    comment(
      `A fact is null while nobody has answered. "… is not documented" is true when the reviewer looked and the record does not say. ${withinEntries(set)}`,
    ),
    comment(
      "A recommendation is no determination: a person determines, and only a physician advisor decides adversely.",
    ),
    `library ${libraryName(set)} version ${quoted(set.version)}\n`,
  ].join("");
}

function withinEntries(set: CriteriaSet): string {
  const isTold = set.facts.some(({ path }) => silentFields(set, path).length > 0);
  return isTold
    ? "The same holds within an entry of a list; a text there says 'not-documented' itself."
    : "Within an entry of a list, null says either.";
}

function criterionDefinition(criterion: Criterion, scope: ExportScope): string {
  const { id, title, requirement, advisory } = criterion;
  const comments = [`${title}. ${requirement}`, ...(advisory ? ["Advisory: never counts."] : [])];
  return define(criterionName(id), rulePiece(criterion.rule, scope).text, comments);
}

type Check = {
  readonly id: string;
  readonly title?: string;
  readonly message?: string;
  readonly firesWhen: Parameters<typeof holdsText>[0];
};

function checks(
  all: readonly Check[],
  nameOf: (id: string) => string,
  scope: ExportScope,
): readonly string[] {
  return all.map(({ id, title, message, firesWhen }) =>
    define(nameOf(id), holdsText(firesWhen, scope), [title ?? message ?? id]),
  );
}

function recommendationDefinitions(set: CriteriaSet, scope: ExportScope): readonly string[] {
  const { urgentReview, openCodingQuery, blockingStatuses, recommendation, route } =
    definitionNames;
  const blocking = set.criteria
    .filter(({ advisory }) => !advisory)
    .map(({ id }) => named(criterionName(id)));
  const queries = set.coding.queries.map(({ id }) => named(codingQueryName(id)));
  const urgent = { when: "list-not-empty", list: set.urgentReview.list } as const;
  return [
    define(urgentReview, holdsText(urgent, scope), [set.urgentReview.because]),
    define(openCodingQuery, queries.length === 0 ? "false" : queries.join(" or ")),
    define(blockingStatuses, `{\n  ${blocking.join(",\n  ")}\n}`),
    define(recommendation, recommendationText(), ["The first line that matches wins."]),
    define(route, routeText()),
  ];
}

/** Spec section 6, written down here on its own: what is exported must not follow a fault of the engine. */
function recommendationText(): string {
  const holds = (status: Status) =>
    `${quoted(status)} in ${named(definitionNames.blockingStatuses)}`;
  const lines: readonly (readonly [string, Recommendation])[] = [
    [named(definitionNames.urgentReview), "safety-review"],
    [holds("not-met"), "deny"],
    [holds("unanswered"), "incomplete"],
    [holds("not-documented"), "request-information"],
    [named(definitionNames.openCodingQuery), "request-information"],
  ];
  return caseOf(
    lines.map(([when, then]) => ({ when, then: { text: quoted(then) } })),
    { text: quoted("approve" satisfies Recommendation) },
  );
}

function routeText(): string {
  const routes: readonly (readonly [Recommendation, Route])[] = [
    ["safety-review", "physician-advisor-urgent"],
    ["incomplete", "nurse"],
    ["request-information", "requesting-provider"],
  ];
  return caseOf(
    routes.map(([recommendation, route]) => ({
      when: `${named(definitionNames.recommendation)} = ${quoted(recommendation)}`,
      then: { text: quoted(route) },
    })),
    { text: quoted("physician-advisor" satisfies Route) },
  );
}
