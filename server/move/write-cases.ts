import type { BackupCase, CaseHistory } from "#domain";
import { storedValue } from "../stores/case-rows.ts";
import { parsedJson } from "../stores/parsed-json.ts";
import type { Transaction } from "../stores/transactions.ts";
import { type CaseRows, decideMove, type MoveOutcome } from "./moved-case.ts";

type Rows = Pick<Transaction, "rows">;

/**
 * Brings some cases in, in the transaction of a move that goes on (`review.go_on_moving`).
 *
 * @returns what became of each, in their order
 */
export async function moveCases(
  transaction: Rows,
  cases: readonly BackupCase[],
): Promise<readonly MoveOutcome[]> {
  const found = await findHistories(
    transaction,
    cases.map(({ id }) => id),
  );
  const decided = cases.map((one) => decideMove(one, found.get(one.id) ?? nothing));
  await writeCases(
    transaction,
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

/** Signed lines first, then cases, then their history, which covers both; one statement for each kind. */
export async function writeCases({ rows }: Rows, cases: readonly CaseRows[]): Promise<void> {
  if (cases.length === 0) return;
  const signed = cases.flatMap(({ id, determinations }) =>
    determinations.map(([line, ...rest]) => [line, id, ...rest] as const),
  );
  await rows(
    `insert into review.determinations (tenant, id, case_id, revision, line)
     select review.my_tenant(), * from unnest($1::text[], $2::text[], $3::int[], $4::text[])`,
    columnsOf(signed, 4),
  );
  const values = cases.map(({ id, values: given }) => [id, ...given] as const);
  const isNew = (at: number): boolean => cases[at]?.isNew === true;
  await rows(
    `insert into review.cases (tenant, id, ${written}) select review.my_tenant(), * from ${unnested}`,
    columnsOf(
      values.filter((_, at) => isNew(at)),
      14,
    ),
  );
  await rows(
    `update review.cases c set (${written}, renewed) = (${written.replaceAll(/\w+/g, "n.$&")}, null)
     from ${unnested} as n (id, ${written}) where c.tenant = (select review.my_tenant()) and c.id = n.id`,
    columnsOf(
      values.filter((_, at) => !isNew(at)),
      14,
    ),
  );
  await rows(
    `insert into review.revisions (tenant, case_id, revision, at, kind, line, link)
     select review.my_tenant(), * from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    columnsOf(
      cases.flatMap(({ id, entries }) => entries.map((entry) => [id, ...entry] as const)),
      6,
    ),
  );
  await rows(
    `insert into review.creations (tenant, key, case_id)
     select review.my_tenant(), * from unnest($1::text[], $2::text[]) on conflict do nothing`,
    columnsOf(
      cases.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
      2,
    ),
  );
}

const written =
  "revision, removed_at, record, summary, search, received_order, member_order, reference_order, procedure_order, assignee_order, state_order, provider_text, diagnosis_text";
const unnested =
  "unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[], $7::numeric[], $8::text[], $9::text[], $10::text[], $11::text[], $12::int[], $13::text[], $14::text[])";

/** Rows as the arrays of their columns. */
function columnsOf(
  rows: readonly (readonly (string | number | null)[])[],
  count: number,
): readonly (readonly (string | number | null)[])[] {
  return Array.from({ length: count }, (_, at) => rows.map((row) => row[at] ?? null));
}
