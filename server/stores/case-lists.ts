import type { CaseDigests, CasePage, CaseSlice, Failure, Outcome, ScanQuery } from "#domain";
import { type CaseAccess, type CaseAccessOptions } from "./case-access.ts";
import { casePage } from "./case-page.ts";
import { storeErrorOf } from "./database-errors.ts";
import { type ListedRow, listedRowColumns, readListedRows } from "./listed-rows.ts";
import { hasOutdatedRows, renewRows } from "./renewed-rows.ts";
import { planBasisIn } from "./plan-basis.ts";
import type { ServerCaseStore } from "./server-workspace.ts";
import type { Transaction } from "./transactions.ts";
import { contentOf, readWhole } from "./verified-case.ts";

/** Rows whose due times rest on another zone than this one. */
interface Outdated {
  readonly digests: CaseDigests;
  readonly basis: string;
}

/** Cases given by a scan at once. */
const slice = 16;

/** Many cases at once: pages of the worklist, and the scan over all. */
export function createCaseLists(
  { reading }: CaseAccess,
  { transact, digestsIn, clock }: Pick<CaseAccessOptions, "transact" | "digestsIn" | "clock">,
): Pick<ServerCaseStore, "list" | "scan"> {
  const digestsNow = async (transaction: Transaction): Promise<CaseDigests> =>
    digestsIn(await planBasisIn(transaction, clock()));

  const list: ServerCaseStore["list"] = async (query) => {
    const listed = await reading(async (transaction) => {
      const digests = await digestsNow(transaction);
      const outdated = await outdatedOf(transaction, digests);
      return outdated ?? pageOf(transaction, digests);
    });
    if ("basis" in listed) {
      const renewed = await renew(listed);
      if (!renewed.ok) return renewed;
      return reading(async (transaction) => pageOf(transaction, await digestsNow(transaction)));
    }
    return listed;

    async function pageOf(
      transaction: Transaction,
      { digestOf }: CaseDigests,
    ): Promise<Outcome<CasePage>> {
      const unverified = await unverifiedCases(transaction);
      return { ok: true, value: await casePage(transaction, query, unverified, digestOf) };
    }
  };

  async function renew({ digests, basis }: Outdated): Promise<Outcome<null>> {
    try {
      await renewRows(transact, digests, basis);
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, error: storeErrorOf(error) };
    }
  }

  async function* scan({ states }: ScanQuery): AsyncGenerator<Outcome<CaseSlice>> {
    const found = await reading(async (transaction) => ({
      ok: true as const,
      value: await scannedIds(transaction, states),
    }));
    if (!found.ok) {
      yield found;
      return;
    }
    const ids = found.value;
    let done = 0;
    do {
      const part = ids.slice(done, done + slice);
      // One slice after the other is the point: nobody waits for all, and none is held in memory.
      const given: CaseSlice | Failure = await reading(async (transaction) => ({
        items: await wholeCases(transaction, part, await digestsNow(transaction)),
        done,
        total: ids.length,
        unreadable: 0,
      }));
      if ("ok" in given) {
        yield given;
        return;
      }
      yield { ok: true, value: given };
      done += slice;
    } while (done < ids.length);
  }

  return { list, scan };
}

async function outdatedOf(
  transaction: Transaction,
  digests: CaseDigests,
): Promise<Outdated | null> {
  const basis = digests.basis();
  if (basis === null) return null;
  const [row] = await transaction.rows<{ readonly outdated: boolean }>(
    `select ${hasOutdatedRows} as outdated`,
    [basis],
  );
  return row?.outdated === true ? { digests, basis } : null;
}

/** Cases that were found to be other than they were saved. */
async function unverifiedCases({ rows }: Transaction): Promise<readonly string[]> {
  const found = await rows<{ readonly case_id: string }>(
    "select case_id from review.unverified_cases where tenant = (select review.my_tenant())",
  );
  return found.map(({ case_id: id }) => id);
}

async function scannedIds(
  transaction: Transaction,
  states: ScanQuery["states"],
): Promise<readonly string[]> {
  // What a row says of a case that does not verify is no reason to leave the case out.
  const unverified = await unverifiedCases(transaction);
  const found = await transaction.rows<{ readonly id: string }>(
    `select c.id from review.cases c where c.tenant = (select review.my_tenant()) and c.removed_at is null
      and ($1::text[] is null or c.state = any($1) or c.id = any($2::text[]))
      order by c.id = any($2) desc, c.updated_at desc nulls last, c.id`,
    [states ?? null, unverified],
  );
  return found.map(({ id }) => id);
}

async function wholeCases(
  transaction: Transaction,
  ids: readonly string[],
  { digestOf }: CaseDigests,
): Promise<CaseSlice["items"]> {
  const listed = await transaction.rows<ListedRow>(
    `select ${listedRowColumns} from review.cases c where c.tenant = (select review.my_tenant()) and c.id = any($1::text[])`,
    [ids],
  );
  const { items } = await readListedRows(transaction, listed, digestOf);
  const summaries = new Map(items.map((summary) => [summary.id, summary]));
  const whole = new Map((await readWhole(transaction, ids)).map((one) => [one.id, one]));
  return ids.flatMap((id) => {
    const [summary, found] = [summaries.get(id), whole.get(id)];
    if (summary === undefined) return [];
    const isThere = found !== undefined && found.removed_at === null;
    return [{ summary, content: isThere ? contentOf(found) : { kind: "unreadable" as const } }];
  });
}
