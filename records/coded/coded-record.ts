import {
  type CodeRow,
  type CodeTable,
  dayNumber,
  type FactDefinition,
  possibleDays,
  type RecordCodes,
} from "#criteria";
import type { Mention, MentionValue } from "../model/mention.ts";
import type { RecordDocument } from "../model/record-document.ts";
import type { EntryConcept, EntryKind } from "../model/record-entry.ts";
import { type CodedEntry, codedEntries } from "./coded-entries.ts";
import { type PlainCode, plainCode, tableMatcher } from "./code-table.ts";

/** What is known beside the data. */
export type CodedContext = {
  /** The questions of the set, which say what an answer to a list leaves out. */
  readonly facts?: readonly FactDefinition[];
  /** The day on which the request was received; without it nothing is too late. */
  readonly receivedOn?: string;
  /** The day of onset as a person answered it: it comes before what conditions say. */
  readonly onset?: string;
};

/** The entries of a record's documents, read once for all questions. */
export type CodedRecord = {
  readonly entries: readonly CodedEntry[];
  readonly codes: RecordCodes;
  readonly context: CodedContext;
  /** Days from which on things belong to this pain; several where conditions disagree, none where none says. */
  readonly starts: readonly string[];
};

export function codedRecord(
  documents: readonly RecordDocument[],
  codes: RecordCodes,
  context: CodedContext,
): CodedRecord {
  const record = { entries: codedEntries(documents), codes, context, starts: [] };
  if (context.onset !== undefined) return { ...record, starts: [context.onset] };
  const onsets = painConditions(record).flatMap(({ entry }) =>
    entry.onset === undefined || isLateOnset(entry.onset, context) ? [] : [entry.onset],
  );
  const days = onsets.filter((date) => dayNumber(date) !== undefined);
  const starts = days.length > 0 ? days : onsets.flatMap((date) => possibleDays(date)?.first ?? []);
  return { ...record, starts: [...new Set(starts)].toSorted() };
}

/** Nothing that a request is about began after its receipt: such a date is a slip. */
export function isLateOnset(onset: string | undefined, { receivedOn }: CodedContext): boolean {
  // A month or a year is compared as far as it goes.
  return receivedOn !== undefined && (onset ?? "") > receivedOn.slice(0, (onset ?? "").length);
}

/** The conditions that are this pain and hold. */
export function painConditions(
  record: Pick<CodedRecord, "entries" | "codes">,
): readonly CodedEntry[] {
  return record.entries.filter(
    (one) =>
      one.entry.kind === "condition" &&
      one.entry.status === "done" &&
      isThisPain(one, record.codes),
  );
}

/** Whether a condition is this pain: by its code, or where no code says so by its name. */
export function isThisPain(
  { entry, codes }: CodedEntry,
  { pain, painWords }: RecordCodes,
): boolean {
  if (matcherOf(pain)(codes) !== undefined) return true;
  return namesOne(entry, painWords) && !namesOne(entry, notThis);
}

/** In the name of a condition: it is not there, another person's, or long over. */
const notThis = ["no", "not", "without", "denies", "family history", "history of", "suspected"];

const matchers = new WeakMap<CodeTable, (codes: readonly PlainCode[]) => CodeRow | undefined>();

/** The matcher of a table, made once. */
export function matcherOf(table: CodeTable): (codes: readonly PlainCode[]) => CodeRow | undefined {
  let matcher = matchers.get(table);
  if (matcher === undefined) matchers.set(table, (matcher = tableMatcher(table)));
  return matcher;
}

/** The entries of some kinds that a table's codes are in, each with its row. */
export function entriesIn(
  record: CodedRecord,
  table: CodeTable,
  kinds: readonly EntryKind[],
): readonly (CodedEntry & { readonly row: CodeRow })[] {
  const match = matcherOf(table);
  return record.entries.flatMap((one) => {
    if (!kinds.includes(one.entry.kind)) return [];
    const row = match(one.codes);
    return row === undefined ? [] : [{ ...one, row }];
  });
}

/** Whether the words of a concept name one of some things. */
export function namesOne(concept: Partial<EntryConcept>, words: readonly string[]): boolean {
  const said = [concept.text, ...(concept.codes ?? []).map(({ display }) => display)]
    .filter((part) => part !== undefined)
    .join(" | ")
    .toLowerCase();
  return words.some((word) => hasWord(said, word));
}

/** Whether words stand in a text from one word's beginning to another's end. */
export function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = at === 0 ? " " : text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!/[a-z0-9]/.test(before) && !/[a-z0-9]/.test(after)) return true;
  }
  return false;
}

export const anotherBodyPart = "about another body part";

/**
 * Why something is not about this pain, by its body site or by what it was done for; undefined where these fit or are
 * not said.
 */
export function notThisPain(
  { entry }: CodedEntry,
  { codes: { sites, pain, painWords } }: CodedRecord,
): string | undefined {
  const { bodySite, reasons = [] } = entry;
  if (bodySite !== undefined && !isNear(bodySite, sites)) return anotherBodyPart;
  if (reasons.length === 0) return undefined;
  const fits = reasons.some(
    (reason) =>
      matcherOf(pain)(reason.codes.flatMap((code) => plainCode(code) ?? [])) !== undefined ||
      namesOne(reason, painWords),
  );
  return fits ? undefined : "for another diagnosis";
}

function isNear(site: EntryConcept, sites: RecordCodes["sites"]): boolean {
  const codes = site.codes.flatMap((code) => plainCode(code) ?? []);
  if (namesOne(site, sites.others)) return false;
  return matcherOf(sites.codes)(codes) !== undefined || namesOne(site, sites.words);
}

/**
 * Words that begin with a denial: "Never took gabapentin". Only the beginning tells, since the titles of codes have such
 * words further on: "Sacrococcygeal disorders, not elsewhere classified".
 */
const denial =
  /^(no|never|none|denies|denied|declined|refused|negative for|not (taking|taken|done|tried|present)|(did|does|has) not)\b/i;

/** Why what an entry says did not happen or does not hold; undefined where it does. */
export function notDone({ entry: { status, text } }: CodedEntry): string | undefined {
  switch (status) {
    case "done":
      // A code can stand beside words that take it back; the words are what somebody wrote.
      return text !== undefined && denial.test(text.trim()) ? "its words deny it" : undefined;
    case "ordered":
      return "ordered; nothing says that it was done";
    case "not-finished":
      return "not finished or not final";
    case "not-done":
      return "not done";
    case "in-error":
      return "entered in error";
    case "refuted":
      return "ruled out";
    case "unconfirmed":
      return "only suspected";
  }
}

export type MentionParts = {
  readonly value?: MentionValue;
  readonly polarity?: "present" | "denied";
  readonly setAside?: string;
  readonly basis?: string;
};

/** A mention of a fact at the line of an entry. */
export function mentionAt(
  path: string,
  { entry, document, alsoIn }: CodedEntry,
  parts: MentionParts,
): Mention {
  const {
    resource,
    path: within,
    page,
    span,
    sentence,
    informationOrigin,
    informationAuthor,
  } = entry;
  const date =
    entry.date !== undefined && dayNumber(entry.date) !== undefined ? entry.date : undefined;
  return {
    path,
    document,
    page,
    span,
    valueSpans: parts.value === undefined ? [] : [span],
    sentence,
    origin: "data",
    data: {
      resource,
      path: within,
      ...(informationOrigin === undefined ? {} : { informationOrigin }),
      ...(informationAuthor === undefined ? {} : { informationAuthor }),
    },
    isDoubtful: false,
    ...(date === undefined ? {} : { date }),
    ...(alsoIn.length === 0 ? {} : { alsoIn }),
    ...parts,
  };
}

/** "03/02/2026", or as far as a date goes. */
export function dayInRecord(date: string): string {
  const [year = "", month, day] = date.split("-");
  return [month, day, year].filter((part) => part !== undefined).join("/");
}
