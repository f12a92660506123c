import type { CaseState } from "../case/case-state.ts";
import type { Person, Role } from "../people/index.ts";

/** Cases that no nurse has taken yet and every nurse may take. */
export const nurseQueue = "Nurse queue";
/** Cases that any physician advisor may take. */
export const physicianQueue = "Physician queue";

/** Cases for physician advisors of one specialty. */
export function queueOfSpecialty(specialty: string): string {
  return `${physicianQueue}: ${specialty}`;
}

/** The specialty that a queue is for; null for one that is for all. */
export function specialtyOfQueue(queue: string): string | null {
  return queue.startsWith(`${physicianQueue}: `) ? queue.slice(`${physicianQueue}: `.length) : null;
}

/** Whether what a case is assigned to is a queue and no person. */
export function isQueue(assignee: string): boolean {
  return (
    assignee === nurseQueue ||
    assignee === physicianQueue ||
    assignee.startsWith(`${physicianQueue}: `)
  );
}

/** Who, and which queues, a case can be assigned to: those whose turn it is in its state first. */
export function assigneesFor(
  people: readonly Pick<Person, "name" | "role" | "specialty">[],
  state: CaseState,
): readonly string[] {
  const namesOf = (role: Role): readonly string[] =>
    people.filter((person) => person.role === role).map(({ name }) => name);
  const specialties = people.flatMap(({ role, specialty = "" }) =>
    role === "physician-advisor" && specialty.trim() !== "" ? [specialty.trim()] : [],
  );
  const inOrder = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].toSorted((one, other) => one.localeCompare(other, "en-US"));
  const nurses = [nurseQueue, ...inOrder(namesOf("nurse-reviewer"))];
  const physicians = [
    physicianQueue,
    ...inOrder(specialties.map(queueOfSpecialty)),
    ...inOrder(namesOf("physician-advisor")),
  ];
  const isWithPhysician = state === "referred-to-physician" || state === "recommended-approval";
  return isWithPhysician ? [...physicians, ...nurses] : [...nurses, ...physicians];
}
