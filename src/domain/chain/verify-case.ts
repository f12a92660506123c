import type { Failure } from "../ports/case-store.ts";
import { hashOf } from "./canonical-json.ts";
import { type CaseRows, chainEntrySchema, isIntact, type ChainEntry } from "./chain-entry.ts";

/** What of a case was found to be other than it was saved. */
export const verifiedParts = ["record", "summary", "history", "decisions", "chain"] as const;
export type VerifiedPart = (typeof verifiedParts)[number];

/** Whether everything a store holds of a case is as it was saved here. */
export type CaseVerification =
  | {
      readonly kind: "verified";
      /** Hash of the newest link: its first digits are the verification code. */
      readonly head: string;
      readonly revision: number;
      /** When the chain began over an earlier release's case; null when it covers the case from the start. */
      readonly startedAt: string | null;
      /** Keys of signatures on this case that came with a backup and never signed here. */
      readonly unseenKeys?: readonly string[];
    }
  /** The chain of this store is still being started, and has not come to this case. */
  | { readonly kind: "not-started" }
  | {
      readonly kind: "does-not-verify";
      readonly parts: readonly VerifiedPart[];
      /** Positions of the history entries and signed entries that nothing vouches for. */
      readonly revisions: readonly number[];
      readonly determinations: readonly number[];
    };

/** What a signer is told of such a case. */
export const doesNotVerify: Failure = {
  ok: false,
  error: { kind: "invalid", where: "stored", reason: "does-not-verify", issues: [] },
};

/**
 * Compares the rows of a case with its chain.
 *
 * @param rows everything stored of the case
 * @param chain its links as stored, by revision
 * @param isStarted whether every case of the store has a chain by now
 */
export function verifyCase(
  rows: CaseRows,
  chain: readonly unknown[],
  isStarted: boolean,
): CaseVerification {
  if (chain.length === 0 && !isStarted) return { kind: "not-started" };
  const entries = chain.flatMap((row) => {
    const read = chainEntrySchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
  const last = entries.at(-1);
  const revisions = strangers(
    rows.revisions,
    entries.flatMap((entry) => entry.revisions),
  );
  const determinations = strangers(
    rows.determinations,
    entries.flatMap((entry) => entry.determinations),
  );
  const isBroken: Record<VerifiedPart, boolean> = {
    record: hashOf(rows.stored) !== last?.record || !isUnbroken(entries),
    summary: hashOf(rows.summary) !== last?.summary,
    history: revisions !== null,
    decisions: determinations !== null,
    chain: entries.length !== chain.length || !isLinked(rows.id, entries),
  };
  const parts = verifiedParts.filter((part) => isBroken[part]);
  if (parts.length > 0 || last === undefined) {
    return {
      kind: "does-not-verify",
      parts,
      revisions: revisions ?? [],
      determinations: determinations ?? [],
    };
  }
  const first = entries[0];
  const startedAt = first?.kind === "started" ? first.at : null;
  return { kind: "verified", head: last.hash, revision: last.revision, startedAt };
}

/** Each writer found the case as the one before had left it: a change in between stays visible for good. */
function isUnbroken(entries: readonly ChainEntry[]): boolean {
  return entries.every((entry, index) => {
    const earlier = entries[index - 1];
    return entry.before === (earlier?.record ?? null);
  });
}

function isLinked(id: string, entries: readonly ChainEntry[]): boolean {
  return entries.every((entry, index) => {
    const earlier = entries[index - 1];
    const isFirst = earlier === undefined;
    return (
      entry.caseId === id &&
      isIntact(entry) &&
      entry.previous === (earlier?.hash ?? null) &&
      (isFirst
        ? entry.kind === "started" || (entry.kind === "created" && entry.revision === 1)
        : entry.revision === earlier.revision + 1)
    );
  });
}

/** Positions of the rows that are not what the chain says; null when all are, in order, and none is missing. */
function strangers(
  rows: readonly unknown[],
  expected: readonly string[],
): readonly number[] | null {
  const found = rows.map(hashOf);
  if (found.length === expected.length && found.every((hash, at) => hash === expected[at])) {
    return null;
  }
  const known = new Set(expected);
  return found.flatMap((hash, at) => (known.has(hash) ? [] : [at]));
}
