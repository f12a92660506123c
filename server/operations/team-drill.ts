import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type pg from "pg";
import { projectRoot } from "../../scripts/project-root.mjs";
import { bringUpLocalDatabase, openLocalDatabase } from "./local-database.ts";
import { type LocalPostgres, prepareLocalPostgres } from "./local-postgres.ts";
import { machineInWords } from "./machine.ts";
import {
  type DatabaseState,
  openTenantAtWork,
  stateOf,
  type TenantAtWork,
  work,
} from "./tenant-at-work.ts";

/**
 * `npm run team:drill`: what docs/operations.md says of backups, done: a base backup while people work, the archive of
 * the log, `kill -9`, recovery, and a restore to a point before a mistake. Writes results/team-drill.md. Exit status
 * 1: something was lost, doubled or changed.
 */
const folder = join(projectRoot, ".cache/team-drill");
const results = join(projectRoot, "server/operations/results/team-drill.md");
const clock = (): string => new Date().toISOString();
const steps: string[] = [];
let faults = 0;

rmSync(folder, { recursive: true, force: true });
const first = await prepareLocalPostgres(join(folder, "first"));
const archive = join(folder, "first", "archive");
const base = join(folder, "first", "base");
const archiving = {
  archive_mode: "on",
  archive_command: `test ! -f ${archive}/%f && cp %p ${archive}/%f`,
  archive_timeout: "60",
  wal_level: "replica",
};

try {
  await drill();
} finally {
  await first.stop("immediate");
}
const verdict =
  faults === 0
    ? "No acknowledged save was lost, duplicated or changed."
    : `${String(faults)} checks FAILED.`;
mkdirSync(join(projectRoot, "server/operations/results"), { recursive: true });
writeFileSync(
  results,
  [
    "# Backup and point-in-time recovery drill",
    "",
    "Written by `npm run team:drill`. `docs/operations.md` explains the steps.",
    "",
    machineInWords(`PostgreSQL ${first.version}, fsync on`),
    "",
    ...steps,
    "",
    verdict,
    "",
  ].join("\n"),
);
process.stdout.write(`${verdict}\n`);
process.exitCode = faults === 0 ? 0 : 1;

async function drill(): Promise<void> {
  await first.run("/bin/mkdir", "-p", archive);
  await first.start(archiving);
  await bringUpLocalDatabase(first);
  const opened = openLocalDatabase(first, clock);
  const tenant = await openTenantAtWork(opened.app, opened.workspaces, "drill");

  await timed("Worked: 60 cases, 12 handed off to a physician, 6 documents", () =>
    work(tenant, clock, 60, "before the backup"),
  );
  await timed("Base backup while 20 further cases are written", async () => {
    await Promise.all([baseBackup(opened.owner), work(tenant, clock, 20, "during the backup")]);
  });
  await work(tenant, clock, 20, "after the backup");
  await opened.owner.query("select pg_create_restore_point('before-the-mistake')");
  const before = await stateOf(opened.owner, opened.app, tenant);
  note(`State at the restore point: ${inWords(before)}`);
  await work(tenant, clock, 10, "after the restore point");
  const acknowledged = await stateOf(opened.owner, opened.app, tenant);
  await opened.close();

  await timed("`kill -9` of the database server, then recovery on the same data", async () => {
    await first.kill();
    await first.start(archiving);
  });
  const recovered = openLocalDatabase(first, clock);
  check(
    "After `kill -9`, every acknowledged save is there",
    await stateOf(recovered.owner, recovered.app, tenant),
    acknowledged,
  );

  await mistake(recovered.owner, tenant);
  note(
    `The mistake, by the owner with the rules switched off: ${inWords(await stateOf(recovered.owner, recovered.app, tenant))}`,
  );
  await recovered.owner.query("select pg_switch_wal()");
  await archived(recovered.owner);
  await recovered.close();
  await first.kill();

  const second = await restore("at-point", "recovery_target_name = 'before-the-mistake'");
  await timed("Restored to the point before the mistake, on a second server", () => second.start());
  await inspect(second, tenant, "At the restore point", before);
  await second.stop();
}

async function inspect(
  server: LocalPostgres,
  tenant: TenantAtWork,
  what: string,
  wanted: DatabaseState,
): Promise<void> {
  const { app, owner, workspaces, close } = openLocalDatabase(server, clock);
  await promoted(owner);
  check(
    `${what}: the same hash over chain and documents`,
    await stateOf(owner, app, tenant),
    wanted,
  );
  const again = {
    ...tenant,
    as: (person: { readonly id: string }) =>
      workspaces.workspaceOf({
        tenant: tenant.tenant,
        personId: person.id,
        sessionId: "operations",
      }),
  };
  await work(again, clock, 5, "on the restored server");
  const { brokenLinks, unverified, cases } = await stateOf(owner, app, tenant);
  const isGood = brokenLinks === 0 && unverified === 0 && cases === wanted.cases + 5;
  report(`${what}: work goes on, 5 further cases verify`, isGood);
  await close();
}

/** By PostgreSQL's own tool where it is installed, else by the functions that every tool uses. */
async function baseBackup(owner: pg.Pool): Promise<void> {
  if (first.has("pg_basebackup")) {
    const how = ["-D", base, "-h", first.sockets, "-U", "postgres", "-X", "none", "-c", "fast"];
    return first.run("pg_basebackup", ...how);
  }
  const client = await owner.connect();
  try {
    await client.query("select pg_backup_start('drill', fast => true)");
    // A file may go away while it is copied: the log brings it back, so that its absence is no failure.
    await first.run("/bin/sh", "-c", `cp -a "${first.data}" "${base}" || true`);
    const { rows } = await client.query<{ labelfile: string }>(
      "select labelfile from pg_backup_stop()",
    );
    await first.run(
      "/bin/sh",
      "-c",
      `cd "${base}" && rm -rf postmaster.* pg_wal/* && mkdir -p pg_wal/archive_status`,
    );
    writeFileSync(join(base, "backup_label"), rows[0]?.labelfile ?? "");
  } finally {
    client.release();
  }
}

/** A folder with the base backup, set to replay the archive. */
async function restore(name: string, target: string): Promise<LocalPostgres> {
  const home = join(folder, name);
  mkdirSync(home);
  const settings = `restore_command = 'cp ${archive}/%f %p'\n${target}\nrecovery_target_action = 'promote'\n`;
  appendFileSync(join(base, "postgresql.auto.conf"), settings);
  writeFileSync(join(base, "recovery.signal"), "");
  renameSync(base, join(home, "data"));
  return prepareLocalPostgres(home);
}

/** What no rule of ours can stop: the owner of the database takes the rules off and deletes. */
async function mistake(owner: pg.Pool, { tenant }: TenantAtWork): Promise<void> {
  const client = await owner.connect();
  await client.query("set session_replication_role = replica");
  await client.query("delete from review.cases where tenant = $1", [tenant]);
  await client.query("delete from review.revisions where tenant = $1 and revision > 1", [tenant]);
  await client.query("reset session_replication_role");
  client.release();
}

/** Waits until everything written so far is in the archive. */
async function archived(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ file: string }>(
    "select pg_walfile_name(pg_current_wal_lsn() - 1) as file",
  );
  const wanted = rows[0]?.file ?? "";
  await until(async () => {
    const { rows: last } = await owner.query<{ file: string | null }>(
      "select last_archived_wal as file from pg_stat_archiver",
    );
    return (last[0]?.file ?? "") >= wanted;
  });
}

async function promoted(owner: pg.Pool): Promise<void> {
  await until(async () => {
    const { rows } = await owner.query<{ waits: boolean }>("select pg_is_in_recovery() as waits");
    return rows[0]?.waits === false;
  });
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await isSo()) return;
    await pause(100);
  }
  throw new Error("waited a minute for nothing");
}

async function timed(what: string, doing: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await doing();
  note(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}

function check(what: string, found: DatabaseState, wanted: DatabaseState): void {
  const isSame = JSON.stringify(found) === JSON.stringify(wanted);
  const isGood = isSame && found.brokenLinks === 0 && found.unverified === 0;
  report(`${what} (${inWords(found)})`, isGood);
}

function report(what: string, isGood: boolean): void {
  if (!isGood) faults += 1;
  note(`${what}: ${isGood ? "yes" : "NO"}`);
}

function note(text: string): void {
  steps.push(`- ${text}.`);
  process.stdout.write(`${text}.\n`);
}

function inWords({
  hash,
  cases,
  revisions,
  documents,
  brokenLinks,
  unverified,
}: DatabaseState): string {
  return `${String(cases)} cases, ${String(revisions)} revisions, ${String(documents)} documents, ${String(brokenLinks)} broken links, ${String(unverified)} not verified, hash ${hash.slice(0, 12)}`;
}
