import type { Outcome } from "#domain";
import type { Connection } from "./connection.ts";
import { combine, countsSchema, examine, nothing, type StoredCounts } from "./integrity.ts";
import type { Sentinel } from "./sentinel.ts";

/** After the user was told: what is found becomes what is expected. */
export function acceptLoss(
  connection: Connection,
  sentinel: Sentinel,
): Promise<Outcome<StoredCounts>> {
  return connection.use(async (database) => {
    const before = countsSchema.safeParse(await database.get("meta", "acceptedLoss"));
    const { epoch, found, implied } = await examine(database);
    const missing = combine((count, present) => Math.max(0, count - present), implied, found);
    const accepted = combine(sum, missing, before.success ? before.data : nothing);
    const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
    await Promise.all([transaction.store.put(accepted, "acceptedLoss"), transaction.done]);
    sentinel.write({ epoch, ...found });
    return found;
  });
}

const sum = (left: number, right: number): number => left + right;
