import * as z from "zod/mini";
import { type CaseRecord, readStoredCase, type Versioned } from "#domain";

/** One page's newest answers to one case, which the server may not have. */
export interface Unsent {
  readonly id: string;
  /** The page it was typed on: two windows may have typed apart. */
  readonly page: string;
  readonly record: CaseRecord;
  /** What it was based on, and is compared with where somebody else saved meanwhile. */
  readonly base: Versioned<CaseRecord>;
  /** By which the server knows this save, however often it is sent. */
  readonly key: string;
  /** `answersHash` of what was sent before and may have arrived. */
  readonly sent: readonly string[];
  readonly at: string;
}

const storedSchema = z.strictObject({
  id: z.string(),
  page: z.string(),
  record: z.unknown(),
  base: z.strictObject({ value: z.unknown(), version: z.string() }),
  key: z.string(),
  sent: z.array(z.string()),
  at: z.string(),
});

/** A draft as this or an earlier release stored it; null for what this release can’t read. */
export function readUnsent(stored: unknown): Unsent | null {
  const read = z.safeParse(storedSchema, stored);
  if (!read.success) return null;
  const { id, record, base } = read.data;
  const [mine, theirs] = [record, base.value].map((value) =>
    readStoredCase(id, { id, revision: 1, removedAt: null, record: value }),
  );
  if (mine?.ok !== true || theirs?.ok !== true) return null;
  return {
    ...read.data,
    record: mine.value.record,
    base: { ...base, value: theirs.value.record },
  };
}

/** What a draft is known by among others of the same person. */
export function placeOf({ id, page }: Pick<Unsent, "id" | "page">): string {
  return `${id} ${page}`;
}

/** The case of a draft that can’t be read, by what it lies under. */
export function caseIdIn(place: string): string {
  return place.split(" ")[0] ?? "";
}

/** What was acknowledged of each case, so that a draft can say what it rests on. */
export function createAcknowledged(): {
  readonly note: (stored: Versioned<CaseRecord>) => void;
  readonly find: (id: string, version: string) => CaseRecord | undefined;
  readonly last: (id: string) => Versioned<CaseRecord> | undefined;
} {
  const byCase = new Map<string, readonly Versioned<CaseRecord>[]>();
  return {
    note({ value, version }) {
      const earlier = byCase.get(value.id) ?? [];
      byCase.set(value.id, [
        ...earlier.filter((one) => one.version !== version).slice(-3),
        { value: structuredClone(value), version },
      ]);
    },
    find: (id, version) => byCase.get(id)?.find((one) => one.version === version)?.value,
    last: (id) => byCase.get(id)?.at(-1),
  };
}
