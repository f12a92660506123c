import { newCaseId, type Outcome, type StoredCounts } from "#domain";
import type { Connection } from "./connection.ts";
import { combine, examine, identityOf, newestWriteIn, sum } from "./integrity.ts";
import type { Sentinel } from "./sentinel.ts";
import type { StoreHeadKeeper } from "./chain/store-head.ts";
import { acceptChain } from "./chain/verify-store.ts";

const stores = ["cases", "revisions", "determinations", "keys", "meta"] as const;

/**
 * After the user was told: what is found becomes what is expected. Counted and written in one transaction, so
 * that no save comes in between. The database gets a new name: what other tabs still remember of the old one
 * is settled with it.
 */
export function acceptLoss(
  connection: Connection,
  sentinel: Sentinel,
  keeper: StoreHeadKeeper,
): Promise<Outcome<StoredCounts>> {
  return connection.use(async (database) => {
    const { epoch: before, former } = await identityOf(database);
    const outside = sentinel.read();
    const epoch = newCaseId();
    const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
    const meta = transaction.objectStore("meta");
    const revisions = transaction.objectStore("revisions");
    const { ever, found, lost } = await examine(database, {
      meta: (key) => meta.get(key),
      count: (store) => transaction.objectStore(store).count(),
      countKind: (kind) => revisions.index("byKind").count(kind),
      newestWrite: () => newestWriteIn(revisions),
    });
    // Where the newest writes are gone nothing here tells how many there were, but the database may go on to count
    // from them or not. So one number is used up: every number up to it that has no write is lost.
    const last = await revisions.add({});
    await revisions.delete(last);
    const missing = {
      ...combine((all, there) => Math.max(0, all - there), ever, found),
      revisions: last - found.revisions,
    };
    const accepted = combine(Math.max, missing, lost);
    const names = new Set([...former, before, ...(outside === null ? [] : [outside.epoch])]);
    await Promise.all([
      meta.put(accepted, "acceptedLoss"),
      meta.put(epoch, "epoch"),
      meta.put([...names], "formerEpochs"),
      transaction.done,
    ]);
    sentinel.replace({ epoch, ...combine(sum, found, accepted), revisions: last });
    await acceptChain(database, keeper);
    return found;
  });
}
