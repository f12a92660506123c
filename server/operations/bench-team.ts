import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { bundleServer } from "../../scripts/bundle-server.mjs";
import { projectRoot } from "../../scripts/project-root.mjs";
import { installNativeDigest } from "../native-digest.ts";
import { type Figure, writePart } from "./bench-report.ts";
import { cuts, faults, flatOut, paced } from "./bench-saves.ts";
import { type BenchServer, benchTenant, createBenchServer } from "./bench-server.ts";
import { documents, otherScreen } from "./bench-others.ts";
import { requests } from "./bench-requests.ts";
import { million } from "./bench-million.ts";
import {
  bringUpLocalDatabase,
  databaseName,
  openLocalDatabase,
  type OpenedDatabase,
} from "./local-database.ts";
import { prepareLocalPostgres } from "./local-postgres.ts";
import { machineInWords } from "./machine.ts";

/**
 * `npm run bench:team [-- PART…] [--small]`: what issue 14 wants of the team server, part by part, on a database of
 * its own with fsync on and on the built server. Writes results/bench-team.md; a part that was run before is
 * replaced, and `--small` marks a part as a try. Exit status 1: a limit was not kept.
 */
export interface Bench {
  readonly database: OpenedDatabase;
  /** Two servers on one database. */
  readonly servers: readonly [BenchServer, BenchServer];
  /** A try: shorter, and with fewer cases. */
  readonly isSmall: boolean;
}

const parts: Readonly<Record<string, (bench: Bench) => Promise<readonly Figure[]>>> = {
  paced,
  "flat-out": flatOut,
  faults,
  cuts,
  "other-screen": otherScreen,
  documents,
  requests,
  million,
};
const asked = process.argv.slice(2);
const isSmall = asked.includes("--small");
const named = asked.filter((word) => !word.startsWith("--"));
const folder = join(projectRoot, ".cache/bench-team");
const results = join(projectRoot, "server/operations/results/bench-team.md");
const clock = (): string => new Date().toISOString();

const unknown = named.filter((name) => parts[name] === undefined);
if (unknown.length > 0) {
  process.stderr.write(
    `No such part: ${unknown.join(", ")}. There are: ${Object.keys(parts).join(", ")}.\n`,
  );
  process.exit(1);
}
installNativeDigest();
rmSync(folder, { recursive: true, force: true });
const postgres = await prepareLocalPostgres(join(folder, "postgres"));
await bundleServer(join(folder, "server"));
try {
  await postgres.start({
    shared_buffers: "512MB",
    max_connections: "100",
    max_wal_size: "4GB",
    checkpoint_timeout: "15min",
    // The log of a benchmark tells of its kills.
    log_min_messages: "warning",
  });
  await bringUpLocalDatabase(postgres);
  process.exitCode = (await runParts()) ? 0 : 1;
} finally {
  await postgres.stop("fast");
  rmSync(folder, { recursive: true, force: true });
}
process.exit();

async function runParts(): Promise<boolean> {
  const database = openLocalDatabase(postgres, clock);
  await database.app.query("select review.found_tenant($1, 'Bench')", [benchTenant]);
  const databaseUrl = postgres.url("w_app", databaseName);
  const serverOn = (port: number): BenchServer => {
    const own = join(folder, String(port));
    mkdirSync(own);
    return createBenchServer(join(folder, "server/main.js"), { port, databaseUrl, folder: own });
  };
  const servers = [serverOn(4187), serverOn(4188)] as const;
  // Whoever ends the benchmark ends its servers as well.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      for (const server of servers) server.kill();
      void postgres.stop("immediate").finally(() => process.exit(1));
    });
  }
  let areKept = true;
  try {
    await Promise.all(servers.map((server) => server.start()));
    for (const [name, run] of Object.entries(parts)) {
      if (named.length > 0 && !named.includes(name)) continue;
      process.stdout.write(`${name} ...\n`);
      const figures = await run({ database, servers, isSmall });
      const size = isSmall ? ", a short try (`--small`)" : "";
      writePart(
        results,
        name,
        machineInWords(`PostgreSQL ${postgres.version}, fsync on${size}`),
        figures,
      );
      for (const figure of figures) process.stdout.write(`  ${inWords(figure)}\n`);
      areKept &&= figures.every(({ isKept }) => isKept !== false);
    }
  } finally {
    for (const server of servers) server.kill();
    await database.close();
  }
  return areKept;
}

function inWords({ name, found, limit, isKept }: Figure): string {
  const held = isKept === null ? "" : isKept ? ", met" : ", NOT MET";
  return `${name}: ${found}${limit === null ? "" : ` (${limit}${held})`}`;
}
