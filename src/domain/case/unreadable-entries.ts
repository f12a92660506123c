import type { CriteriaSet, EntryProblem } from "#criteria";

/**
 * The entries that can't be read, each once, however much is wrong with it: two wrong codes on one line are one entry,
 * two wrong fields of a row are two. `path` is the field's own.
 */
export function unreadableEntries(
  set: Pick<CriteriaSet, "facts">,
  problems: readonly EntryProblem[],
): readonly EntryProblem[] {
  const byField = new Map<string, EntryProblem>();
  for (const problem of problems) {
    const path = fieldOf(set, problem);
    const known = byField.get(path);
    if (known === undefined) byField.set(path, { ...problem, path });
    else if (!known.message.split("; ").includes(problem.message)) {
      byField.set(path, { ...known, message: `${known.message}; ${problem.message}` });
    }
  }
  return [...byField.values()];
}

/** The fields of a row stand for themselves; of every other question only the whole does. */
function fieldOf({ facts }: Pick<CriteriaSet, "facts">, { fact, path }: EntryProblem): string {
  const isList = facts.some((one) => one.path === fact && one.answer.kind === "entries");
  return isList ? path : fact;
}
