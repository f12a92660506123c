import type { CriteriaSet, Rule } from "#criteria";

/**
 * Answers to the question for the procedure, grouped by what a rule can see of them: the cells of the
 * columns it reads. A rule that looks at the procedure itself sees every answer apart.
 */
export function procedureKinds(
  set: CriteriaSet,
  rule: Rule,
  answers: readonly unknown[],
): readonly (readonly [unknown, ...unknown[]])[] {
  const text = JSON.stringify(rule);
  const isReadItself = text.includes(`"fact":${JSON.stringify(set.procedures.fact)}`);
  const columns = Object.keys(set.procedures.unnamed).filter((column) =>
    text.includes(`"column":${JSON.stringify(column)}`),
  );
  const kinds = new Map<string, [unknown, ...unknown[]]>();
  for (const answer of answers) {
    const row = set.procedures.rows.find(({ id }) => id === answer);
    const cells = columns.map((column) => (row?.columns ?? set.procedures.unnamed)[column]);
    const key = isReadItself ? String(answer) : cells.join();
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, [answer]);
    else kind.push(answer);
  }
  return [...kinds.values()];
}
