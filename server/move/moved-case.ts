import {
  type BackupCase,
  type CaseHistory,
  type CaseListing,
  type CaseRestore,
  chainEntrySchema,
  decideCaseRestore,
  isCaseListing,
  noDigests,
  readStoredCase,
  revisionSchema,
  type StoredCase,
  summarizeCase,
  type VerifiedPart,
  verifySignedCase,
  versionOf,
} from "#domain";
import { listedValues } from "../stores/listed-values.ts";

/** What became of a case of a backup. `unreadable`: what is in the file is no case of this release. */
export type MoveOutcome =
  | { readonly kind: CaseRestore | "unreadable" }
  | { readonly kind: "does-not-verify"; readonly parts: readonly VerifiedPart[] };

/** The rows that bring a case in, as the statements take them. */
export interface CaseRows {
  readonly id: string;
  readonly isNew: boolean;
  /** revision, removed_at, record, summary, and what lists are searched and sorted by. */
  readonly values: readonly (string | number | null)[];
  /** id, revision, line. */
  readonly determinations: readonly (readonly [string, number, string])[];
  /** revision, at, kind, line, link. */
  readonly entries: readonly (readonly [number, string, string, string, string | null])[];
  readonly keys: readonly string[];
}

/**
 * Compares a case of a backup with what the server holds of it, and says what to write. Only a case whose chain is
 * whole and whose signatures are right comes in, and nothing that is there is ever written over.
 *
 * @param found what the server holds; of a case that is not there, nothing
 * @param unsignedLines how many of its first lines need no signature
 */
export async function decideMove(
  backup: BackupCase,
  found: CaseHistory,
  unsignedLines: number,
): Promise<{ readonly outcome: MoveOutcome; readonly rows: CaseRows | null }> {
  const nothing = (outcome: MoveOutcome) => ({ outcome, rows: null });
  const { id, stored, summary, chain } = backup;
  const read = readStoredCase(id, stored);
  if (!read.ok) return nothing({ kind: "unreadable" });
  const verified = await verifySignedCase(backup, chain, true, {
    mayBeUnsigned: (position) => position < unsignedLines,
    // Whose keys they are only the workstation knows; whoever reads the case is told that.
    keys: null,
  });
  if (verified.kind === "does-not-verify") {
    return nothing({ kind: "does-not-verify", parts: verified.parts });
  }
  const kind = decideCaseRestore(found, backup);
  if (kind !== "add" && kind !== "update") return nothing({ kind });
  const listing = listingOf(summary, read.value);
  const logs = logsOf(backup);
  if (logs === null) return nothing({ kind: "unreadable" });
  const { removedAt, revision } = read.value;
  const entries = logs.entries.slice(found.revisions.length);
  // A link that belongs to an entry which is there already has no place: that entry never changes.
  const links = entries.filter(([, , , , link]) => link !== null).length;
  if (links !== chain.length - found.chain.length) return nothing({ kind: "different" });
  return {
    outcome: { kind },
    rows: {
      id,
      isNew: kind === "add",
      values: [
        revision,
        removedAt,
        JSON.stringify(recordIn(stored)),
        JSON.stringify(summary),
        ...listedValues(listing),
      ],
      determinations: logs.determinations.slice(found.determinations.length),
      entries,
      keys: backup.keys,
    },
  };
}

/** Entries with their links, and signed lines with the revisions they were signed in; null where they do not fit. */
function logsOf({
  revisions,
  determinations,
  chain,
}: BackupCase): Pick<CaseRows, "entries" | "determinations"> | null {
  const links = new Map(
    chain.map((link) => [chainEntrySchema.safeParse(link).data?.revision, JSON.stringify(link)]),
  );
  const entries: CaseRows["entries"][number][] = [];
  const signed: number[] = [];
  for (const row of revisions) {
    const read = revisionSchema.safeParse(row);
    if (!read.success) return null;
    const { revision, at, kind } = read.data;
    entries.push([revision, at, kind, JSON.stringify(row), links.get(revision) ?? null]);
    if (kind === "signed") signed.push(revision);
  }
  if (signed.length !== determinations.length) return null;
  return {
    entries,
    determinations: determinations.map((line, at) => [
      idIn(line),
      signed[at] ?? 0,
      JSON.stringify(line),
    ]),
  };
}

/** A row of another release's shape is worked out again, for searching and sorting alone. */
function listingOf(summary: unknown, stored: StoredCase): CaseListing {
  if (isCaseListing(summary)) return summary;
  return summarizeCase(
    stored.record,
    { ...stored, version: versionOf(stored) },
    noDigests.digestOf,
  );
}

function recordIn(stored: unknown): unknown {
  return typeof stored === "object" && stored !== null && "record" in stored ? stored.record : null;
}

function idIn(line: unknown): string {
  const id = typeof line === "object" && line !== null && "id" in line ? line.id : null;
  return typeof id === "string" ? id : "";
}
