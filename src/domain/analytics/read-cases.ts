import { caseStates, isDetermined } from "../case/case-state.ts";
import type {
  CaseStore,
  Outcome,
  ScannedCase,
  ScannedContent,
  ScanQuery,
} from "../ports/case-store.ts";
import type { CaseSummary } from "../worklist/case-summary.ts";
import { decidedCaseOf, lastDecision } from "../quality/decided-case.ts";
import type { ClockBasis } from "../clocks/index.ts";
import type { DecidedCase } from "../quality/draw-sample.ts";
import { type CaseFigures, figuresOf } from "./case-figures.ts";

export type Reading = {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
};

/** What was read of all cases. Those that can’t be read, or are not as they were saved, count in no figure. */
export type ReadCases<T> = {
  readonly items: readonly T[];
  readonly unreadable: number;
  readonly unverified: number;
};

/** The figures of every case that is not removed. */
export function readFigures(
  store: Pick<CaseStore, "scan">,
  { zone, plan, now, ...reading }: Reading & ClockBasis & { readonly now: number },
): Promise<Outcome<ReadCases<CaseFigures>>> {
  return readEach(store, {}, reading, ({ record, determinations, revisions }) =>
    figuresOf(
      { record, determinations: determinations, revisions },
      { zone, now, ...(plan === undefined ? {} : { plan }) },
    ),
  );
}

/** The decided cases of one criteria set, reopened ones too, with what a sample is stratified by. */
export function readDecidedCases(
  store: Pick<CaseStore, "scan">,
  criteriaSet: string,
  reading: Reading = {},
): Promise<Outcome<ReadCases<DecidedCase>>> {
  return readEach(store, { states: mayBeDecided }, reading, ({ record, determinations }) =>
    record.criteriaSet === criteriaSet ? decidedCaseOf(record, determinations) : null,
  );
}

/** A case as the list of audits shows it; `isReopened`: its last decision is being reconsidered. */
export type AuditableCase = {
  readonly summary: CaseSummary;
  readonly isReopened: boolean;
  /** It can’t be read, or is not as it was saved: nobody can tell from it what was decided. */
  readonly doesNotVerify: boolean;
};

/** Every case with a decision on the merits, in the order of the list, last changed first. */
export async function listDecidedCases(
  store: Pick<CaseStore, "scan">,
): Promise<Outcome<readonly AuditableCase[]>> {
  const found: AuditableCase[] = [];
  for await (const slice of store.scan({ states: mayBeDecided })) {
    if (!slice.ok) return slice;
    found.push(...slice.value.items.flatMap((scanned) => auditable(scanned) ?? []));
  }
  return { ok: true, value: found };
}

function auditable({ summary, content }: ScannedCase): AuditableCase | null {
  if (content.kind !== "whole") return { summary, isReopened: false, doesNotVerify: true };
  // A state that only a decision leads to says enough.
  if (isDetermined(summary.state)) return { summary, isReopened: false, doesNotVerify: false };
  return lastDecision(content.determinations) === undefined
    ? null
    : { summary, isReopened: true, doesNotVerify: false };
}

/** Where lines are worth a look: a draft was never handed over, and what was withdrawn counts nowhere. */
const mayBeDecided = caseStates.filter((state) => state !== "draft" && state !== "withdrawn");

/** `figureOf` gives null for a case that does not count. */
async function readEach<T>(
  store: Pick<CaseStore, "scan">,
  query: ScanQuery,
  { signal, onProgress }: Reading,
  figureOf: (content: Extract<ScannedContent, { readonly kind: "whole" }>) => T | null | undefined,
): Promise<Outcome<ReadCases<T>>> {
  const items: T[] = [];
  let unreadable = 0;
  let unverified = 0;
  let all = 0;
  let stored = 0;
  for await (const slice of store.scan(query)) {
    if (!slice.ok) return slice;
    signal?.throwIfAborted();
    const { done, total } = slice.value;
    [all, stored] = [total, slice.value.unreadable];
    onProgress?.(done, total);
    for (const { content } of slice.value.items) {
      const figure = content.kind === "whole" ? figureOf(content) : undefined;
      if (content.kind === "does-not-verify") unverified += 1;
      else if (figure === undefined) unreadable += 1;
      else if (figure !== null) items.push(figure);
    }
    await breath();
  }
  onProgress?.(all, all);
  return { ok: true, value: { items, unreadable: unreadable + stored, unverified } };
}

/** Between two slices a page gets to draw and to answer. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
