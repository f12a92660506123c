import pg from "pg";
import { createSender } from "./sender.ts";

/** A server's sender as a process of its own, for a test that kills it: `sender-for-test.ts DATABASE BASE`. */
const [databaseUrl = "", base = ""] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
await createSender({
  pool,
  base,
  answerOf: async () => null,
  clock: () => new Date().toISOString(),
  recorded: () => undefined,
}).sendDue();
await pool.end();
