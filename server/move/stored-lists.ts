import type { QueryResultRow } from "pg";
import type { Transaction } from "../stores/transactions.ts";

export type Rows = Pick<Transaction, "rows">;

/** So many rows are asked for at once. */
const rowsAtOnce = 200;

/** A list in the order of its columns, which name each row. */
export interface Listed {
  readonly select: string;
  readonly from: string;
  readonly by: readonly string[];
  readonly where?: string;
  /** Whose case a row is of. */
  readonly caseId: string;
}

export const cases: Listed = {
  select: "id, revision, removed_at, record, summary",
  from: "review.cases",
  by: ["id"],
  caseId: "id",
};
const byRevision = ["case_id", "revision"];
export const entries: Listed = {
  select: "case_id, revision, line",
  from: "review.revisions",
  by: byRevision,
  caseId: "case_id",
};
export const links: Listed = {
  select: "case_id, revision, link",
  from: "review.revisions",
  by: byRevision,
  where: "link is not null",
  caseId: "case_id",
};
export const lines: Listed = {
  select: "case_id, revision, line",
  from: "review.determinations",
  by: byRevision,
  caseId: "case_id",
};
export const keys: Listed = {
  select: "key, case_id",
  from: "review.creations",
  by: ["key"],
  caseId: "case_id",
};
export const quality: Listed = {
  select: "position, id, record",
  from: "review.quality_records",
  by: ["position"],
  caseId: "coalesce(review.readable(record)->>'caseId', '')",
};
export const documents: Listed = {
  select: "position, id, document",
  from: "review.documents",
  by: ["position"],
  caseId: "case_id",
};

/**
 * Every row of a list, some at a time, each time after the last one before.
 *
 * @param without cases that are left out
 */
export async function* pagesOf<Row extends QueryResultRow>(
  transaction: Rows,
  { select, from, by, where, caseId }: Listed,
  without: readonly string[],
): AsyncGenerator<Row> {
  let after: readonly unknown[] | null = null;
  for (;;) {
    const places = by.map((_, index) => `$${String(index + 2)}`);
    const conditions: readonly string[] = [
      "tenant = (select review.my_tenant())",
      `${caseId} <> all($1::text[])`,
      ...(where === undefined ? [] : [where]),
      ...(after === null ? [] : [`(${by.join(", ")}) > (${places.join(", ")})`]),
    ];
    const page: readonly Row[] = await transaction.rows<Row>(
      `select ${select} from ${from} where ${conditions.join(" and ")} order by ${by.join(", ")} limit ${String(rowsAtOnce)}`,
      [without, ...(after ?? [])],
    );
    yield* page;
    const last: Row | undefined = page.at(-1);
    if (last === undefined || page.length < rowsAtOnce) return;
    after = by.map((column): unknown => last[column]);
  }
}
