import {
  type CaseDigests,
  readStoredCase,
  summarizeCase,
  versionOf,
  worklistLayout,
} from "#domain";
import { storedValue } from "./case-rows.ts";
import { summaryIn } from "./listed-rows.ts";
import type { Transact, Transaction } from "./transactions.ts";

/** Rows brought up at once; between two such steps others may write. */
const slice = 500;

/** Whether rows of the worklist count their due times in another zone than `basis`. Two looks into an index. */
export const hasOutdatedRows = `(exists (select from review.cases c where c.tenant = (select review.my_tenant())
    and c.removed_at is null and c.basis < $1)
  or exists (select from review.cases c where c.tenant = (select review.my_tenant())
    and c.removed_at is null and c.basis > $1))`;

interface OutdatedRow {
  readonly id: string;
  readonly revision: number;
  readonly removed_at: string | null;
  readonly record: string;
  readonly row: string;
}

/** Brings due times in lists up to the zone that holds now. The cases themselves stay as they were saved. */
export async function renewRows(
  transact: Transact,
  digests: CaseDigests,
  basis: string,
): Promise<void> {
  let after = "";
  for (;;) {
    // One slice after the other is the point: all at once would hold up who saves meanwhile.
    const last = await transact("write", (transaction) =>
      renewSlice(transaction, digests, basis, after),
    );
    if (last === null) return;
    after = last;
  }
}

async function renewSlice(
  { rows }: Pick<Transaction, "rows">,
  digests: CaseDigests,
  basis: string,
  after: string,
): Promise<string | null> {
  const found = await rows<OutdatedRow>(
    `select c.id, c.revision, c.removed_at, c.record, coalesce(c.renewed, c.summary) as row from review.cases c
      where c.tenant = (select review.my_tenant()) and c.removed_at is null and c.basis <> $1 and c.id > $2
      order by c.id limit ${String(slice)}`,
    [basis, after],
  );
  const renewed = found.map((one) => ({ ...one, row: renewedRow(one, digests, basis) }));
  await rows(
    "select review.renew(n.id, n.revision, n.row) from unnest($1::text[], $2::int[], $3::text[]) as n(id, revision, row)",
    [
      renewed.map(({ id }) => id),
      renewed.map(({ revision }) => revision),
      renewed.map(({ row }) => row),
    ],
  );
  return found.length < slice ? null : (found.at(-1)?.id ?? null);
}

function renewedRow(outdated: OutdatedRow, digests: CaseDigests, basis: string): string {
  const known = summaryIn(outdated.row);
  const digest = known === null ? null : digests.renew(known.digest, basis);
  if (known !== null && digest !== null)
    return JSON.stringify({ ...worklistLayout.renewedRow(known, digest), digest });
  const read = readStoredCase(outdated.id, storedValue(outdated.id, outdated));
  if (!read.ok) return outdated.row;
  const stamp = { ...read.value, version: versionOf(read.value) };
  return JSON.stringify(summarizeCase(read.value.record, stamp, digests.digestOf));
}
