import { compileSet, compileWhatCouldChange, parseCase } from "#criteria";
import type { ChangeAnalyst, Evaluator, IssueList, ParameterValues } from "#criteria";
import type { CriteriaSet } from "#criteria";

/** What the command line prints for one case (spec section 10). */
export type ResultLine = { readonly text: string; readonly isError: boolean };

/** Judges one case file's JSON. A case that cannot be read gives its issues instead of a result. */
export function resultLine(input: unknown): ResultLine {
  const parsed = parseCase(input);
  if (!parsed.ok) return issuesLine(parsed.id, parsed);
  const { id, set, parameters, facts } = parsed.case;
  const { evaluate, analyse } = compiled(set, parameters);
  const evaluation = evaluate(facts);
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
