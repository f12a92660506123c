import type { CaseRecord } from "../case/case-record.ts";
import { isDetermined } from "../case/case-state.ts";
import type { CaseStore, Outcome } from "../ports/case-store.ts";
import type { CaseSummary } from "../worklist/case-summary.ts";
import { decidedCaseOf, lastDecision } from "../quality/decided-case.ts";
import type { DecidedCase } from "../quality/draw-sample.ts";
import { type CaseFigures, figuresOf } from "./case-figures.ts";

export type Reading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
};

/** What was read of all cases. Those that cannot be read, or are not as they were saved, count in no figure. */
export type ReadCases<T> = {
  readonly items: readonly T[];
  readonly unreadable: number;
  readonly unverified: number;
};

type LogStore = Pick<CaseStore, "list" | "get" | "history" | "determinations" | "verify">;

/** The figures of every case that is not removed. */
export function readFigures(
  store: LogStore,
  { zone, now, ...reading }: Reading & { readonly zone: string; readonly now: number },
): Promise<Outcome<ReadCases<CaseFigures>>> {
  return readEach(
    store,
    () => true,
    reading,
    async (record) => {
      const [lines, revisions] = await Promise.all([
        store.determinations(record.id),
        store.history(record.id),
      ]);
      if (!lines.ok || !revisions.ok) return undefined;
      return figuresOf(
        { record, lines: lines.value.items, revisions: revisions.value.items },
        { zone, now },
      );
    },
  );
}

/** The decided cases of one criteria set, reopened ones too, with what a sample is stratified by. */
export function readDecidedCases(
  store: LogStore,
  criteriaSet: string,
  reading: Reading = {},
): Promise<Outcome<ReadCases<DecidedCase>>> {
  return readEach(store, mayBeDecided, reading, async (record) => {
    if (record.criteriaSet !== criteriaSet) return null;
    const lines = await store.determinations(record.id);
    return lines.ok ? decidedCaseOf(record, lines.value.items) : undefined;
  });
}

/** A case as the list of audits shows it; `isReopened`: its last decision is being reconsidered. */
export type AuditableCase = {
  readonly summary: CaseSummary;
  readonly isReopened: boolean;
  /** Something stored of it is not as it was saved: nobody can tell from it what was decided. */
  readonly doesNotVerify: boolean;
};

/** Every case with a decision on the merits, in the order of the list, last changed first. */
export async function listDecidedCases(
  store: Pick<CaseStore, "list" | "determinations" | "verify">,
): Promise<Outcome<readonly AuditableCase[]>> {
  const listed = await store.list({ limit: Number.MAX_SAFE_INTEGER });
  if (!listed.ok) return listed;
  const known = new Set(listed.value.unverified);
  const candidates = listed.value.items.filter((row) => known.has(row.id) || mayBeDecided(row));
  const found: AuditableCase[] = [];
  for (let at = 0; at < candidates.length; at += slice) {
    const read = await Promise.all(
      candidates.slice(at, at + slice).map(async (summary): Promise<AuditableCase | null> => {
        if ((await isAsSaved(store, summary.id)) !== true) {
          return { summary, isReopened: false, doesNotVerify: true };
        }
        // A state that only a decision leads to says enough.
        if (isDetermined(summary.state))
          return { summary, isReopened: false, doesNotVerify: false };
        const lines = await store.determinations(summary.id);
        return lines.ok && lastDecision(lines.value.items) !== undefined
          ? { summary, isReopened: true, doesNotVerify: false }
          : null;
      }),
    );
    found.push(...read.flatMap((one) => one ?? []));
  }
  return { ok: true, value: found };
}

/** A case that was changed outside the workstation counts in no figure; undefined where nobody can tell. */
async function isAsSaved(
  store: Pick<CaseStore, "verify">,
  id: string,
): Promise<boolean | undefined> {
  const verified = await store.verify(id);
  return verified.ok ? verified.value.kind !== "does-not-verify" : undefined;
}

/** Whether its lines are worth a look: a draft was never handed over, and what was withdrawn counts nowhere. */
function mayBeDecided({ state }: Pick<CaseRecord, "state">): boolean {
  return state !== "draft" && state !== "withdrawn";
}

/** Cases read at once; between two slices the browser gets to draw and to answer. */
const slice = 8;

/** `read` gives null for a case that does not count and undefined for one that cannot be read. */
async function readEach<T>(
  store: LogStore,
  isWanted: (listed: Pick<CaseRecord, "state">) => boolean,
  { signal, onProgress }: Reading,
  read: (record: CaseRecord) => Promise<T | null | undefined>,
): Promise<Outcome<ReadCases<T>>> {
  const listed = await store.list({ limit: Number.MAX_SAFE_INTEGER });
  if (!listed.ok) return listed;
  // What a row says of a case that does not verify is no reason to leave the case out.
  const known = new Set(listed.value.unverified);
  const ids = listed.value.items
    .filter((row) => known.has(row.id) || isWanted(row))
    .map(({ id }) => id);
  const items: T[] = [];
  let unreadable = listed.value.unreadable.length;
  let unverified = 0;
  for (let at = 0; at < ids.length; at += slice) {
    signal?.throwIfAborted();
    onProgress?.(at, ids.length);
    // One slice after the other is the point: all at once would hold the page up.
    const read_ = await Promise.all(
      ids.slice(at, at + slice).map(async (id) => {
        const asSaved = await isAsSaved(store, id);
        if (asSaved === false) return "does-not-verify";
        const found = await store.get(id);
        return found.ok && asSaved === true ? read(found.value) : undefined;
      }),
    );
    for (const one of read_) {
      if (one === "does-not-verify") unverified += 1;
      else if (one === undefined) unreadable += 1;
      else if (one !== null) items.push(one);
    }
    await breath();
  }
  onProgress?.(ids.length, ids.length);
  return { ok: true, value: { items, unreadable, unverified } };
}

function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
