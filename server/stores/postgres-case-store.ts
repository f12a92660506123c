import { type CaseVerification, type Outcome, revisionSchema } from "#domain";
import { type CaseAccessOptions, createCaseAccess } from "./case-access.ts";
import { createCaseLists } from "./case-lists.ts";
import { answerOf, determinationsOf, findCase, notFound } from "./case-rows.ts";
import type { InTurn } from "./case-turns.ts";
import { createCaseWrites } from "./case-writing.ts";
import { storeErrorOf } from "./database-errors.ts";
import { readLog } from "./parsed-json.ts";
import type { ServerCaseStore } from "./server-workspace.ts";
import type { Transaction } from "./transactions.ts";
import { readWhole, verificationOf } from "./verified-case.ts";

export interface PostgresCaseStoreOptions extends CaseAccessOptions {
  readonly watch: ServerCaseStore["watch"];
  readonly inTurn: InTurn;
}

/**
 * The cases of one tenant, as one person may see and change them. The domain decides within the transaction that
 * writes; the database decides once more by its own copy of the same table.
 */
export function createPostgresCaseStore(options: PostgresCaseStoreOptions): ServerCaseStore {
  const access = createCaseAccess(options);
  const { reading } = access;
  return {
    ...createCaseWrites(access, options.clock, options.inTurn),
    ...createCaseLists(access, options),
    get: (id) =>
      reading(async (transaction) => {
        const found = await findCase(transaction, id);
        return found.ok ? answerOf(found.stored) : found;
      }),
    history: (id) =>
      reading(async ({ rows }) => ({
        ok: true,
        value: readLog(
          revisionSchema,
          await rows<{ readonly line: string }>(
            "select line from review.revisions where tenant = (select review.my_tenant()) and case_id = $1 order by revision",
            [id],
          ),
        ),
      })),
    determinations: (id) =>
      reading(async (transaction) => ({
        ok: true,
        value: await determinationsOf(transaction, id),
      })),
    async verify(id) {
      try {
        return await options.transact("write", (transaction) => verified(transaction, id));
      } catch (error) {
        return { ok: false, error: storeErrorOf(error) };
      }
    },
    watch: options.watch,
  };
}

/** Looks at a case whole, and notes for lists what was found. */
async function verified(transaction: Transaction, id: string): Promise<Outcome<CaseVerification>> {
  const [whole] = await readWhole(transaction, [id]);
  if (whole === undefined) return notFound;
  const verification = verificationOf(whole);
  await transaction.rows(
    verification.kind === "does-not-verify"
      ? "insert into review.unverified_cases (tenant, case_id) values (review.my_tenant(), $1) on conflict do nothing"
      : "delete from review.unverified_cases where tenant = (select review.my_tenant()) and case_id = $1",
    [id],
  );
  return { ok: true, value: verification };
}
