import * as z from "zod/mini";
import type { CaseRecord } from "../case/case-record.ts";
import { isPlainObject, type JsonObject, type JsonValue } from "../case/json-value.ts";
import type { CaseClock } from "../clocks/index.ts";
import { foldText } from "../text/fold.ts";
import type { AssessedCase } from "./assessed-case.ts";
import {
  filledText,
  type ChoiceRule,
  type Column,
  type SortValue,
  type StoredStamp,
  type TextRule,
} from "./column.ts";

export type Columns = Readonly<Record<string, Column>>;

/** A row as a list sorts, filters and searches it. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C as [ListedIn<C[K]>] extends [never] ? never : K]: ListedIn<C[K]>;
};

/** What is derived from a case and shown in its row. */
export type DigestOf<C extends Columns> = {
  readonly [K in keyof C as [DerivedIn<C[K]>] extends [never] ? never : K]: DerivedIn<C[K]>;
};

type ListedIn<T> = T extends Column<infer V, infer _D> ? V : never;
type DerivedIn<T> = T extends Column<infer _V, infer D> ? D : never;

/** A column that lists can be sorted by. */
export interface SortColumn {
  readonly key: string;
  readonly label: string;
  /** The direction of the first press. */
  readonly first: "ascending" | "descending";
}

/** Everything that follows from a table of columns. */
export interface RowLayout<C extends Columns> {
  /** The keys of a row. */
  readonly keys: readonly string[];
  /** The keys of a digest. */
  readonly digestKeys: readonly string[];
  /** Whether a stored value is one of a column: how a copy that stands column by column is checked. */
  readonly isValue: (key: string, value: unknown) => boolean;
  readonly isRow: (row: unknown) => row is RowOf<C>;
  /** @throws Error when a column gives a value that is none of its own: a mistake in the table */
  readonly rowOf: (record: CaseRecord, stamp: StoredStamp, digest: JsonObject) => RowOf<C>;
  readonly digestOf: (assessed: AssessedCase) => JsonObject;
  readonly isDigest: (digest: unknown) => digest is DigestOf<C>;
  /** The parts of a digest that come from the clock, … */
  readonly clockDigestOf: (clock: CaseClock) => JsonObject;
  /** … and the row with what it has of a digest that was renewed by them. */
  readonly renewedRow: <T extends RowOf<C>>(row: T, digest: JsonObject) => T;
  readonly sortColumns: readonly SortColumn[];
  /** `endOfToday`: as in `SortContext`. */
  readonly sortValue: (
    row: Readonly<Record<string, unknown>>,
    key: string,
    endOfToday?: string | null,
  ) => SortValue;
  readonly choices: readonly (ChoiceRule & { readonly key: string })[];
  readonly texts: readonly (TextRule & { readonly key: string })[];
  /** What a row is searched by, folded. */
  readonly searchText: (row: Readonly<Record<string, unknown>>) => string;
}

/** Works out what follows from a table of columns. */
export function layoutOf<C extends Columns>(columns: C): RowLayout<C> {
  const all = Object.entries<Column>(columns);
  const listed = all.flatMap(([key, { listed: rule, derived }]) =>
    rule === null ? [] : [{ ...rule, key, isOfClock: derived?.from === "clock" }],
  );
  const derived = all.flatMap(([key, { derived: rule }]) =>
    rule === null ? [] : [{ ...rule, key }],
  );
  const byKey = new Map(listed.map((column) => [column.key, column]));
  const searched = listed.flatMap(({ key, isSearched }) => (isSearched ? [key] : []));
  const digestSchema = z.strictObject(
    Object.fromEntries(derived.map(({ key, schema }) => [key, schema])),
  );

  function isRow(row: unknown): row is RowOf<C> {
    return isPlainObject(row) && listed.every(({ key, is }) => is(row[key]));
  }

  return {
    keys: listed.map(({ key }) => key),
    digestKeys: derived.map(({ key }) => key),
    isValue: (key, value) => byKey.get(key)?.is(value) === true,
    isRow,
    rowOf(record, stamp, digest) {
      const from = { record, stamp, digest };
      const row = Object.fromEntries(listed.map(({ key, of }) => [key, of(key, from)]));
      if (!isRow(row)) throw new Error("a column of the worklist gave no value of its own");
      return row;
    },
    digestOf: (assessed) =>
      withoutGaps(
        derived.map((part) => [
          part.key,
          part.from === "clock" ? part.of(assessed.clock) : part.of(assessed),
        ]),
      ),
    isDigest: (digest): digest is DigestOf<C> => digestSchema.safeParse(digest).success,
    clockDigestOf: (clock) =>
      withoutGaps(
        derived.flatMap((part) => (part.from === "clock" ? [[part.key, part.of(clock)]] : [])),
      ),
    renewedRow(row, digest) {
      const from = { record: null, stamp: null, digest };
      const parts = listed.filter(({ isOfClock }) => isOfClock);
      return { ...row, ...Object.fromEntries(parts.map(({ key, of }) => [key, of(key, from)])) };
    },
    sortColumns: listed.flatMap(({ key, sort }) =>
      sort === null ? [] : [{ key, label: sort.label, first: sort.first ?? "ascending" }],
    ),
    sortValue: (row, key, endOfToday = null) =>
      byKey.get(key)?.sort?.by(row[key], {
        hasClock: row["hasClock"] === true,
        isUrgent: row["isUrgent"] === true,
        endOfToday,
      }) ?? null,
    choices: listed.flatMap(({ key, choice }) => (choice === null ? [] : [{ ...choice, key }])),
    texts: listed.flatMap(({ key, text }) => (text === null ? [] : [{ ...text, key }])),
    searchText: (row) => foldText(searched.map((key) => filledText(row[key]) ?? "").join(" ")),
  };
}

function withoutGaps(parts: readonly (readonly [string, JsonValue | undefined])[]): JsonObject {
  return Object.fromEntries(
    parts.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
