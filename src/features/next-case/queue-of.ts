import {
  type CaseListQuery,
  type CasePage,
  type CaseState,
  type CaseSummary,
  nurseQueue,
  openStates,
  type Person,
} from "#domain";

const withPhysician = ["referred-to-physician", "recommended-approval"] as const;

/** The states in which a case is somebody's to work on; none for those who only look. */
export function statesOf({ role }: Pick<Person, "role">): readonly CaseState[] {
  if (role === "nurse-reviewer") return openStates;
  return role === "physician-advisor" ? withPhysician : [];
}

/**
 * The cases that wait for a person, in the order of the worklist: a nurse's own and those nobody has taken;
 * a physician's are all that were handed over, because they stay assigned to the nurse. Null where none ever do.
 */
export function queueQuery(person: Person): CaseListQuery | null {
  const states = statesOf(person);
  if (states.length === 0) return null;
  return {
    states,
    sort: { by: "dueAt", direction: "ascending" },
    ...(person.role === "nurse-reviewer" ? { assignees: [person.name, nurseQueue, null] } : {}),
  };
}

/** The first case of a queue that is not `but` and that nobody else has open; undefined where none is left. */
export function nextIn(
  items: readonly CaseSummary[],
  but: string | null,
  openElsewhere: { readonly has: (id: string) => boolean },
): CaseSummary | undefined {
  return items.find(({ id }) => id !== but && !openElsewhere.has(id));
}

/** "7 of 40 done, 3 due today, 1 overdue". */
export function dayInWords(
  done: number,
  { total, byDue }: Pick<CasePage, "total" | "byDue">,
): string {
  const parts = [
    `${String(done)} of ${String(done + total)} done`,
    `${String(byDue.today)} due today`,
    ...(byDue.overdue > 0 ? [`${String(byDue.overdue)} overdue`] : []),
  ];
  return parts.join(", ");
}
