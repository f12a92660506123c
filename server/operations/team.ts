import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import pg from "pg";
import { type SetupStore } from "#domain";
import { build } from "../../scripts/build.mjs";
import { projectRoot } from "../../scripts/project-root.mjs";
import { migrate } from "../database/migrate.ts";
import { profileOf } from "../sign-in/claims.ts";
import {
  type DemonstrationProvider,
  startDemonstrationProvider,
} from "../sign-in/demonstration-provider.ts";
import { demonstrationPeople, groupWords } from "../sign-in/demonstration-people.ts";
import { NotStarted, startServer } from "../start-server.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { demonstrationCases } from "./demonstration-cases.ts";
import { bringUpLocalDatabase, databaseName, withClient } from "./local-database.ts";
import { isThere, NoPostgres, prepareLocalPostgres } from "./local-postgres.ts";

/**
 * `npm run team [-- --fresh]`: a team's workstation on this machine alone, with people one can be without a password
 * and the sample cases. PORT and SIGN_IN_PORT name its ports; DATABASE_URL (the server's login) together with
 * DATABASE_OWNER_URL (which migrates) another database than its own.
 */
const tenant = "demonstration";
const folder = join(projectRoot, process.env["TEAM_FOLDER"] ?? ".cache/team");
const started = performance.now();
const clock = (): string => new Date().toISOString();

try {
  await team();
} catch (error) {
  if (!(error instanceof NotStarted || error instanceof NoPostgres)) throw error;
  say(error.message);
  process.exitCode = 1;
}

async function team(): Promise<void> {
  const port = portFrom("PORT", 4180);
  const signInPort = portFrom("SIGN_IN_PORT", 4181);
  claimFolder();
  say("Building the app, starting PostgreSQL ...");
  const [assetsFolder, database] = await Promise.all([
    builtApp(),
    openDatabase(process.argv.includes("--fresh")),
  ]);
  const publicUrl = `http://127.0.0.1:${String(port)}`;
  const provider = await startDemonstrationProvider({ publicUrl, tenant, port: signInPort });
  await seed(database.app, provider);
  const server = await startServer({
    settings: {
      databaseUrl: database.app,
      databaseConnections: 10,
      host: "127.0.0.1",
      port,
      assetsFolder,
      trustedProxies: [],
      requestsPerMinute: null,
      stopSeconds: 5,
      attachmentUrl: null,
      bucket: null,
    },
    signIn: provider.settings,
    environment: provider.environment,
    log: null,
    clock,
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await provider.close();
    await database.stop();
    rmSync(join(folder, "running"), { force: true });
  };
  process.once("SIGINT", () => void stop());
  process.once("SIGTERM", () => void stop());
  say(
    [
      "",
      `Reviewer workstation for a team: ${publicUrl}/`,
      `Sign in as one of these people. There are no passwords, and all people and cases are synthetic:`,
      ...demonstrationPeople.map(
        ({ name, groups }) =>
          `  ${name}, ${groups.map((group) => groupWords.get(group) ?? group).join(", ")}`,
      ),
      `To work as two people at once, use a second browser or a private window.`,
      database.words,
      `Ready after ${((performance.now() - started) / 1000).toFixed(1)} s. Press Ctrl+C to stop.`,
    ].join("\n"),
  );
}

/** The app of this checkout, built anew where APP_FOLDER names none that was built already. */
async function builtApp(): Promise<string> {
  const built = process.env["APP_FOLDER"] ?? "";
  return built === "" ? build(".cache/team-app") : join(projectRoot, built);
}

/** One at a time works on the folder; what a run that was killed left behind is no obstacle. */
function claimFolder(): void {
  const file = join(folder, "running");
  const running = existsSync(file) ? Number(readFileSync(file, "utf8")) : Number.NaN;
  if (Number.isInteger(running) && running > 0 && isThere(running)) {
    throw new NotStarted(
      `The team server runs already (process ${String(running)}). Nothing was changed. Stop it with Ctrl+C where it was started.`,
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, String(process.pid));
}

interface OpenedDatabase {
  /** The address of the server's own login. */
  readonly app: string;
  readonly words: string;
  readonly stop: () => Promise<void>;
}

/** Another database where one is named, else one of this project's own; brought up to this release. */
async function openDatabase(isFresh: boolean): Promise<OpenedDatabase> {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (app !== undefined && app !== "") {
    if (owner === undefined || owner === "") {
      throw new NotStarted(
        "DATABASE_URL is set, but DATABASE_OWNER_URL is not. Nothing was changed. " +
          "Set both: the server’s login (w_app) and the owner, who runs migrations.",
      );
    }
    await upToDate(() => withClient(owner, migrate), "");
    return {
      app,
      words: "The database is the one in DATABASE_URL. Your changes are saved there.",
      stop: async () => undefined,
    };
  }
  if (isFresh) rmSync(join(folder, "postgres"), { recursive: true, force: true });
  const local = await prepareLocalPostgres(join(folder, "postgres"));
  await local.start();
  await upToDate(
    () => bringUpLocalDatabase(local),
    " To start over with a new demonstration database: npm run team -- --fresh",
  );
  return {
    app: local.url("w_app", databaseName),
    words: `PostgreSQL ${local.version} is in ${process.env["TEAM_FOLDER"] ?? ".cache/team"}. Your changes are saved there. To start over: npm run team -- --fresh`,
    stop: () => local.stop(),
  };
}

/** @param hint what to do about a database of this project's own; a named one is left to whoever runs it */
async function upToDate(bringUp: () => Promise<void>, hint: string): Promise<void> {
  try {
    await bringUp();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new NotStarted(
      `The database can’t be brought up to this release: ${why}\n` +
        `Stored data was not changed.${hint}`,
    );
  }
}

/** The people of the demonstration as their first sign-in would make them, and the sample cases, once. */
async function seed(
  databaseUrl: string,
  { settings, issuer }: DemonstrationProvider,
): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  const workspaces = createPostgresWorkspaces({ pool, clock });
  try {
    await pool.query("select review.found_tenant($1, 'Demonstration')", [tenant]);
    const [mapping] = settings.tenants;
    let nurse: string | null = null;
    let administrator: string | null = null;
    for (const { subject, name, groups, credentials, licence, specialty } of demonstrationPeople) {
      if (mapping === undefined) continue;
      const claims = {
        name,
        groups,
        credentials,
        license_state: licence?.state,
        license_number: licence?.number,
        specialty,
      };
      const found = profileOf(mapping, { issuer, subject }, claims);
      if (!found.ok || found.profile.person === null) continue;
      await workspaces.people.admit(tenant, found.profile.person, found.profile.claimed);
      if (found.profile.person.role === "nurse-reviewer") nurse ??= found.profile.personId;
      if (found.profile.person.role === "administrator") administrator ??= found.profile.personId;
    }
    if (nurse === null || administrator === null) return;
    const workspaceOf = (personId: string) =>
      workspaces.workspaceOf({ tenant, personId, sessionId: "demonstration" });
    await setZoneOnce(workspaceOf(administrator));
    const { cases } = workspaceOf(nurse);
    for (const { key, record } of demonstrationCases(projectRoot, clock()).toReversed()) {
      await cases.create(record, { key });
    }
  } finally {
    await workspaces.close();
    await pool.end();
  }
}

/** Due times of the sample cases are those of a plan on the East Coast, until somebody chooses another zone. */
async function setZoneOnce({ settings }: Pick<SetupStore, "settings">): Promise<void> {
  const found = await settings.read();
  if (!found.ok || found.value.value?.planZone !== undefined) return;
  await settings.write(
    { ...found.value.value, planZone: "America/New_York" },
    { ifRevision: found.value.revision },
  );
}

function portFrom(name: string, otherwise: number): number {
  const text = process.env[name]?.trim() ?? "";
  if (text === "") return otherwise;
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 65_535) return Number(text);
  throw new NotStarted(
    `${name} is not valid. Nothing was started. Set it to a whole number from 1 to 65535.`,
  );
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
