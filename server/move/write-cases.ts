import type { BackupCase, CaseHistory } from "#domain";
import { storedValue } from "../stores/case-rows.ts";
import { parsedJson } from "../stores/parsed-json.ts";
import type { Transaction } from "../stores/transactions.ts";
import { type CaseRows, decideMove, type MoveOutcome } from "./moved-case.ts";

type Rows = Pick<Transaction, "rows">;

/**
 * Brings some cases in, in an administrator's transaction.
 *
 * @param moveId of the move that was begun (`review.begin_move`)
 * @param unsignedLines how many of the first lines of a case need no signature
 * @returns what became of each, in their order
 */
export async function moveCases(
  transaction: Rows,
  moveId: string,
  cases: readonly BackupCase[],
  unsignedLines: (backup: BackupCase) => number,
): Promise<readonly MoveOutcome[]> {
  const found = await findHistories(
    transaction,
    cases.map(({ id }) => id),
  );
  const decided = await Promise.all(
    cases.map((one) => decideMove(one, found.get(one.id) ?? nothing, unsignedLines(one))),
  );
  await writeCases(
    transaction,
    moveId,
    decided.flatMap(({ rows }) => (rows === null ? [] : [rows])),
  );
  return decided.map(({ outcome }) => outcome);
}

/** What a server holds of a case that is not there. */
export const nothing: CaseHistory = {
  stored: undefined,
  summary: undefined,
  revisions: [],
  determinations: [],
  chain: [],
};

interface FoundRow {
  readonly id: string;
  readonly revision: number;
  readonly removed_at: string | null;
  readonly record: string;
  readonly summary: string;
  readonly lines: readonly string[];
  readonly links: readonly string[];
  readonly determinations: readonly string[];
}

async function findHistories(
  { rows }: Rows,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseHistory>> {
  const found = await rows<FoundRow>(
    `select c.id, c.revision, c.removed_at, c.record, c.summary,
      array(select r.line from review.revisions r
        where r.tenant = c.tenant and r.case_id = c.id order by r.revision) as lines,
      array(select r.link from review.revisions r
        where r.tenant = c.tenant and r.case_id = c.id and r.link is not null order by r.revision) as links,
      array(select d.line from review.determinations d
        where d.tenant = c.tenant and d.case_id = c.id order by d.revision) as determinations
    from review.cases c where c.tenant = (select review.my_tenant()) and c.id = any($1::text[])
    for no key update of c`,
    [ids],
  );
  return new Map(
    found.map((row) => [
      row.id,
      {
        stored: storedValue(row.id, row),
        summary: parsedJson(row.summary),
        revisions: row.lines.map(parsedJson),
        determinations: row.determinations.map(parsedJson),
        chain: row.links.map(parsedJson),
      },
    ]),
  );
}

/** Writes cases with their signed lines and their history in one call: all of them, or none where one is wrong. */
export async function writeCases(
  { rows }: Rows,
  moveId: string,
  cases: readonly CaseRows[],
): Promise<void> {
  if (cases.length === 0) return;
  await rows(`select review.move_in(${places})`, [
    moveId,
    ...columnsOf(
      cases.map(({ id, values }) => [id, ...values]),
      14,
    ),
    ...columnsOf(
      cases.flatMap(({ id, determinations }) =>
        determinations.map(([line, ...rest]) => [line, id, ...rest] as const),
      ),
      4,
    ),
    ...columnsOf(
      cases.flatMap(({ id, entries }) => entries.map((entry) => [id, ...entry] as const)),
      6,
    ),
    ...columnsOf(
      cases.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
      2,
    ),
  ]);
}

const places = Array.from({ length: 27 }, (_, at) => `$${String(at + 1)}`).join(", ");

/** Rows as the arrays of their columns. */
function columnsOf(
  rows: readonly (readonly (string | number | null)[])[],
  count: number,
): readonly (readonly (string | number | null)[])[] {
  return Array.from({ length: count }, (_, at) => rows.map((row) => row[at] ?? null));
}
