/** “Changes to 2 cases are”. */
export function changesIn(cases: number): string {
  return cases === 1 ? "Changes to 1 case are" : `Changes to ${String(cases)} cases are`;
}

/** What a sign-out would delete now. */
export function leftWords({
  cases,
  isMoreTyped,
}: {
  readonly cases: number;
  readonly isMoreTyped: boolean;
}): string {
  if (cases > 0) return `${changesIn(cases)} not on the server yet. Signing out deletes them.`;
  return isMoreTyped
    ? "Something you typed in this browser is not saved yet. Signing out deletes it."
    : "Everything is saved on the server.";
}
