import type { CourseItem, EntryWords } from "#criteria";
import { lowered } from "#domain";
import type { DatedItem, Lane } from "./course.ts";
import { datedItem, daysOf } from "./dated-item.ts";
import type { CaseFacts } from "./read-facts.ts";

type Entries = Extract<CourseItem, { item: "entries" }>;
type Row = Readonly<Record<string, unknown>>;

/** The rows of a list in words; only those with a day have a place in time. */
export function entriesOf(item: Entries, facts: CaseFacts): Pick<Lane, "dated" | "undated"> {
  const { list, words, whenEmpty } = item;
  const rows = (facts.entriesAt(list) ?? []).map((row) => {
    const label = words.map((part) => partInWords(part, row, list, facts)).join("");
    return { label, dated: datedRow(label, row, item) };
  });
  return {
    dated: rows
      .flatMap(({ dated }) => dated ?? [])
      .toSorted((left, right) => (left.from < right.from ? -1 : 1)),
    undated:
      rows.length === 0
        ? emptyInWords(list, whenEmpty, facts)
        : rows.flatMap(({ label, dated }) =>
            dated === undefined ? [{ label, state: "value" } as const] : [],
          ),
  };
}

function datedRow(
  label: string,
  row: Row,
  { day, lastDay, dayAsWritten }: Entries,
): DatedItem | undefined {
  const dateIn = (name: string | undefined): string | undefined => {
    const date = name === undefined ? undefined : row[name];
    return typeof date === "string" && daysOf(date) !== undefined ? date : undefined;
  };
  const first = dateIn(day) ?? dateIn(dayAsWritten);
  return datedItem(label, { first, last: dateIn(lastDay) }, lastDay !== undefined);
}

function emptyInWords(list: string, whenEmpty: Entries["whenEmpty"], facts: CaseFacts) {
  switch (whenEmpty) {
    case "answer":
      return facts.said(list).map((said) => ({ ...said, label: facts.wordsAt(list) }));
    case "question":
      return facts.stateOf(list) === "value" ? [] : facts.said(list);
    case "nothing":
      return [];
  }
}

const field = /\{(\w+)(:lower|:unit)?\}/g;

function partInWords(
  { words, otherwise = "" }: EntryWords,
  row: Row,
  list: string,
  facts: CaseFacts,
): string {
  const names = [...words.matchAll(field)].map(([, name = ""]) => name);
  if (names.every((name) => row[name] === undefined)) return otherwise;
  return words.replaceAll(field, (_, name: string, form: string | undefined) => {
    const value = row[name];
    // A number within a sentence, without its unit: "pain 7 before"; with it where the piece asks for it: "relief 80%".
    if (typeof value === "number" && form !== ":unit") return String(value);
    const said = facts.fieldInWords(list, name, value);
    return form === undefined ? said : lowered(said);
  });
}
