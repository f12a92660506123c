import type { BackupHeader, RestoredBackup } from "#domain";

/** "3 cases, 1 decision, 2 documents and 1 person". */
export function countsInWords(counts: BackupHeader["counts"]): string {
  const { cases, decisions, documents, people } = counts;
  const person = people === 1 ? "1 person" : `${people} people`;
  return `${counted(cases, "case")}, ${counted(decisions, "decision")}, ${counted(documents, "document")} and ${person}`;
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** "Nov 12": the day of an instant on this device's calendar. */
export function dayInWords(instant: string): string {
  return new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric" }).format(
    new Date(instant),
  );
}

/** What a restore did, a line each. `people`: how many profiles the backup holds. */
export function reportInWords(
  { cases, documentsAdded, documentsDiffer }: RestoredBackup,
  people: number,
): readonly string[] {
  const count = (outcome: string): number => cases.filter((one) => one.outcome === outcome).length;
  const line = (number: number, noun: string, words: string): readonly string[] =>
    number === 0 ? [] : [`${counted(number, noun)} ${words}`];
  return [
    ...line(count("add"), "case", "restored"),
    ...line(count("update"), "case", "updated from the backup"),
    ...line(count("skip"), "case", "already here, unchanged"),
    ...line(count("newer-here"), "case", "newer in this browser, not changed"),
    ...line(documentsAdded, "document", "restored"),
    ...line(documentsDiffer, "document", "different in this browser, not restored"),
    ...line(people, "profile", "in the backup; missing ones were added"),
  ];
}
