import { performance } from "node:perf_hooks";
import pg from "pg";
import {
  type BackupCase,
  linkOf,
  newCaseId,
  type Person,
  worklistDigests,
  decideCreate,
} from "#domain";
import { moveCases } from "../move/write-cases.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { type Figure, atLeast, atMost, told } from "./bench-report.ts";
import { beginSession, benchTenant, nurseNumber, type SessionHeaders } from "./bench-server.ts";
import type { Bench } from "./bench-team.ts";
import { quantile, timesInWords } from "./figures.ts";
import { largeCase } from "./tenant-at-work.ts";

const atOnce = 250;
const connections = 4;

/** A million cases: how they come in, and how fast lists and searches are among them. */
export async function million(bench: Bench): Promise<readonly Figure[]> {
  const { database, isSmall, servers } = bench;
  const count = isSmall ? 20_000 : 1_000_000;
  const administrator: Person = { id: newCaseId(), name: "Ada Example", role: "administrator" };
  await beginSession(database, administrator);
  const rate = await fill(bench, administrator, count);
  await database.owner.query("vacuum analyze review.cases");
  await database.owner.query("vacuum analyze review.revisions");
  const nurse = nurseNumber(200);
  const session = await beginSession(database, nurse);
  const pages = await overHttp(servers[0].origin, session, isSmall ? 20 : 60);
  const first = await inDatabase(bench, nurse);
  return [
    told("cases", count.toLocaleString("en-US")),
    atLeast("import, cases a second", rate, 2000, ""),
    atMost("first page in the database, p95", quantile(first, 0.95), 10, "ms"),
    told("first page in the database", timesInWords(first)),
    atMost("a whole page with counts over HTTP, p95", quantile(pages.whole, 0.95), 300, "ms"),
    told("a whole page with counts over HTTP", timesInWords(pages.whole)),
    atMost("search over HTTP, p95", quantile(pages.search, 0.95), 50, "ms"),
    told("search over HTTP", timesInWords(pages.search)),
  ];
}

/** Brings cases in by what brings a backup in: each with its revision and its link, judged by the domain's chain. */
async function fill({ database }: Bench, administrator: Person, count: number): Promise<number> {
  const who = { tenant: benchTenant, personId: administrator.id, sessionId: "fill" };
  const transact = transactionsOf({ pool: database.app, process: "bench" }, who);
  const moves = await Promise.all(
    Array.from({ length: connections }, async () => {
      const id = crypto.randomUUID();
      await transact("write", ({ rows }) =>
        rows("select review.begin_move($1, 'bench', 'bench', $2, 'bench')", [
          id,
          new Date().toISOString(),
        ]),
      );
      return id;
    }),
  );
  let done = 0;
  const from = performance.now();
  await Promise.all(
    moves.map(async (move) => {
      while (done < count) {
        const start = done;
        done += atOnce;
        const some = Array.from({ length: Math.min(atOnce, count - start) }, (_, at) =>
          caseNumber(start + at),
        );
        await transact("write", async (transaction) => {
          await transaction.rows("select review.go_on_moving($1)", [move]);
          await moveCases(transaction, some);
        });
        if (start % 50_000 === 0)
          process.stdout.write(`  ${start.toLocaleString("en-US")} cases in\n`);
      }
    }),
  );
  return count / ((performance.now() - from) / 1000);
}

const digests = worklistDigests(() => "America/New_York");
const made: Person = { id: newCaseId(), name: "Nora Example", role: "nurse-reviewer" };

/** A case as a backup has it, received on one of the last days. */
function caseNumber(number: number): BackupCase {
  const now = new Date(Date.UTC(2026, 0, 1) + number * 1000).toISOString();
  const record = {
    ...largeCase(now, `number ${String(number)}`),
    member: {
      name: `${family(number)}, ${family(number * 7)} ${String(number)}`,
      memberId: `SYN-${String(number).padStart(7, "0")}`,
      dateOfBirth: "",
    },
  };
  const decided = decideCreate(record, { now, by: made, digestOf: digests.digestOf });
  if (!decided.ok || !("write" in decided)) throw new Error("a case was refused");
  const { write } = decided;
  return {
    id: record.id,
    stored: write.stored,
    summary: write.summary,
    revisions: [write.revision],
    determinations: [],
    chain: [linkOf(write, { last: null, found: null })],
    keys: [record.id],
    numbers: { revisions: [number], determinations: [], chain: [number] },
  };
}

const syllables = ["ka", "lo", "mi", "ren", "sto", "ver", "wal", "zin", "dor", "pe", "hu", "tas"];

function family(number: number): string {
  const name = [0, 1, 2, 3]
    .map((place) => syllables[Math.floor(number / 12 ** place) % 12] ?? "")
    .join("");
  return name.charAt(0).toUpperCase() + name.slice(1);
}

async function overHttp(origin: string, session: SessionHeaders, count: number) {
  const ask = async (query: object): Promise<number> => {
    const from = performance.now();
    const answer = await fetch(`${origin}/api/v1/cases/list`, {
      method: "POST",
      headers: { ...session, "content-type": "application/json" },
      body: JSON.stringify(query),
    });
    await answer.json();
    if (!answer.ok) throw new Error(`a list was refused: ${String(answer.status)}`);
    return performance.now() - from;
  };
  const whole: number[] = [];
  const search: number[] = [];
  for (let number = 0; number < count; number += 1) {
    whole.push(await ask({ sort: sorts[number % sorts.length] }));
    search.push(await ask({ search: `SYN-${String(number * 311).padStart(7, "0")}` }));
  }
  return { whole, search };
}

const sorts = [
  { by: "updatedAt", direction: "descending" },
  { by: "receivedAt", direction: "ascending" },
  { by: "dueAt", direction: "ascending" },
  { by: "memberName", direction: "ascending" },
] as const;

/** The rows of a first page alone, by the database's own clock, as a nurse under row-level security. */
async function inDatabase({ database }: Bench, nurse: Person): Promise<readonly number[]> {
  const transact = transactionsOf(
    { pool: database.app, process: "bench" },
    { tenant: benchTenant, personId: nurse.id, sessionId: "bench" },
  );
  const orders = ["updated_at desc nulls last, id", "due_order, id", "member_order, id"].map(
    (order) => pg.escapeLiteral(order).slice(1, -1),
  );
  const times: number[] = [];
  for (let number = 0; number < 60; number += 1) {
    const [row] = await transact("read", ({ rows }) =>
      rows<{ "QUERY PLAN": readonly { readonly "Execution Time": number }[] }>(
        `explain (analyze, format json) select id, summary from review.cases
         where tenant = (select review.my_tenant()) and removed_at is null order by ${orders[number % orders.length] ?? "id"} limit 50`,
      ),
    );
    const found = row?.["QUERY PLAN"][0]?.["Execution Time"];
    if (found !== undefined) times.push(found);
  }
  return times;
}
