import { performance } from "node:perf_hooks";
import {
  type BackupCase,
  decideCreate,
  isCaseListing,
  linkOf,
  newCaseId,
  type Person,
  worklistDigests,
} from "#domain";
import { type CaseRows, decideMove } from "../move/moved-case.ts";
import { moveCases, nothing, writeCases } from "../move/write-cases.ts";
import { listedValues } from "../stores/listed-values.ts";
import { type Transaction, transactionsOf } from "../stores/transactions.ts";
import { benchTenant } from "./bench-server.ts";
import type { Bench } from "./bench-team.ts";
import { largeCase } from "./tenant-at-work.ts";

const atOnce = 250;
const connections = 4;

export interface Rates {
  /** Cases a second with everything that a backup's cases are asked: the domain's chain, what is here already. */
  readonly verified: number;
  /** The same statements alone: what the database takes. */
  readonly written: number;
}

/** The first cases come in as those of a backup do; the others are copies of one of them, written the same way. */
export async function fill(
  { database, isSmall }: Bench,
  administrator: Person,
  count: number,
): Promise<Rates> {
  const who = { tenant: benchTenant, personId: administrator.id, sessionId: "fill" };
  const transact = transactionsOf({ pool: database.app, process: "bench" }, who);
  const moves = await Promise.all(
    Array.from({ length: connections }, async () => {
      const id = crypto.randomUUID();
      await transact("write", ({ rows }) =>
        rows("select review.begin_move($1, 'bench', 'bench', $2, 'bench')", [
          id,
          new Date().toISOString(),
        ]),
      );
      return id;
    }),
  );
  const model = caseNumber(0);
  const { rows: whole } = await decideMove(model, nothing, 0);
  if (whole === null) throw new Error("the model was refused");
  /** Cases a second from one number to another, so many to a transaction. */
  async function bringIn(
    first: number,
    last: number,
    work: (transaction: Transaction, move: string, numbers: readonly number[]) => Promise<unknown>,
  ): Promise<number> {
    let next = first;
    const from = performance.now();
    await Promise.all(
      moves.map(async (move) => {
        while (next < last) {
          const start = next;
          next += atOnce;
          const numbers = Array.from(
            { length: Math.min(atOnce, last - start) },
            (_, at) => start + at,
          );
          await transact("write", (transaction) => work(transaction, move, numbers));
        }
      }),
    );
    return (last - first) / ((performance.now() - from) / 1000);
  }
  const verifiedCount = isSmall ? 1500 : 10_000;
  // A backup is there before it is imported.
  const backup = Array.from({ length: verifiedCount }, (_, number) => caseNumber(number));
  return {
    verified: await bringIn(0, verifiedCount, async (transaction, move, numbers) =>
      moveCases(
        transaction,
        move,
        numbers.flatMap((number) => backup[number] ?? []),
        ({ determinations }) => determinations.length,
      ),
    ),
    written: await bringIn(verifiedCount, count, async (transaction, move, numbers) =>
      writeCases(
        transaction,
        move,
        numbers.map((number) => copyOf(model, whole, number)),
      ),
    ),
  };
}

/** The rows of another case, with another id, member and time. */
function copyOf(model: BackupCase, rows: CaseRows, number: number): CaseRows {
  const id = newCaseId();
  const changes = [
    [model.id, id],
    [memberOf(0).name, memberOf(number).name],
    [memberOf(0).memberId, memberOf(number).memberId],
    [instantOf(0), instantOf(number)],
  ] as const;
  const changed = (text: string): string =>
    changes.reduce((all, [former, now]) => all.replaceAll(former, now), text);
  const [revision = 1, removedAt = null, record, summary] = rows.values;
  const listing: unknown = JSON.parse(changed(String(summary)));
  if (!isCaseListing(listing)) throw new Error("the model has no row");
  return {
    id,
    isNew: true,
    values: [
      revision,
      removedAt,
      changed(String(record)),
      JSON.stringify(listing),
      ...listedValues(listing),
    ],
    determinations: [],
    entries: rows.entries.map(([at, , kind, line, link]) => [
      at,
      instantOf(number),
      kind,
      changed(line),
      link === null ? null : changed(link),
    ]),
    keys: [id],
  };
}

function instantOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
}

function memberOf(number: number) {
  return {
    name: `${family(number)}, ${family(number * 7)} ${String(number)}`,
    memberId: `SYN-${String(number).padStart(7, "0")}`,
    dateOfBirth: "",
  };
}

const digests = worklistDigests(() => ({ zone: "UTC" }));
const made: Person = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" };

/** A case as a backup has it, received on one of the last days. */
function caseNumber(number: number): BackupCase {
  const now = instantOf(number);
  const record = { ...largeCase(now, "as it came"), member: memberOf(number) };
  const decided = decideCreate(record, { now, by: made, digestOf: digests.digestOf });
  if (!decided.ok || !("write" in decided)) throw new Error("a case was refused");
  const { write } = decided;
  return {
    id: record.id,
    stored: write.stored,
    summary: write.summary,
    revisions: [write.revision],
    determinations: [],
    chain: [linkOf(write, { last: null, found: null })],
    keys: [record.id],
    numbers: { revisions: [number], determinations: [], chain: [number] },
  };
}

const syllables = ["ka", "lo", "mi", "ren", "sto", "ver", "wal", "zin", "dor", "pe", "hu", "tas"];

function family(number: number): string {
  const name = [0, 1, 2, 3]
    .map((place) => syllables[Math.floor(number / 12 ** place) % 12] ?? "")
    .join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
