import {
  canonicalJson,
  type CaseFinder,
  type CaseGoal,
  compileSet,
  type CriteriaSet,
  defaultParameters,
  type FactTree,
  parseCase,
  readerOf,
  type Recommendation,
} from "#criteria";
import { answerSentence, type ScenarioDraft } from "../write-scenario.ts";
import type { CoverageItem } from "./coverage-items.ts";
import { lifeScenario } from "./life-scenario.ts";

/** What gap cases are made from. */
export type GapSources = {
  readonly set: CriteriaSet;
  readonly finder: CaseFinder;
  /** The public examples, by name. */
  readonly examples: ReadonlyMap<string, FactTree>;
};

/**
 * The facts of those example cases that are evaluated with the set's own parameter values, as what is found is;
 * what can’t be read is left out.
 */
export function factsOfExamples(
  examples: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, FactTree> {
  return new Map(
    [...examples].flatMap(([name, file]) => {
      const parsed = parseCase(file);
      if (!parsed.ok) return [];
      const { set, parameters, facts } = parsed.case;
      const isPlain = canonicalJson(parameters) === canonicalJson(defaultParameters(set));
      return isPlain ? [[name, facts] as const] : [];
    }),
  );
}

/**
 * A scenario that would exercise what none does: the public example that is nearest, the few answers that
 * bring it about, and what must then be seen. Undefined where no such case is known.
 */
export function gapScenario(item: CoverageItem, sources: GapSources): ScenarioDraft | undefined {
  switch (item.area) {
    case "status": {
      const goal = { criterion: item.criterion, status: item.status };
      return answering(item, goal, sources, { statuses: { [item.criterion]: item.status } });
    }
    case "recommendation":
      return answering(item, { recommendation: item.recommendation }, sources, {
        recommendation: item.recommendation,
      });
    case "route":
      return withFinding(item, sources, { route: item.route }, ({ route }) => route === item.route);
    case "pitfall":
      return withFinding(item, sources, { pitfalls: { has: [item.pitfall] } }, ({ pitfalls }) =>
        pitfalls.some(({ id }) => id === item.pitfall),
      );
    case "coding query":
      return withFinding(item, sources, { codingQueries: { has: [item.query] } }, (evaluation) =>
        evaluation.codingQueries.some(({ id }) => id === item.query),
      );
    case "transition":
    case "refusal":
    case "clock":
    case "notice":
      return lifeOf(item, sources);
  }
}

/** A life begins with an example that meets the criteria, or with one that lacks something; a set may have neither. */
function lifeOf(
  item: Parameters<typeof lifeScenario>[0],
  { set, examples }: GapSources,
): ScenarioDraft | undefined {
  const evaluate = compileSet(set, defaultParameters(set));
  const first = (recommendation: Recommendation): string | undefined =>
    [...examples].find(([, facts]) => evaluate(facts).recommendation === recommendation)?.[0];
  const approvable = first("approve");
  const lacking = first("request-information");
  return approvable === undefined || lacking === undefined
    ? undefined
    : lifeScenario(item, { approvable, lacking });
}

/** The nearest example, and the answers that lead from it to the goal. */
function answering(
  item: CoverageItem,
  goal: CaseGoal,
  { finder, examples, set }: GapSources,
  expect: Readonly<Record<string, unknown>>,
): ScenarioDraft | undefined {
  const found = [...examples]
    .flatMap(([example, facts]) => {
      const case_ = finder.caseFor(goal, facts);
      return case_ === undefined ? [] : [{ example, changes: case_.changes }];
    })
    .toSorted((one, other) => one.changes.length - other.changes.length);
  const [nearest] = found;
  if (nearest === undefined) return undefined;
  const definitions = set.facts.filter(({ path }) => nearest.changes.some(([one]) => one === path));
  const changes = new Map(nearest.changes);
  const sentences = definitions.map((fact) => answerSentence(fact, changes.get(fact.path)));
  const did = sentences.length === 0 ? {} : { do: sentences };
  return {
    title: item.label,
    given: { example: nearest.example },
    steps: [{ as: "nurse", ...did, expect }],
  };
}

/** An example that shows it as it stands, else one in which a single answer brings it about. */
function withFinding(
  item: CoverageItem,
  { set, examples }: GapSources,
  expect: Readonly<Record<string, unknown>>,
  isFound: (evaluation: ReturnType<ReturnType<typeof compileSet>>) => boolean,
): ScenarioDraft | undefined {
  const evaluate = compileSet(set, defaultParameters(set));
  const shown = [...examples].find(([, facts]) => isFound(evaluate(facts)));
  if (shown !== undefined) {
    return {
      title: item.label,
      given: { example: shown[0] },
      steps: [{ as: "nurse", do: "opens the review", expect }],
    };
  }
  for (const [example, facts] of examples) {
    for (const fact of set.facts) {
      if (fact.answer.kind !== "choice") continue;
      for (const { value } of fact.answer.options) {
        if (readerOf(fact.path)(facts) === value) continue;
        const changed = withPath(facts, fact.path, value);
        if (!isFound(evaluate(changed))) continue;
        const sentence = answerSentence(fact, value);
        return {
          title: item.label,
          given: { example },
          steps: [{ as: "nurse", do: sentence, expect }],
        };
      }
    }
  }
  return undefined;
}

function withPath(facts: FactTree, path: string, value: unknown): FactTree {
  const [first = "", ...rest] = path.split(".");
  const below = facts[first];
  const branch = typeof below === "object" && below !== null ? { ...below } : {};
  return {
    ...facts,
    [first]: rest.length === 0 ? value : withPath(branch, rest.join("."), value),
  };
}
