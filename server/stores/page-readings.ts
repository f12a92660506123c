import { type Log, type Outcome, type PageReading, pageReadingSchema } from "#domain";
import { findDocument } from "./document-rows.ts";
import { readLog } from "./parsed-json.ts";
import type { Transaction } from "./transactions.ts";

/** What was read of a document's pages, in their order. */
export async function pageReadingsOf(
  transaction: Transaction,
  id: string,
): Promise<Outcome<Log<PageReading>>> {
  const document = await findDocument(transaction, id);
  if (!document.ok) return document;
  const found = await transaction.rows<{ readonly reading: string }>(
    "select reading from review.page_readings where tenant = (select review.my_tenant()) and document_id = $1 order by page",
    [id],
  );
  return {
    ok: true,
    value: readLog(
      pageReadingSchema,
      found.map(({ reading }) => ({ line: reading })),
    ),
  };
}

/** Keeps readings, each in the place of the one of its page before. */
export async function savePageReadings(
  transaction: Transaction,
  id: string,
  readings: readonly PageReading[],
): Promise<Outcome<null>> {
  const document = await findDocument(transaction, id);
  if (!document.ok) return document;
  // In one order, so that two who read the same document never wait for each other.
  const inOrder = readings.toSorted((one, other) => one.page - other.page);
  await transaction.rows(
    `insert into review.page_readings (tenant, document_id, page, reading)
      select review.my_tenant(), $1, page, reading from unnest($2::int[], $3::text[]) as given (page, reading)
      on conflict (tenant, document_id, page) do update set reading = excluded.reading`,
    [id, inOrder.map(({ page }) => page), inOrder.map((reading) => JSON.stringify(reading))],
  );
  return { ok: true, value: null };
}
