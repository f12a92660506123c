import { performance } from "node:perf_hooks";
import { newCaseId, type Person } from "#domain";
import { transactionsOf } from "../stores/transactions.ts";
import { fill } from "./bench-fill.ts";
import { type Figure, atLeast, atMost, told } from "./bench-report.ts";
import { beginSession, benchTenant, nurseNumber, type SessionHeaders } from "./bench-server.ts";
import type { Bench } from "./bench-team.ts";
import { quantile, timesInWords } from "./figures.ts";

/** A million cases: how they come in, and how fast lists and searches are among them. */
export async function million(bench: Bench): Promise<readonly Figure[]> {
  const { database, isSmall, servers } = bench;
  const count = isSmall ? 5_000 : 1_000_000;
  const administrator: Person = { id: newCaseId(), name: "Ada Example", role: "administrator" };
  await beginSession(database, administrator);
  const rates = await fill(bench, administrator, count);
  await database.owner.query("vacuum analyze review.cases");
  await database.owner.query("vacuum analyze review.revisions");
  const nurse = nurseNumber(200);
  const session = await beginSession(database, nurse);
  const pages = await overHttp(servers[0].origin, session, isSmall ? 20 : 60);
  const first = await inDatabase(bench, nurse);
  return [
    told("cases", count.toLocaleString("en-US")),
    atLeast("import of a backup's cases, each verified, a second", rates.verified, 2000, ""),
    told(
      "the statements of an import alone",
      `${Math.round(rates.written).toLocaleString("en-US")} a second`,
    ),
    atMost("first page in the database, p95", quantile(first, 0.95), 10, "ms"),
    told("first page in the database", timesInWords(first)),
    atMost("a whole page with counts over HTTP, p95", quantile(pages.whole, 0.95), 300, "ms"),
    told("a whole page with counts over HTTP", timesInWords(pages.whole)),
    atMost("search over HTTP, p95", quantile(pages.search, 0.95), 50, "ms"),
    told("search over HTTP", timesInWords(pages.search)),
  ];
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
    whole.push(await ask({ sort: sorts[number % sorts.length], clock: clockNow() }));
    search.push(await ask({ search: `SYN-${String(number * 311).padStart(7, "0")}` }));
  }
  return { whole, search };
}

/** As the worklist asks: what is overdue and due today is counted as well. */
function clockNow() {
  const now = new Date();
  return { now: now.toISOString(), endOfToday: `${now.toISOString().slice(0, 10)}T23:59:59.999Z` };
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
  const orders = ["updated_at desc nulls last, id", "due_order, id", "member_order, id"];
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
