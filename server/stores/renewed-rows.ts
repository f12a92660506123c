import {
  type CaseDigests,
  type CaseSummary,
  readStoredCase,
  summarizeCase,
  versionOf,
  worklistLayout,
} from "#domain";
import { storedValue } from "./case-rows.ts";
import { listedTexts } from "./listed-values.ts";
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
  const renewed = found.flatMap((one) => {
    const row = renewedRow(one, digests, basis);
    return row === null
      ? []
      : [{ id: one.id, revision: one.revision, row: JSON.stringify(row), ...listedTexts(row) }];
  });
  await rows(
    `select review.renew(n.id, n.revision, n.row, n.search, n.provider, n.diagnosis)
      from unnest($1::text[], $2::int[], $3::text[], $4::text[], $5::text[], $6::text[])
        as n(id, revision, row, search, provider, diagnosis)`,
    [
      renewed.map(({ id }) => id),
      renewed.map(({ revision }) => revision),
      renewed.map(({ row }) => row),
      renewed.map(({ search }) => search),
      renewed.map(({ provider }) => provider),
      renewed.map(({ diagnosis }) => diagnosis),
    ],
  );
  return found.length < slice ? null : (found.at(-1)?.id ?? null);
}

/** Null where the case can't be read: its row stays as it is. */
function renewedRow(
  outdated: OutdatedRow,
  digests: CaseDigests,
  basis: string,
): CaseSummary | null {
  const known = summaryIn(outdated.row);
  const digest = known === null ? null : digests.renew(known.digest, basis);
  if (known !== null && digest !== null)
    return { ...worklistLayout.renewedRow(known, digest), digest };
  const read = readStoredCase(outdated.id, storedValue(outdated.id, outdated));
  if (!read.ok) return null;
  const stamp = { ...read.value, version: versionOf(read.value) };
  return summarizeCase(read.value.record, stamp, digests.digestOf);
}
