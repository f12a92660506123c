import { createReadStream, createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import type { AuditEntry } from "#domain";
import packageFile from "../package.json" with { type: "json" };
import { toldBy } from "./audit/audit-requests.ts";
import { encryptedStream, openEncrypted } from "./move/encrypted-file.ts";
import { exportTenant } from "./move/export-tenant.ts";
import { importBackup } from "./move/import-backup.ts";
import { installNativeDigest } from "./native-digest.ts";
import { readServerSettings, settingProblemsInWords } from "./server-settings.ts";
import { createBucketContents } from "./stores/bucket-contents.ts";
import { contentsInDatabase, type DocumentContents } from "./stores/document-contents.ts";
import type { RequestRecord } from "./stores/server-workspace.ts";
import { transactionsOf } from "./stores/transactions.ts";

/**
 * `move-backup.js import FILE` and `move-backup.js export FILE`: a backup of a workstation or a server comes into a
 * tenant, and a tenant goes out as one file, by whoever runs the server. DATABASE_URL names the database, MOVE_TENANT
 * the tenant, MOVE_PERSON the id of its administrator, and BACKUP_PASSPHRASE opens or closes the file (docs/operations.md).
 */
const [what, file] = process.argv.slice(2);
const [databaseUrl, tenant, personId, passphrase] = [
  "DATABASE_URL",
  "MOVE_TENANT",
  "MOVE_PERSON",
  "BACKUP_PASSPHRASE",
].map((name) => process.env[name] ?? "");

if ((what !== "import" && what !== "export") || file === undefined) {
  fail("Nothing was changed. Run this with import or export, then the name of a file.");
} else if (!databaseUrl || !tenant || !personId || !passphrase) {
  fail(
    "Nothing was changed. Set DATABASE_URL, MOVE_TENANT, MOVE_PERSON and BACKUP_PASSPHRASE, then run this again.",
  );
} else {
  installNativeDigest();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on("error", () => undefined);
  try {
    const who = { tenant, personId, sessionId: "command", record: recordOf(what, personId) };
    const transact = transactionsOf({ pool, process: "command" }, who);
    const source = { transact, tenant, contents: await contentsOf() };
    if (what === "import") await bringIn(file, passphrase, source);
    else await writeOut(file, passphrase, source);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    fail(
      `The command did not finish (${code}). Cases already imported are complete. Run the same command again to continue.`,
    );
  } finally {
    await pool.end();
  }
}

/** How the command is recorded: as the same request of this administrator would be, in the session “command”. */
function recordOf(done: "import" | "export", by: string): RequestRecord {
  const entryOf = (caseIds: readonly string[]) =>
    ({
      at: new Date().toISOString(),
      personId: by,
      role: "administrator",
      sessionId: "command",
      action: done === "import" ? "importBackup" : "exportTenant",
      kind: done === "import" ? "update" : "read",
      outcome: "done",
      status: null,
      caseIds,
      fields: [],
      requestId: null,
    }) satisfies AuditEntry;
  return {
    entryOf: (outcome) => JSON.stringify(entryOf(toldBy(outcome).caseIds)),
    recorded: () => undefined,
  };
}

/** Where this installation has its documents: as its server is told, by BUCKET_NAME and the like. */
async function contentsOf(): Promise<DocumentContents> {
  const read = readServerSettings({ ...process.env, SIGN_IN_FILE: "/not-used" }, "/not-used");
  if (!read.ok) throw new Error(settingProblemsInWords(read.problems));
  const { bucket } = read.value;
  return bucket === null ? contentsInDatabase : createBucketContents(bucket);
}

type Source = Pick<Parameters<typeof importBackup>[0], "transact" | "tenant" | "contents">;

async function bringIn(path: string, secret: string, source: Source): Promise<void> {
  const opened = await openEncrypted(createReadStream(path), secret);
  if (!opened.ok) return fail(`The file was not used: ${opened.error.kind}. Nothing was changed.`);
  const { backup, fileSha256, release } = opened.value;
  const moved = await importBackup({ ...source, backup, fileSha256 });
  release();
  process.stdout.write(`${JSON.stringify(moved, null, 2)}\n`);
}

async function writeOut(path: string, secret: string, source: Source): Promise<void> {
  await source.transact("write", async () => null, { recorded: () => ({ ok: true }) });
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const encrypted = await encryptedStream(readable, secret);
  const [exported] = await Promise.all([
    (async () => {
      const now = new Date().toISOString();
      const write = (bytes: Uint8Array) => writer.write(bytes);
      const written = await exportTenant({ ...source, app: packageFile.version, now, write });
      await writer.close();
      return written;
    })(),
    pipeline(
      Readable.from(chunksOf(encrypted)),
      createWriteStream(path, { mode: 0o600, flags: "wx" }),
    ),
  ]);
  process.stdout.write(`${JSON.stringify(exported.header, null, 2)}\n`);
  if (exported.leftOut > 0) {
    process.stdout.write(
      `Left out: ${String(exported.leftOut)} restricted cases that are not open to this administrator.\n`,
    );
  }
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const next = await reader.read();
    if (next.done) return;
    yield next.value;
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
