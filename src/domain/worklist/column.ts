import type * as z from "zod/mini";
import type { CaseRecord } from "../case/case-record.ts";
import { isPlainObject, type JsonObject, type JsonValue } from "../case/json-value.ts";
import type { CaseClock } from "../clocks/index.ts";
import { foldText } from "../text/fold.ts";
import type { AssessedCase } from "./assessed-case.ts";

/** No value means last, and `false` means first, whichever way. */
export type SortValue = string | number | null | false;

/** What a store knows of a case beside its record. */
export interface StoredStamp {
  readonly revision: number;
  readonly version: string;
  readonly removedAt: string | null;
}

/** How the cases of a list are ordered by a column. A column without it has no header to press. */
interface SortRule<V> {
  readonly label: string;
  /** The direction of the first press; without it, ascending. */
  readonly first?: "descending";
  readonly by: (value: V, row: SortContext) => SortValue;
}

/** What else of a row says where it stands. */
export interface SortContext {
  readonly hasClock: boolean;
  /** A red flag sends it to a physician at once, or it came as urgent and nobody has confirmed that. */
  readonly isUrgent: boolean;
  /** The end of the day on which the list is looked at, as an instant in UTC; null where nothing depends on it. */
  readonly endOfToday: string | null;
}

/** A filter by a part of a text: a field above the list, and a part of its address. */
export interface TextRule {
  /** Its name in the address. */
  readonly parameter: string;
  readonly label: string;
}

/** A filter by one of some fixed values: a field above the list, and a part of its address. */
export interface ChoiceRule {
  /** Its name in the address. */
  readonly parameter: string;
  readonly label: string;
  readonly anyLabel: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

interface InRow<V> {
  /** Whether a stored value is one of this column. */
  readonly is: (value: unknown) => value is V;
  readonly sort?: SortRule<V>;
  readonly choice?: ChoiceRule;
  readonly text?: TextRule;
  /** Whether the words of a search are looked for in it. */
  readonly isSearched?: true;
}

/** What a row is made of. `record` and `stamp` are null where a digest is brought up to date without its case. */
interface RowSource {
  readonly digest: JsonObject;
  readonly record: CaseRecord | null;
  readonly stamp: StoredStamp | null;
}

/** How a digest gets its part of a column; undefined leaves it out. */
type Derivation<D extends JsonValue | undefined> =
  | { readonly from: "assessment"; readonly of: (assessed: AssessedCase) => D }
  | { readonly from: "clock"; readonly of: (clock: CaseClock) => D };

/** One column. `listed`: as a list sorts, filters and searches it. `derived`: as the digest of a row holds it. */
export interface Column<V = unknown, D extends JsonValue | undefined = JsonValue | undefined> {
  readonly listed: {
    readonly is: (value: unknown) => value is V;
    readonly of: (key: string, from: RowSource) => unknown;
    readonly sort: SortRule<unknown> | null;
    readonly choice: ChoiceRule | null;
    readonly text: TextRule | null;
    readonly isSearched: boolean;
  } | null;
  readonly derived: (Derivation<D> & { readonly schema: z.ZodMiniType<D> }) | null;
}

/** A column that says what stands in the record, or what the store knows beside it. */
export function fromRecord<V>({
  of,
  ...rule
}: InRow<V> & { readonly of: (record: CaseRecord, stamp: StoredStamp) => V }): Column<V, never> {
  const listed = inRow(rule, (_key, { record, stamp }) =>
    record === null || stamp === null ? undefined : of(record, stamp),
  );
  return { listed, derived: null };
}

/** What a digest holds of a column, and how a list reads it there: the digest may be another release's. */
interface Derived<D extends JsonValue | undefined, V> {
  /** A column that came later is optional here: older digests do not have it. */
  readonly schema: z.ZodMiniType<D>;
  /** Without it the column is only shown. */
  readonly listed?: InRow<V> & {
    readonly of: (value: JsonValue | undefined, record: CaseRecord | null) => V;
  };
}

/** A column derived from what the criteria say of the case. */
export function fromAssessment<D extends JsonValue | undefined, V = never>({
  schema,
  derive,
  listed,
}: Derived<D, V> & { readonly derive: (assessed: AssessedCase) => D }): Column<V, D> {
  return { listed: ofDigest(listed), derived: { from: "assessment", of: derive, schema } };
}

/** A column derived from the clock alone: it is worked out again where the plan's time zone changes. */
export function fromClock<D extends JsonValue | undefined, V = never>({
  schema,
  derive,
  listed,
}: Derived<D, V> & { readonly derive: (clock: CaseClock) => D }): Column<V, D> {
  return { listed: ofDigest(listed), derived: { from: "clock", of: derive, schema } };
}

function ofDigest<V>(rule: Derived<JsonValue | undefined, V>["listed"]): Column<V>["listed"] {
  return rule === undefined
    ? null
    : inRow(rule, (key, { digest, record }) => rule.of(digest[key], record));
}

function inRow<V>(
  {
    is,
    sort,
    choice,
    text,
    isSearched = false,
  }: Omit<InRow<V>, "isSearched"> & { readonly isSearched?: boolean },
  of: (key: string, from: RowSource) => V | undefined,
): NonNullable<Column<V>["listed"]> {
  return {
    is,
    of,
    sort:
      sort === undefined
        ? null
        : { ...sort, by: (value, row) => (is(value) ? sort.by(value, row) : null) },
    choice: choice ?? null,
    text: text ?? null,
    isSearched,
  };
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

export function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

export function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === "string";
}

export function isNumber(value: unknown): value is number {
  return typeof value === "number";
}

export function isNumberOrNull(value: unknown): value is number | null {
  return value === null || typeof value === "number";
}

export function isBoolean(value: unknown): value is boolean {
  return typeof value === "boolean";
}

/** Whether a value is one of a list of texts. */
export function isOneOf<const T extends string>(
  values: readonly T[],
): (value: unknown) => value is T {
  const known = new Set<unknown>(values);
  return (value): value is T => known.has(value);
}

/** A text that is not empty, or null. */
export function filledText(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

/** The text at a key that is not empty, or null. */
export function textAt(holder: unknown, key: string): string | null {
  return filledText(isPlainObject(holder) ? holder[key] : undefined);
}

/** The texts of a list at a key; none where there is no list. */
export function textsAt(holder: unknown, key: string): readonly string[] {
  const list = isPlainObject(holder) ? holder[key] : undefined;
  return Array.isArray(list) ? list.flatMap((value: unknown) => filledText(value) ?? []) : [];
}

/** A date and time as an instant in UTC, or null. */
export function instantOrNull(value: unknown): string | null {
  const text = filledText(value);
  const milliseconds = text === null ? Number.NaN : Date.parse(text);
  return Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString();
}

/** In the order of the letters, whatever their case and accents; an empty text last. */
export function alphabetical(label: string): SortRule<string | null> {
  return { label, by: (text) => (text === null || text === "" ? null : foldText(text)) };
}
