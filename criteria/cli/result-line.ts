import {
  compileSet,
  compileWhatCouldChange,
  dataWarnings,
  parseCase,
  plausibilityOf,
} from "#criteria";
import type { ChangeAnalyst, Evaluator, IssueList, ParameterValues } from "#criteria";
import type { CriteriaSet } from "#criteria";

/** What the command line prints for one case (spec section 10). */
export type ResultLine = { readonly text: string; readonly isError: boolean };

/**
 * Judges one case file's JSON. A case that cannot be read gives its issues instead of a result.
 * @param today `YYYY-MM-DD`: a request that was received later is a data warning
 */
export function resultLine(input: unknown, today?: string): ResultLine {
  const parsed = parseCase(input);
  if (!parsed.ok) return issuesLine(parsed.id, parsed);
  const { id, set, parameters, facts, notes } = parsed.case;
  const { evaluate, analyse } = compiled(set, parameters);
  const evaluation = evaluate(facts);
  const warnings = dataWarnings(
    plausibilityOf(set),
    evaluation.warnings,
    facts,
    today === undefined ? {} : { today },
  ).map(({ path, id: warning, message }) => ({ path: `facts.${path}`, id: warning, message }));
  return {
    text: JSON.stringify({
      id,
      criteriaSet: evaluation.criteriaSet,
      recommendation: evaluation.recommendation,
      route: evaluation.route,
      decided: analyse(facts).decided,
      criteria: Object.fromEntries(
        evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
      ),
      pitfalls: evaluation.pitfalls.map((pitfall) => pitfall.id),
      codingQueries: evaluation.codingQueries.map((query) => query.id),
      requirements: evaluation.requirements.map(({ criterion }) => criterion.id),
      // Absent where there is nothing to say: the line is then the specification's, key for key.
      ...(warnings.length === 0 ? {} : { dataWarnings: warnings }),
      ...(notes.length === 0 ? {} : { notes }),
    }),
    isError: false,
  };
}

/** What is wrong with a case instead of its result; `more` counts the issues that are not listed. */
export function issuesLine(id: string | null, { issues, more }: IssueList): ResultLine {
  const error = { kind: "invalid-case", issues, ...(more === 0 ? {} : { more }) };
  return { text: JSON.stringify({ id, error }), isError: true };
}

type Compiled = { readonly evaluate: Evaluator; readonly analyse: ChangeAnalyst };

const cache = new Map<string, Compiled>();

function compiled(set: CriteriaSet, parameters: ParameterValues): Compiled {
  const key = JSON.stringify([set.id, set.version, parameters]);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = {
    evaluate: compileSet(set, parameters),
    analyse: compileWhatCouldChange(set, parameters),
  };
  cache.set(key, made);
  return made;
}
