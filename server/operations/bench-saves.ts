import { spawnSync } from "node:child_process";
import { createServer, connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import * as z from "zod/mini";
import { type Figure, atLeast, atMost, none, told } from "./bench-report.ts";
import { type ReviewersPlan, type ReviewersRun, runReviewers } from "./bench-reviewers.ts";
import { beginSession, benchTenant, nurseNumber, type SessionHeaders } from "./bench-server.ts";
import type { Bench } from "./bench-team.ts";
import { quantile, timesInWords } from "./figures.ts";
import type { OpenedDatabase } from "./local-database.ts";

const reviewers = 50;
const caseCount = 40;

async function sessionsOf({ database }: Bench): Promise<readonly SessionHeaders[]> {
  const sessions: SessionHeaders[] = [];
  for (let number = 0; number < reviewers; number += 1) {
    sessions.push(await beginSession(database, nurseNumber(number)));
  }
  return sessions;
}

async function planOf(
  bench: Bench,
  rest: Pick<ReviewersPlan, "every" | "seconds">,
): Promise<ReviewersPlan> {
  return { origin: bench.servers[0].origin, sessions: await sessionsOf(bench), caseCount, ...rest };
}

/** 50 reviewers who save every two seconds, as people who type do. */
export async function paced(bench: Bench): Promise<readonly Figure[]> {
  const run = await runReviewers(
    await planOf(bench, { every: 2000, seconds: bench.isSmall ? 15 : 60 }),
  );
  return [
    atMost("save, p95", quantile(run.saves, 0.95), 100, "ms"),
    told("saves", timesInWords(run.saves)),
    ...(await foundOut(bench, run)),
  ];
}

/** The same people as fast as answers come: ten cases are each worked on by two of them. */
export async function flatOut(bench: Bench): Promise<readonly Figure[]> {
  const seconds = bench.isSmall ? 8 : 20;
  const run = await runReviewers(await planOf(bench, { every: 0, seconds }));
  return [
    atLeast("saves a second", run.saves.length / seconds, 300, ""),
    atMost("slowest save", quantile(run.saves, 1), 2000, "ms"),
    told("saves", timesInWords(run.saves)),
    ...(await foundOut(bench, run)),
  ];
}

/** Servers and the processes of the database are killed while 50 people save. */
export async function faults(bench: Bench): Promise<readonly Figure[]> {
  const kills = bench.isSmall ? 1 : 5;
  const seconds = 15 * kills + 5;
  const back: Record<"server" | "database", number[]> = { server: [], database: [] };
  const killing = (async () => {
    for (let count = 0; count < kills; count += 1) {
      await pause(5000);
      back.server.push(await timed(() => killServer(bench)));
      await pause(5000);
      back.database.push(await timed(() => killBackend(bench.database)));
    }
  })();
  const run = await runReviewers(await planOf(bench, { every: 2000, seconds }));
  await killing;
  return [
    told(
      "kills",
      `${String(kills)} of the server, ${String(kills)} of a process of the database (\`kill -9\`)`,
    ),
    told("server responds again", timesInWords(back.server)),
    told("database responds again", timesInWords(back.database)),
    told("saves without a fault", timesInWords(run.saves)),
    told("saves that were sent again", timesInWords(run.throughFaults)),
    ...(await foundOut(bench, run)),
  ];
}

async function killServer({ servers: [server] }: Bench): Promise<void> {
  server.kill();
  await server.start();
}

/** One process of the database dies, and all of them recover. */
async function killBackend({ owner }: OpenedDatabase): Promise<void> {
  const { rows } = await owner.query<{ pid: number }>(
    "select pid from pg_stat_activity where usename = 'w_app' order by random() limit 1",
  );
  const [row] = rows;
  if (row !== undefined) spawnSync("kill", ["-9", String(row.pid)]);
  while (!(await answers(owner))) await pause(20);
}

async function answers(owner: OpenedDatabase["owner"]): Promise<boolean> {
  try {
    await owner.query("select 1");
    return true;
  } catch {
    return false;
  }
}

/** Every connection between browsers and server is cut, again and again, wherever an answer is just then. */
export async function cuts(bench: Bench): Promise<readonly Figure[]> {
  const wire = await openWire(Number(new URL(bench.servers[0].origin).port));
  const seconds = bench.isSmall ? 10 : 30;
  let count = 0;
  const cutting = setInterval(() => {
    count += 1;
    wire.cut();
  }, 700);
  const plan = await planOf(bench, { every: 300, seconds });
  const run = await runReviewers({ ...plan, origin: wire.origin });
  clearInterval(cutting);
  wire.close();
  return [
    told("cuts of all connections", String(count)),
    told("saves that were sent again", timesInWords(run.throughFaults)),
    ...(await foundOut(bench, run)),
  ];
}

async function openWire(port: number) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const other = connect(port, "127.0.0.1");
    for (const [one, next] of [
      [socket, other],
      [other, socket],
    ] as const) {
      sockets.add(one);
      one.pipe(next);
      one.on("error", () => next.destroy());
      one.on("close", () => {
        sockets.delete(one);
        next.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return {
    origin: `http://127.0.0.1:${String(address.port)}`,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    close: () => server.close(),
  };
}

const changesSchema = z.looseObject({
  changes: z.array(z.looseObject({ path: z.string(), after: z.optional(z.unknown()) })),
});

/** What the database holds of a run: every acknowledged save once, and a history without a hole. */
async function foundOut(
  { database: { owner } }: Bench,
  run: ReviewersRun,
): Promise<readonly Figure[]> {
  const ids = [...new Set(run.acknowledged.map(({ caseId }) => caseId))];
  const { rows } = await owner.query<{ case_id: string; line: string }>(
    "select case_id, line from review.revisions where tenant = $1 and case_id = any($2)",
    [benchTenant, ids],
  );
  const times = new Map<string, number>();
  for (const { case_id, line } of rows) {
    for (const { path, after } of changesSchema.parse(JSON.parse(line)).changes) {
      const key = `${case_id} ${String(after)}`;
      if (path === "notes") times.set(key, (times.get(key) ?? 0) + 1);
    }
  }
  const lost = run.acknowledged.filter(
    ({ caseId, mark }) => !times.has(`${caseId} ${mark}`),
  ).length;
  const holes = await owner.query(
    "select from review.revisions where tenant = $1 group by case_id having count(*) <> max(revision)",
    [benchTenant],
  );
  const broken = await owner.query("select from review.broken_links($1)", [benchTenant]);
  const audit = await owner.query("select from review.broken_audit($1)", [benchTenant]);
  const unrecorded = await owner.query("select from review.unrecorded_saves($1)", [benchTenant]);
  return [
    none("acknowledged saves lost", lost),
    none("saves written twice", [...times.values()].filter((count) => count > 1).length),
    none("conflicts with own saves", run.conflictsWithOneself),
    none("saves refused for another reason", run.refused),
    none("histories with a gap", holes.rowCount ?? 0),
    none("broken links", broken.rowCount ?? 0),
    none("broken audit entries", audit.rowCount ?? 0),
    none("saves without an audit entry", unrecorded.rowCount ?? 0),
    told("conflicts with another person, reread and saved", String(run.conflicts)),
  ];
}

async function timed(doing: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await doing();
  return performance.now() - from;
}
