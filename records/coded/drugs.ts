import { dayNumber, type DrugRow, type DrugRule, type DrugTable } from "#criteria";
import type { Mention } from "../model/mention.ts";
import type { RecordEntry } from "../model/record-entry.ts";
import type { CodedEntry } from "./coded-entries.ts";
import { type CodedRecord, hasWord, mentionAt, notDone } from "./coded-record.ts";

/** A medication of a table and what it is worth. */
type TakenDrug = {
  readonly one: CodedEntry;
  readonly drug: DrugRow;
  readonly setAside?: string;
};

/** The drugs of a table in the data: taken ones since a start, and the others with the reason why they do not count. */
export function takenDrugs(
  record: CodedRecord,
  table: DrugTable,
  start: string,
): readonly TakenDrug[] {
  return record.entries.flatMap((one) => {
    if (one.entry.kind !== "medication") return [];
    const { drugs, isCombination } = drugsOf(one, table);
    const why =
      medicationNotDone(one) ??
      (isCombination ? "a combination with another drug" : undefined) ??
      whenNot(one.entry, record, start);
    return drugs.map((drug) => ({ one, drug, ...(why === undefined ? {} : { setAside: why }) }));
  });
}

/** One entry an ingredient that was taken; what was only prescribed is shown. */
export function drugMentions(
  record: CodedRecord,
  path: string,
  { drugs, finding, isAnytime }: DrugRule,
): readonly Mention[] {
  const [earliest] = record.starts;
  const start = isAnytime === true || earliest === undefined ? "" : earliest;
  return takenDrugs(record, drugs, start).map(({ one, drug, setAside }) => {
    if (setAside !== undefined) return mentionAt(path, one, { setAside });
    const basis =
      one.entry.isFilledOnly === true
        ? { basis: "It was filled; the data does not say that it was taken." }
        : {};
    if (finding !== undefined) {
      return mentionAt(path, one, { value: finding, polarity: "present", ...basis });
    }
    const { dose, date, end } = one.entry;
    return mentionAt(path, one, {
      value: {
        drug: drug.name,
        ...(dose === undefined ? {} : { dose }),
        ...(date === undefined ? {} : { start: date }),
        ...(end === undefined ? {} : { stop: end }),
      },
      ...basis,
    });
  });
}

function medicationNotDone(one: CodedEntry): string | undefined {
  return one.entry.status === "ordered"
    ? "prescribed; nothing says that it was taken"
    : notDone(one);
}

function whenNot(entry: RecordEntry, record: CodedRecord, start: string): string | undefined {
  const { date, end } = entry;
  const { receivedOn } = record.context;
  // A course that began before the onset and ran into it counts.
  const last = end ?? date;
  if (start !== "" && last !== undefined && dayNumber(last) !== undefined && last < start) {
    return end === undefined && entry.path.startsWith("MedicationStatement")
      ? undefined
      : "before the onset";
  }
  return receivedOn !== undefined && date !== undefined && date > receivedOn
    ? "after the request was received"
    : undefined;
}

/**
 * The ingredients of a medication that a table has: by the ingredient's RxNorm code, else by its name in the words, since a
 * code of a clinical drug names no ingredient without RxNorm's relations.
 */
function drugsOf(
  { entry, codes }: CodedEntry,
  table: DrugTable,
): { readonly drugs: readonly DrugRow[]; readonly isCombination: boolean } {
  const written = [entry.text, ...entry.codes.map(({ display }) => display)]
    .filter((part) => part !== undefined)
    .map((part) => part.toLowerCase());
  const rxnorm = new Set(codes.flatMap(({ system, code }) => (system === "rxnorm" ? [code] : [])));
  const words = written.join(" | ");
  const drugs = table.filter((drug) => {
    const isNamed =
      (drug.rxnorm !== undefined && rxnorm.has(drug.rxnorm)) ||
      [drug.name, ...(drug.alsoCalled ?? [])].some((name) => hasWord(words, name.toLowerCase()));
    return (
      isNamed &&
      (drug.onlyWith === undefined || drug.onlyWith.some((word) => hasWord(words, word))) &&
      !(drug.notWith ?? []).some((word) => hasWord(words, word))
    );
  });
  const parts = written.flatMap((part) => part.split(" / "));
  const named = drugs.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled]);
  const isCombination =
    parts.length > written.length &&
    parts.some((part) => !named.some((name) => hasWord(part, name.toLowerCase())));
  return { drugs, isCombination };
}
