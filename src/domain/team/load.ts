import * as z from "zod/mini";
import { isSamePerson, type Person } from "../people/index.ts";
import { isQueue, nurseQueue, physicianQueue } from "./queues.ts";

const count = z.int().check(z.minimum(0));

/** How many cases are open; due as the worklist counts it. */
const countsShape = {
  /** Without a decision, those that wait for information included. */
  open: count,
  dueToday: count,
  overdue: count,
  /** Without what a due time is counted from: nobody knows how late they are. */
  unknown: count,
};

/** Cases that are assigned alike; null: to nobody. */
export const caseLoadSchema = z.strictObject({
  assignee: z.nullable(z.string()),
  /** Referred or recommended: the next step is a physician advisor's, whoever referred it. */
  isWithPhysician: z.boolean(),
  ...countsShape,
});
export type CaseLoad = z.infer<typeof caseLoadSchema>;
export type LoadCounts = Omit<CaseLoad, "assignee" | "isWithPhysician">;

/** The work of one person or one queue. */
export interface HolderLoad extends LoadCounts {
  readonly name: string;
  readonly kind: "person" | "queue";
}

/**
 * Whose turn the open cases are: a case that waits for a physician advisor is in the physicians' queue until one of
 * them has it, also while it is assigned to the nurse who referred it; a case of nobody is in the nurses'. Most
 * overdue first.
 */
export function loadOf(
  loads: readonly CaseLoad[],
  people: readonly Pick<Person, "name" | "role">[],
): readonly HolderLoad[] {
  const holders = new Map<string, HolderLoad>();
  for (const load of loads) {
    const name = holderOf(load, people);
    const before = holders.get(name);
    holders.set(name, {
      name,
      kind: isQueue(name) ? "queue" : "person",
      ...totalLoad(before === undefined ? [load] : [before, load]),
    });
  }
  return [...holders.values()].toSorted(
    (one, other) =>
      other.overdue - one.overdue ||
      other.dueToday - one.dueToday ||
      other.open - one.open ||
      one.name.localeCompare(other.name, "en-US"),
  );
}

function holderOf(
  { assignee, isWithPhysician }: CaseLoad,
  people: readonly Pick<Person, "name" | "role">[],
): string {
  if (assignee !== null && isQueue(assignee)) return assignee;
  if (!isWithPhysician) return assignee ?? nurseQueue;
  const isPhysician =
    assignee !== null &&
    people.some(
      ({ name, role }) =>
        role === "physician-advisor" && isSamePerson({ name }, { name: assignee }),
    );
  return isPhysician ? assignee : physicianQueue;
}

/** The sum of some counts. */
export function totalLoad(loads: readonly LoadCounts[]): LoadCounts {
  const sum = (of: (load: LoadCounts) => number): number =>
    loads.reduce((total, load) => total + of(load), 0);
  return {
    open: sum(({ open }) => open),
    dueToday: sum(({ dueToday }) => dueToday),
    overdue: sum(({ overdue }) => overdue),
    unknown: sum(({ unknown }) => unknown),
  };
}
