import type { CaseWrite, ChainEntry } from "#domain";
import { codecOf, encodedAhead } from "./codec/coded-database.ts";
import type { CaseDatabase } from "./database.ts";

/** A write that is on disk: its place in the order of all writes, and the database it went to. */
export interface Committed {
  readonly ok: true;
  readonly sequence: number;
  readonly epoch: string;
}

/** `by`: the unique key that was taken already. Nothing at all was written then. */
export type CommitOutcome =
  | Committed
  | { readonly ok: false; readonly by: "revision" | "determination" | "key" };

const stores = [
  "revisions",
  "cases",
  "summaries",
  "determinations",
  "chain",
  "keys",
  "meta",
] as const;

/**
 * Writes a change in one strict transaction and resolves when it is on disk. Adding the revision
 * is the condition: its number is unique within the case, so of two writers who both start from
 * revision n the database lets exactly one add n + 1 and aborts the other one whole. All requests
 * are made in one turn and committed explicitly, which lets a save outlive the page that made it; a
 * codec that takes its time has encoded them before. Throws what the platform reports, e.g. QuotaExceededError.
 */
export async function commitWrite(
  database: CaseDatabase,
  write: CaseWrite,
  link: ChainEntry,
  key: string | null,
): Promise<CommitOutcome> {
  const rows = { ...write, link, key: key === null ? null : write.stored.id };
  // Without a turn in between where there is nothing to encode: the page may be going away.
  const ready = codecOf(database).isPlain ? rows : await encodeRows(database, rows, key);
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  const completed = outcomeOf(transaction.done);
  try {
    const added = transaction.objectStore("revisions").add(ready.revision);
    const linked = transaction.objectStore("chain").add(ready.link);
    const keyed = key === null ? null : transaction.objectStore("keys").add(ready.key, key);
    const appended =
      ready.determination === null
        ? null
        : transaction.objectStore("determinations").add(ready.determination);
    const rest = [
      transaction.objectStore("meta").get("epoch"),
      transaction.objectStore("cases").put(ready.stored),
      transaction.objectStore("summaries").put(ready.summary),
    ] as const;
    const [revisionOutcome, linkOutcome, keyOutcome, determinationOutcome] = [
      watched(added),
      watched(linked),
      watched(keyed),
      watched(appended),
    ];
    const named = outcomeOf(rest[0]);
    watched(rest[1]);
    watched(rest[2]);
    transaction.commit();
    // Only the end of the transaction is waited for: Chromium, out of room, ends it and leaves requests unanswered.
    // Every request that was answered was so before.
    const completion = await completed;
    if (isTaken(revisionOutcome()) || isTaken(linkOutcome())) return { ok: false, by: "revision" };
    if (isTaken(keyOutcome())) return { ok: false, by: "key" };
    if (isTaken(determinationOutcome())) return { ok: false, by: "determination" };
    if (!completion.ok) throw completion.error;
    const [numbered, epoch] = [revisionOutcome(), await named];
    return {
      ok: true,
      sequence: numbered?.ok === true ? numbered.value : 0,
      epoch: epoch.ok && typeof epoch.value === "string" ? epoch.value : "",
    };
  } catch (error) {
    abandon(transaction);
    throw error;
  }
}

/** Each row as it will lie in its store. */
async function encodeRows(
  database: CaseDatabase,
  rows: CaseWrite & { readonly link: ChainEntry; readonly key: string | null },
  key: string | null,
) {
  const encode = async (store: (typeof stores)[number], row: unknown) =>
    row === null ? null : encodedAhead(database, store, row, key);
  const [stored, summary, revision, determination, link, keyed] = await Promise.all([
    encode("cases", rows.stored),
    encode("summaries", rows.summary),
    encode("revisions", rows.revision),
    encode("determinations", rows.determination),
    encode("chain", rows.link),
    encode("keys", rows.key),
  ]);
  return { stored, summary, revision, determination, link, key: keyed };
}

type RequestOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: unknown };

/** Never rejects: when one request fails, all others of the transaction fail as well. */
async function outcomeOf<T>(request: Promise<T> | T): Promise<RequestOutcome<T>> {
  try {
    return { ok: true, value: await request };
  } catch (error) {
    return { ok: false, error };
  }
}

/** What became of a request so far; null while it is not answered. */
function watched<T>(request: Promise<T> | T): () => RequestOutcome<T> | null {
  let outcome: RequestOutcome<T> | null = null;
  void outcomeOf(request).then((answered) => {
    outcome = answered;
  });
  return () => outcome;
}

function isTaken(outcome: RequestOutcome<unknown> | null): boolean {
  return (
    outcome?.ok === false &&
    outcome.error instanceof Error &&
    outcome.error.name === "ConstraintError"
  );
}

/** A request that could not even be made must not leave the others behind to commit on their own. */
function abandon(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has finished already.
  }
}
