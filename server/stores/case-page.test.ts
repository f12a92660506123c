import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  type CaseListQuery,
  type CasePage,
  type CaseRecord,
  caseSortKeys,
  type CaseStore,
  listedStates,
  newCaseId,
  type Person,
  worklistDigests,
} from "#domain";
import { createMemoryCaseStore } from "#storage";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { act, people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { hasOrder, orderOf } from "./case-orders.ts";
import { casePage } from "./case-page.ts";
import { casesOf, openTenant } from "./store-for-test.ts";
import { transactionsOf } from "./transactions.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

const clock = { now: "2026-03-09T09:00:00.000Z", endOfToday: "2026-03-10T04:00:00.000Z" };
const names = [
  "Ada Sample",
  "ada sample",
  "Zoë O’Brien-Smith",
  "Søren Example",
  "",
  "李 雷",
  "B%_\\x",
];
const received = [
  "2026-03-02T09:00:00-06:00",
  "2026-03-09T01:00:00-06:00",
  "2026-03-08",
  "soon",
  undefined,
];
const lines = ["commercial", "medicare-advantage", undefined];

let actor: Person = people.nora;
/** The same cases in memory and in the database. */
const memory = createMemoryCaseStore({
  clock: tickingClock(),
  actor: () => actor,
  digests: worklistDigests(() => ({ zone: "America/Chicago" })),
});
const tenant = await openTenant(database, {
  clock: tickingClock(),
  actor: () => actor,
  digests: worklistDigests(() => ({ zone: "America/Chicago" })),
});
const postgres = casesOf(tenant);

beforeAll(async () => {
  for (let index = 0; index < 42; index += 1) {
    const lineOfBusiness = lines[index % lines.length];
    const receivedAt = received[index % received.length];
    const record: CaseRecord = {
      ...exampleCase({
        member: {
          name: names[index % names.length] ?? "",
          memberId: `M-${String(index)}`,
          dateOfBirth: "",
        },
        request: {
          reference: index % 4 === 0 ? "" : `R-${String(index % 9)}`,
          requestingProvider: names[index % names.length] ?? "",
          facility: "",
        },
        answers: {
          request: {
            ...(index % 4 === 0 ? {} : { cptCode: ["64999", "27096", " g0260"][index % 3] ?? "" }),
            ...(index % 3 === 0 ? {} : { diagnosisCodes: ["M53.3", "G89.29"].slice(index % 2) }),
            urgency: index % 2 === 0 ? "standard" : "expedited",
            ...(lineOfBusiness === undefined ? {} : { lineOfBusiness }),
            ...(receivedAt === undefined ? {} : { receivedAt }),
          },
        },
      }),
      ...(index % 3 === 0 ? {} : { assignee: names[index % 4] ?? "" }),
    };
    for (const store of [memory, postgres]) await live(store, record, index);
  }
});

/** Each case goes some way: some are handed over, some are removed. */
async function live(store: CaseStore, record: CaseRecord, index: number): Promise<void> {
  actor = people.nora;
  const { version, value } = stored(await store.create(record, { key: newCaseId() }));
  if (index % 7 === 0) stored(await store.remove(record.id, { ifMatch: version }));
  else if (index % 5 === 0) {
    const stage = {
      store,
      other: store,
      id: record.id,
      work: (by: Person) => (actor = by),
      now: () => value.updatedAt,
      look: async () => {
        const read = stored(await store.get(record.id));
        return { record: read.value, version: read.version, determinations: [], revisions: 1 };
      },
    };
    stored(await act(stage, index % 2 === 0 ? "refer" : "withdraw", people.nora));
  }
}

const queries: fc.Arbitrary<CaseListQuery> = fc.record(
  {
    state: fc.constantFrom(...listedStates),
    where: fc.record(
      {
        assignee: fc.constantFrom(null, ...names),
        lineOfBusiness: fc.constantFrom(null, "commercial", "medicare-advantage"),
        memberName: fc.constantFrom(...names),
        originKind: fc.constant("entered"),
        hasClock: fc.boolean(),
        stillMissing: fc.constantFrom(0, 5, null),
        waitingFor: fc.constantFrom(null, "physician"),
      },
      { requiredKeys: [] },
    ),
    states: fc.constantFrom<NonNullable<CaseListQuery["states"]>>(
      ["draft", "in-review"],
      ["referred-to-physician"],
      [],
    ),
    assignees: fc.constantFrom([null], ["Ada Sample", null], names),
    contains: fc.record(
      {
        requestingProvider: fc.constantFrom("ada", "zoe obrien", "%", " "),
        diagnosisCodes: fc.constantFrom("m53", "G89.29", "_"),
      },
      { requiredKeys: [] },
    ),
    dueBefore: fc.constantFrom(clock.now, "2026-03-12T00:00:00.000Z"),
    due: fc.constantFrom("overdue", "today", "unknown"),
    clock: fc.constant(clock),
    search: fc.constantFrom(
      "ada",
      "ada m-1",
      "zoe obrien",
      "soren",
      "李",
      "%",
      "_",
      "\\",
      "r-3 m",
      "27096",
      "G0260 ada",
      "nobody",
      "  ",
    ),
    removed: fc.boolean(),
    sort: fc.record({
      by: fc.constantFrom(...caseSortKeys),
      direction: fc.constantFrom("ascending", "descending"),
    }),
  },
  { requiredKeys: [] },
);

describe("lists from the database", () => {
  test("are those of the domain's own index: rows, order, totals and counts, whatever is asked, page by page", async () => {
    await fc.assert(
      fc.asyncProperty(
        queries,
        fc.integer({ min: 1, max: 12 }),
        fc.nat(50),
        async (query, limit, offset) => {
          const all = pageOf(await memory.list({ ...query, limit: 100 }));
          const first = pageOf(await postgres.list({ ...query, limit }));
          expect(countsIn(first)).toEqual(countsIn(all));
          expect(first.items).toEqual(all.items.slice(0, limit));
          const middle = pageOf(await postgres.list({ ...query, limit, offset }));
          expect(middle.items).toEqual(all.items.slice(offset, offset + limit));
          const found = [...first.items];
          let { nextCursor } = first;
          for (let pages = 1; nextCursor !== null; pages += 1) {
            const next = pageOf(await postgres.list({ ...query, limit, cursor: nextCursor }));
            expect(next.offset).toBe(pages * limit);
            found.push(...next.items);
            ({ nextCursor } = next);
          }
          expect(found).toEqual(all.items);
        },
      ),
      { numRuns: inject("isProof") ? 1000 : 60 },
    );
  });

  test("are complete where rows were written by a release without a column: each is worked out again", async () => {
    const everything = pageOf(await memory.list({ limit: 100 }));
    const query = { contains: { requestingProvider: "ada" }, limit: 100 } as const;
    await onOne(database.admin, [
      "set session_replication_role = replica",
      `update review.cases set basis = '', provider_text = '', diagnosis_text = '', search = '', renewed = null,
        summary = (summary::jsonb - 'procedureCode' - 'isUrgent' - 'waitingFor' - 'requestingProvider')::text where tenant = '${tenant.tenant}'`,
    ]);
    expect(pageOf(await postgres.list(query)).items).toEqual(
      pageOf(await memory.list(query)).items,
    );
    expect(pageOf(await postgres.list({ limit: 100 })).items).toEqual(everything.items);
    expect(pageOf(await postgres.list({ search: "zoe" })).total).toBeGreaterThan(0);
    const { rows } = await database.admin.query(
      "select 1 from review.cases where basis = '' and removed_at is null",
    );
    expect(rows).toEqual([]);
  });

  test("have a column for each key that lists can be sorted by", () => {
    expect(caseSortKeys.filter((key) => !hasOrder(key))).toEqual([]);
  });

  test("are read in the order of an index, never sorted, whichever way they are asked for most", async () => {
    // Of few rows the planner would read all; it says here which way it has at all.
    const asked: readonly CaseListQuery[] = [
      {},
      { sort: { by: "receivedAt", direction: "descending" } },
      { sort: { by: "dueAt", direction: "ascending" } },
      { sort: { by: "dueAt", direction: "ascending" }, clock },
      { sort: { by: "dueAt", direction: "descending" }, clock },
      { sort: { by: "noticeDueAt", direction: "ascending" } },
      { sort: { by: "memberName", direction: "ascending" } },
      { sort: { by: "reference", direction: "ascending" } },
      { sort: { by: "procedure", direction: "ascending" } },
      { sort: { by: "assignee", direction: "ascending" } },
      { state: "draft", sort: { by: "dueAt", direction: "ascending" } },
      { where: { assignee: "Ada Sample" } },
    ];
    const sorted: string[] = [];
    for (const query of asked) {
      for (const plan of await plansOf(query)) {
        if (/"Node Type": "(Incremental )?Sort"/.test(plan)) sorted.push(JSON.stringify(query));
        expect(plan).toMatch(/"Node Type": "Index (Only )?Scan"/);
      }
    }
    expect(sorted).toEqual([]);
  });

  test("are searched by the index of letters, which row-level security takes away from anybody's own question", async () => {
    const word = "c4ca4238";
    const question = `explain select c.id from review.cases c where c.tenant = '${tenant.tenant}' and c.search like '%${word}%'`;
    const asOwner = await onOne(database.admin, [
      "set session_replication_role = replica",
      `insert into review.cases (tenant, id, revision, record, summary, search, state, created_at, updated_at, has_clock)
        select '${tenant.tenant}', 'bulk-' || n, 1, '{}', '{}', 'somebody ' || md5(n::text), 'draft', '', '', false
          from generate_series(1, 4000) as n`,
      "set session_replication_role = origin",
      "vacuum analyze review.cases",
      // Of so few rows all might be read: this asks which way there is.
      "set enable_seqscan = off",
      question,
    ]);
    const entered = `select * from review.enter('${tenant.tenant}', '${people.nora.id}', 'x x')`;
    const asNurse = await onOne(database.app, [
      "set enable_seqscan = off",
      `begin; ${entered}`,
      question,
    ]);
    expect(asOwner).toContain("cases_search");
    expect(asNurse).not.toContain("cases_search");
    const found = await onOne(database.app, [
      `begin; ${entered}`,
      `select review.found_by(array['${word}'])`,
    ]);
    expect(found).toBe(JSON.stringify([{ found_by: "bulk-1" }]));
  });
});

/** The last statement's rows as a text; what was begun or set is taken back. */
async function onOne(pool: pg.Pool, statements: readonly string[]): Promise<string> {
  const client = await pool.connect();
  try {
    let rows: unknown = null;
    for (const statement of statements) ({ rows } = await client.query(statement));
    return JSON.stringify(rows);
  } finally {
    await client.query("rollback; reset all");
    client.release();
  }
}

/** The plans of the statements that read a page's rows in order. */
async function plansOf(query: CaseListQuery): Promise<readonly string[]> {
  const transact = transactionsOf(
    { pool: database.app, process: "p" },
    { tenant: tenant.tenant, personId: people.nora.id, sessionId: "s" },
  );
  const plans: string[] = [];
  await transact("read", async ({ rows }) => {
    await rows("set local enable_sort = off");
    await rows("set local enable_seqscan = off");
    await rows("set local enable_bitmapscan = off");
    await casePage(
      {
        rows: async (text, values) => {
          if (text.includes(orderOf(query.sort).by)) {
            // The rows of the page are joined to their ids in the order of the ids; the order is what is looked at.
            const inner = /join \(([^]*)\) as p/.exec(text)?.[1] ?? "";
            const explained = await rows(`explain (format json) ${inner}`, values);
            plans.push(JSON.stringify(explained, null, 1));
          }
          return rows(text, values);
        },
      },
      query,
      [],
      () => ({}),
    );
  });
  expect(plans.length).toBeGreaterThan(0);
  return plans;
}

function pageOf(outcome: Awaited<ReturnType<CaseStore["list"]>>): CasePage {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

function countsIn({ total, byState, byDue, assignees, unreadable, unverified }: CasePage) {
  return { total, byState, byDue, assignees, unreadable, unverified };
}
