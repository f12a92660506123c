import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import pg from "pg";
import * as z from "zod/mini";
import { type AuditEntry, issuesOf } from "#domain";
import { publicKeysSchema } from "./fhir-access/public-keys.ts";
import { newSystemSchemaOf, registeredSystems } from "./fhir-access/registered-systems.ts";
import { readSignInSettings } from "./sign-in/sign-in-settings.ts";
import type { RequestRecord } from "./stores/server-workspace.ts";
import { transactionsOf } from "./stores/transactions.ts";

/**
 * `systems.js list`, `systems.js register FILE`, `systems.js keys ID FILE` and `systems.js revoke ID`: the systems that
 * may ask for access by FHIR, by whoever runs the server. DATABASE_URL names the database, SIGN_IN_FILE the server’s
 * settings, SYSTEMS_TENANT the tenant, and SYSTEMS_PERSON the id of its administrator (docs/operations.md).
 */
const [what = "", first = "", second = ""] = process.argv.slice(2);
const [databaseUrl, signInFile, tenant, personId] = [
  "DATABASE_URL",
  "SIGN_IN_FILE",
  "SYSTEMS_TENANT",
  "SYSTEMS_PERSON",
].map((name) => process.env[name]?.trim() ?? "");

/** A file that is not there, or does not say what it has to. */
class NotAccepted extends Error {}

const operations = {
  list: "listSystems",
  register: "registerSystem",
  keys: "replaceSystemKeys",
  revoke: "revokeSystem",
} as const;

if (!isCommand(what) || (what !== "list" && first === "") || (what === "keys" && second === "")) {
  fail(
    "Nothing was changed. Run this with list, register FILE, keys ID FILE, or revoke ID. FILE is JSON.",
  );
} else if (!databaseUrl || !signInFile || !tenant || !personId) {
  fail(
    "Nothing was changed. Set DATABASE_URL, SIGN_IN_FILE, SYSTEMS_TENANT and SYSTEMS_PERSON, then run this again.",
  );
} else {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on("error", () => undefined);
  try {
    await run(what, pool, {
      tenant,
      personId,
      publicUrl: readSignInSettings(signInFile).publicUrl,
    });
  } catch (error) {
    if (error instanceof NotAccepted) fail(`Nothing was changed. ${error.message}`);
    else {
      const code = error instanceof Error && "code" in error ? String(error.code) : "no code";
      fail(
        `The command did not finish (${code}). Check that SYSTEMS_PERSON is an administrator of this tenant, run “list” to see what was done, then run this again.`,
      );
    }
  } finally {
    await pool.end();
  }
}

type Command = keyof typeof operations;

async function run(
  command: Command,
  pool: pg.Pool,
  given: { readonly tenant: string; readonly personId: string; readonly publicUrl: string },
): Promise<void> {
  const clock = () => new Date().toISOString();
  const who = {
    tenant: given.tenant,
    personId: given.personId,
    sessionId: "command",
    record: recordOf(command, given.personId, clock),
  };
  const systems = registeredSystems(transactionsOf({ pool, process: randomUUID() }, who), clock);
  switch (command) {
    case "list":
      return print(await systems.list());
    case "register":
      return print(await systems.register(read(first, newSystemSchemaOf(given.publicUrl))));
    case "keys":
      return done(await systems.replaceKeys(first, read(second, publicKeysSchema)));
    case "revoke":
      return done(await systems.revoke(first));
  }
}

function read<T>(file: string, schema: z.ZodMiniType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new NotAccepted("The file can’t be read as JSON.");
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const issues = issuesOf(checked.error).map(({ path, message }) => `  ${path}: ${message}`);
  throw new NotAccepted(["The file has entries that are not acceptable:", ...issues].join("\n"));
}

/** How the command is recorded: as the same request of this administrator would be, in the session “command”. */
function recordOf(command: Command, by: string, clock: () => string): RequestRecord {
  const subjectSchema = z.looseObject({ systemId: z.string() });
  const entryOf = (outcome: { readonly ok: boolean; readonly value?: unknown }) => {
    const told = subjectSchema.safeParse(outcome.value);
    return {
      at: clock(),
      personId: by,
      role: "administrator",
      sessionId: "command",
      action: operations[command],
      kind: "update",
      outcome: outcome.ok ? "done" : "refused",
      status: null,
      caseIds: [],
      ...(told.success ? { subjectId: told.data.systemId } : {}),
      fields: [],
      requestId: null,
    } satisfies AuditEntry;
  };
  return {
    entryOf: (outcome) => JSON.stringify(entryOf(outcome)),
    recorded: () => undefined,
  };
}

function isCommand(text: string): text is Command {
  return Object.hasOwn(operations, text);
}

function done(isDone: boolean): void {
  if (isDone) process.stdout.write("Done. Tokens that the system had no longer work.\n");
  else fail("Nothing was changed. No system has this ID, or it was revoked before.");
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
