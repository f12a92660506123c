/** Cases that no nurse has taken yet and every nurse may take. */
export const nurseQueue = "Nurse queue";
/** Cases that any physician advisor may take. */
export const physicianQueue = "Physician queue";

/** Cases for physician advisors of one specialty. */
export function queueOfSpecialty(specialty: string): string {
  return `${physicianQueue}: ${specialty}`;
}

/** Whether what a case is assigned to is a queue and no person. */
export function isQueue(assignee: string): boolean {
  return (
    assignee === nurseQueue ||
    assignee === physicianQueue ||
    assignee.startsWith(`${physicianQueue}: `)
  );
}
