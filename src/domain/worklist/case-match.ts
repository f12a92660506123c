import { type CaseListQuery, type DueFilter, textColumns } from "./case-list.ts";
import { worklistLayout, type CaseListing } from "./case-summary.ts";
import { foldText } from "../text/fold.ts";

/**
 * A test of one case against everything in a query but its state and its `due`, which are counted. `textOf` gives
 * what it is searched by, from wherever that is kept.
 */
export function matcherOf(
  query: CaseListQuery,
): <T extends CaseListing>(
  row: T,
  number: number,
  textOf: (number: number, row: T) => string,
) => boolean {
  const { dueBefore } = query;
  const wanted = Object.entries(query.where ?? {});
  const removed = query.removed ?? false;
  const { states, assignees } = query;
  const parts = textColumns.flatMap((key) => {
    const part = foldText(query.contains?.[key] ?? "").trim();
    return part === "" ? [] : [{ key, part }];
  });
  const words = wordsOf(query.search ?? "");
  return (row, number, textOf) => {
    if ((row.removedAt !== null) !== removed) return false;
    if (states !== undefined && !states.includes(row.state)) return false;
    if (assignees !== undefined && !assignees.includes(row.assignee)) return false;
    if (!parts.every(({ key, part }) => foldText(row[key]).includes(part))) return false;
    if (wanted.length > 0) {
      const values = valuesOf(row);
      if (!wanted.every(([key, value]) => values[key] === value)) return false;
    }
    if (dueBefore !== undefined && (row.dueAt === null || row.dueAt >= dueBefore)) return false;
    if (words.length === 0) return true;
    const text = textOf(number, row);
    return words.every((word) => text.includes(word));
  };
}

/** How urgent a case's next due time is; null when it is neither overdue, nor due today, nor unknown. */
export function dueStateOf(row: CaseListing, clock: CaseListQuery["clock"]): DueFilter | null {
  if (!row.hasClock) return "unknown";
  // Once decided there is no decision due any more, but a notice may be.
  const due = row.dueAt ?? row.noticeDueAt;
  if (clock === undefined || due === null) return null;
  if (row.stoppedUntil !== null && row.stoppedUntil >= clock.now) return null;
  if (due < clock.now) return "overdue";
  return due <= clock.endOfToday ? "today" : null;
}

/** Whether a query asks for what only a case that verifies can say. */
export function asksForDerivedValues({ where = {}, dueBefore, states }: CaseListQuery): boolean {
  return (
    dueBefore !== undefined ||
    states !== undefined ||
    Object.keys(where).some((key) => worklistLayout.digestKeys.includes(key))
  );
}

/**
 * Whether everything that `next` finds is among what `before` found, so that only that has to be looked
 * through: the same query but for its search words, each of which has become longer or has company.
 */
export function onlyNarrows(before: CaseListQuery, next: CaseListQuery): boolean {
  const { search: wordsBefore = "", ...others } = before;
  const { search: words = "", ...othersNow } = next;
  if (JSON.stringify(others) !== JSON.stringify(othersNow)) return false;
  const now = wordsOf(words);
  return wordsOf(wordsBefore).every((word) => now.some((longer) => longer.includes(word)));
}

function wordsOf(search: string): readonly string[] {
  return foldText(search)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** What a case is searched by, folded. */
export function searchTextOf(row: CaseListing): string {
  return worklistLayout.searchText(row);
}

/** A row as values by the keys of its columns. */
function valuesOf(row: CaseListing): Readonly<Record<string, unknown>> {
  return row;
}
