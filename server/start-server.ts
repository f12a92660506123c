import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import pg from "pg";
import packageFile from "../package.json" with { type: "json" };
import { createAudit } from "./audit/create-audit.ts";
import { checkSchema, schemaProblemInWords } from "./database/schema-check.ts";
import { createSystemsPlugin } from "./fhir-access/system-routes.ts";
import { createFhir } from "./fhir/create-fhir.ts";
import { createLetters } from "./fhir/letters.ts";
import type { LogStream } from "./http/app-options.ts";
import { createApp } from "./http/create-app.ts";
import { createMovePlugin } from "./move/move-routes.ts";
import { createSignIn, type SignIn, type SignInOptions } from "./sign-in/create-sign-in.ts";
import { limitsOf, type SignInSettings } from "./sign-in/sign-in-settings.ts";
import { createTeamPlugin } from "./team/team-routes.ts";
import { createBucketContents } from "./stores/bucket-contents.ts";
import { keepCleaningUp } from "./stores/content-cleanups.ts";
import { contentsInDatabase } from "./stores/document-contents.ts";
import { createPostgresWorkspaces } from "./stores/postgres-workspaces.ts";
import type { ServerSettings } from "./server-settings.ts";

export interface StartOptions {
  readonly settings: Omit<ServerSettings, "signInFile">;
  readonly signIn: SignInSettings;
  /** Where the sign-in's settings find the secrets that they name. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes one JSON object a line; null: nothing is logged. */
  readonly log: LogStream | null;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
}

export interface StartedServer {
  readonly port: number;
  /**
   * Takes no more requests, answers those under way, closes what is open. What takes longer than the settings allow
   * is cut off: its transaction was either committed, or nothing of it is there.
   */
  readonly stop: () => Promise<void>;
}

/** The server did not start. The message says why, what is safe, and what to do; nothing of it is a secret. */
export class NotStarted extends Error {}

/** Starts a server that answers on its address. Throws `NotStarted` where it cannot. */
export async function startServer(options: StartOptions): Promise<StartedServer> {
  const { settings, clock, log } = options;
  const pool = new pg.Pool({
    connectionString: settings.databaseUrl,
    max: settings.databaseConnections,
    connectionTimeoutMillis: 5000,
    application_name: "reviewer-workstation",
  });
  // A connection that is lost while nobody uses it is no reason to end; whoever asks next is told.
  pool.on("error", () => undefined);
  try {
    await requireSchema(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const contents =
    settings.bucket === null ? contentsInDatabase : await createBucketContents(settings.bucket);
  const workspaces = createPostgresWorkspaces({ pool, clock, contents });
  const stopCleaning =
    settings.bucket === null
      ? () => undefined
      : keepCleaningUp(pool, contents, (left) =>
          log?.write(`${JSON.stringify({ level: 40, msg: "contents left to clean up", left })}\n`),
        );
  const audit = createAudit({ pool, clock });
  const signIn = signInOrNot({
    settings: options.signIn,
    pool,
    people: workspaces.people,
    clock,
    environment: options.environment,
    record: audit.recordSignIn,
  });
  if (typeof signIn === "string") {
    stopCleaning();
    await workspaces.close();
    await pool.end();
    throw new NotStarted(`Sign-in can’t be set up. Nothing was changed. ${signIn}`);
  }
  const letters = createLetters();
  await letters.warmUp();
  const fhir = createFhir({
    ...{ pool, audit, clock, requestsOf: workspaces.requestsOf },
    publicUrl: options.signIn.publicUrl,
    attachmentUrl: settings.attachmentUrl,
    lettersOf: letters.lettersOf,
    clockTolerance: limitsOf(options.signIn).clockTolerance / 1000,
  });
  const { requestsPerMinute, trustedProxies } = settings;
  const app = await createApp({
    whoIs: signIn.whoIs,
    workspaceOf: workspaces.workspaceOf,
    changes: workspaces.changes,
    isReady: workspaces.isReady,
    assetsFolder: settings.assetsFolder,
    log,
    ...(requestsPerMinute === null ? {} : { limits: { requestsPerMinute } }),
    ...(trustedProxies.length === 0 ? {} : { trustProxy: trustedProxies }),
    plugins: {
      // The audit first: what the others refuse is recorded as well.
      open: [audit.pluginFor(signIn.whoIs), signIn.plugin, ...fhir.plugins],
      signedIn: [
        audit.routesFor(signIn.whoIs),
        createTeamPlugin({ pool, workspaceOf: workspaces.workspaceOf, clock }),
        createSystemsPlugin({ pool, clock, publicUrl: options.signIn.publicUrl }),
        createMovePlugin({
          pool,
          contents,
          process: randomUUID(),
          app: packageFile.version,
          clock,
        }),
      ],
    },
  });
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    stopCleaning();
    await app.close();
    await workspaces.close();
    await pool.end();
    throw new NotStarted(
      `The server can’t listen on ${settings.host}, port ${String(settings.port)} (${codeOf(error)}). ` +
        "Nothing was changed. Set HOST to an address of this machine and PORT to a free port, then start the server again.",
    );
  }
  const stopSending = fhir.startSending();
  return {
    port: portOf(app.server.address()),
    async stop() {
      const late = setTimeout(() => app.server.closeAllConnections(), settings.stopSeconds * 1000);
      await app.close();
      clearTimeout(late);
      stopCleaning();
      await stopSending();
      await workspaces.close();
      await pool.end();
    },
  };
}

/** The sign-in, or why there is none: a secret of a client that its settings name is not in the environment. */
function signInOrNot(given: SignInOptions): SignIn | string {
  try {
    return createSignIn(given);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
}

async function requireSchema(pool: pg.Pool): Promise<void> {
  const check = await checkSchema(pool).catch((error: unknown) => {
    throw new NotStarted(
      `The database does not respond (${codeOf(error)}). Nothing was changed. ` +
        "Check that it is running and that DATABASE_URL is its address, then start the server again.",
    );
  });
  if (!check.ok) throw new NotStarted(schemaProblemInWords(check));
}

/** The system's or the database's own code; never its words, which can quote an address with a password. */
function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "no code";
}

function portOf(address: AddressInfo | string | null): number {
  return address !== null && typeof address === "object" ? address.port : 0;
}
