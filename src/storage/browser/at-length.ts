import type { Outcome } from "#domain";
import type { Connection } from "./connection.ts";
import { type CaseDatabase, openFailure } from "./database.ts";

/** Work that takes as long as it takes: a connection gives up on what goes unanswered for half a minute. */
export async function atLength<T>(
  connection: Connection,
  work: (database: CaseDatabase) => Promise<T>,
): Promise<Outcome<T>> {
  const opened = await connection.use(async (database) => ({ database }));
  if (!opened.ok) return opened;
  try {
    return { ok: true, value: await work(opened.value.database) };
  } catch (error) {
    return openFailure(error);
  }
}
