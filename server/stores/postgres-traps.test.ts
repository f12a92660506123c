import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { type CaseRecord, type Determination, newCaseId } from "#domain";
import {
  exampleCase,
  exampleDetermination,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { createPostgresWorkspaces } from "./postgres-workspaces.ts";
import type { ServerCaseStore } from "./server-workspace.ts";
import { openTenant } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

async function openNora() {
  const tenant = await openTenant(database, { clock: tickingClock(), actor: () => people.nora });
  const { cases } = await tenant.now();
  const record = exampleCase();
  const { version } = stored(await cases.create(record, { key: newCaseId() }));
  return { tenant, cases, record, version };
}

function failing(outcome: { readonly ok: boolean }): unknown {
  return outcome.ok || !("error" in outcome) ? outcome : outcome.error;
}

describe("texts that no json column would take", () => {
  test.each([
    ["a NUL", "a\0b"],
    ["half a pair", "a\ud83db"],
    ["the other half", "\ude00"],
    ["a whole pair", "\u{1f600}"],
    ["what looks like an escape", String.raw`\u0000 and \\u0000`],
    ["a backslash before a NUL", "\\\0"],
    ["many NULs", "\0\0\0"],
  ])("%s is kept exactly, wherever it was typed", async (_what, typed) => {
    const { cases, record, version } = await openNora();
    const written: CaseRecord = {
      ...record,
      notes: typed,
      assignee: `by ${typed}`,
      answers: { request: { procedure: typed, [`key ${typed}`]: [typed] } },
      member: { name: `Ada ${typed}`, memberId: typed, dateOfBirth: typed },
    };
    const saved = stored(await cases.put(record.id, written, { ifMatch: version }));
    expect(stored(await cases.get(record.id))).toEqual(saved);
    expect(saved.value).toEqual({ ...written, updatedAt: saved.value.updatedAt });
    expect(await cases.list({ where: { assignee: `by ${typed}` }, search: "ada" })).toMatchObject({
      value: { total: 1, items: [{ memberName: `Ada ${typed}`, assignee: `by ${typed}` }] },
    });
    expect(await cases.verify(record.id)).toMatchObject({ value: { kind: "verified" } });
  });
});

describe("a lost answer is no conflict with oneself", () => {
  test("a save that comes again under its key is answered as the first time, whatever was saved since", async () => {
    const { cases, record, version } = await openNora();
    const written = { ...record, notes: "mine" };
    const first = stored(await cases.put(record.id, written, { ifMatch: version, key: "k" }));
    expect(stored(await cases.put(record.id, written, { ifMatch: version, key: "k" }))).toEqual(
      first,
    );
    stored(
      await cases.put(record.id, { ...first.value, notes: "later" }, { ifMatch: first.version }),
    );
    expect(stored(await cases.put(record.id, written, { ifMatch: version, key: "k" }))).toEqual(
      first,
    );
    expect(await cases.history(record.id)).toMatchObject({ value: { items: [{}, {}, {}] } });
    // Without its key it is what it looks like.
    expect(failing(await cases.put(record.id, written, { ifMatch: version }))).toMatchObject({
      kind: "conflict",
    });
  });

  test("a key stands for one write: another record, another case or another signature is refused", async () => {
    const { cases, record, version } = await openNora();
    stored(await cases.put(record.id, { ...record, notes: "one" }, { ifMatch: version, key: "k" }));
    const refused = { kind: "invalid", issues: [{ path: "key" }] };
    const other = { ...record, notes: "two" };
    expect(
      failing(await cases.put(record.id, other, { ifMatch: version, key: "k" })),
    ).toMatchObject(refused);
    const second = exampleCase();
    const made = stored(await cases.create(second, { key: newCaseId() }));
    expect(
      failing(
        await cases.put(
          second.id,
          { ...second, notes: "one" },
          { ifMatch: made.version, key: "k" },
        ),
      ),
    ).toMatchObject(refused);
  });

  test("of one save that is sent ten times at once, one is done and ten are answered", async () => {
    const { cases, record, version } = await openNora();
    const written = { ...record, notes: "mine" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        cases.put(record.id, written, { ifMatch: version, key: "k" }),
      ),
    );
    expect(new Set(answers.map((answer) => stored(answer).version))).toEqual(new Set(["r2"]));
    expect(await cases.history(record.id)).toMatchObject({ value: { items: [{}, {}] } });
  });

  test("so is a signature, and it is one line", async () => {
    const { cases, record, version } = await openNora();
    const determination: Determination = {
      ...exampleDetermination(record.id, "referred-to-physician"),
      recordedBy: people.nora,
    };
    const closed: CaseRecord = { ...record, state: "referred-to-physician" };
    const sign = () => cases.sign(record.id, closed, { ifMatch: version, determination, key: "s" });
    const first = stored(await sign());
    expect(stored(await sign())).toEqual(first);
    expect(await cases.determinations(record.id)).toMatchObject({
      value: { items: [determination] },
    });
    const another = { ...determination, id: newCaseId() };
    expect(
      failing(
        await cases.sign(record.id, closed, { ifMatch: version, determination: another, key: "s" }),
      ),
    ).toMatchObject({ kind: "invalid" });
  });
});

describe("a chain", () => {
  test("has no gap where many write one case at once", async () => {
    const { cases, record } = await openNora();
    const add = async (mark: string): Promise<void> => {
      for (let tries = 0; ; tries += 1) {
        const { value, version } = stored(await cases.get(record.id));
        const saved = await cases.put(
          record.id,
          { ...value, notes: `${value.notes}${mark}` },
          { ifMatch: version },
        );
        if (saved.ok) return;
        expect(saved.error.kind).toBe("conflict");
      }
    };
    await Promise.all(["a", "b", "c", "d", "e"].map(add));
    expect(stored(await cases.get(record.id)).value.notes).toHaveLength(5);
    expect(await cases.verify(record.id)).toMatchObject({
      value: { kind: "verified", revision: 6 },
    });
  });

  test.each([
    [
      "the record",
      'update review.cases set record = replace(record, \'"notes":""\', \'"notes":"x"\') where id = $1',
      ["record"],
    ],
    [
      "the state of the row",
      "update review.cases set summary = replace(summary, 'referred-to-physician', 'reopened') where id = $1",
      ["summary"],
    ],
    [
      "an entry of the history",
      "update review.revisions set line = replace(line, 'nora', 'vera') where case_id = $1 and revision = 1",
      ["history"],
    ],
    [
      "a link",
      "update review.revisions set link = replace(link, 'nora', 'vera') where case_id = $1 and revision = 1",
      ["chain"],
    ],
    [
      "a signed line",
      "update review.determinations set line = replace(line, 'See', 'Saw') where case_id = $1",
      ["decisions"],
    ],
    ["its existence", "delete from review.determinations where case_id = $1", ["decisions"]],
  ])(
    "tells of %s that was changed past every rule; the case is apart in lists and takes no decision",
    async (_what, sql, parts) => {
      const { cases, record, version, tenant } = await openNora();
      const determination: Determination = {
        ...exampleDetermination(record.id, "referred-to-physician"),
        recordedBy: people.nora,
      };
      const closed: CaseRecord = { ...record, state: "referred-to-physician" };
      const signed = stored(
        await cases.sign(record.id, closed, { ifMatch: version, determination }),
      );
      const client = await database.admin.connect();
      await client.query("set session_replication_role = replica");
      await client.query(sql, [record.id]);
      await client.query("set session_replication_role = origin");
      client.release();
      expect(await cases.verify(record.id)).toMatchObject({
        value: { kind: "does-not-verify", parts },
      });
      expect(await cases.list({})).toMatchObject({
        value: {
          total: 1,
          unverified: [record.id],
          byState: { "does-not-verify": 1, draft: 0, "referred-to-physician": 0 },
        },
      });
      const letter = {
        ...determination,
        id: newCaseId(),
        action: "send-letter" as const,
        recordedAt: signed.value.updatedAt,
        notice: {
          id: newCaseId(),
          kind: "request-for-information" as const,
          template: "x@1",
          parts: [],
        },
      };
      const { value, version: now } = stored(await cases.get(record.id));
      expect((await cases.sign(record.id, value, { ifMatch: now, determination: letter })).ok).toBe(
        false,
      );
      // The summary is the domain's own; of all else the database keeps a chain of its own.
      const { rows } = await database.admin.query("select * from review.broken_links($1)", [
        tenant.tenant,
      ]);
      expect(rows.length > 0).toBe(parts[0] !== "summary");
    },
  );
});

describe("a database that is away, or does not know somebody", () => {
  const nowhere = new pg.Pool({ connectionString: "postgres://w_app@127.0.0.1:1/none", max: 1 });
  afterAll(() => nowhere.end());

  test("is never an answer about a person", async () => {
    const away = createPostgresWorkspaces({ pool: nowhere, clock: tickingClock() });
    const {
      cases,
      documents,
      quality,
      people: profiles,
      plan,
      settings,
    } = away.workspaceOf({ tenant: "t", personId: "p", sessionId: "s" });
    const record = exampleCase();
    const answers = [
      await cases.get("x"),
      await cases.create(record, { key: "k" }),
      await cases.put("x", record, { ifMatch: "r1" }),
      await cases.list({}),
      await cases.history("x"),
      await cases.verify("x"),
      await documents.list("x"),
      await quality.list(),
      await profiles.list(),
      await plan.read(),
      await settings.read(),
      await away.people.find("t", "p"),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(failing(answer))))).toEqual(
      new Set([JSON.stringify({ kind: "unavailable", reason: "connection-lost" })]),
    );
  });

  test("comes back: connections that were cut while idle or at work cost an answer, never the server", async () => {
    const { cases, record, tenant } = await openNora();
    const cut = () =>
      database.admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'w_app' and datname = current_database()",
      );
    await cut();
    expect((await cases.get(record.id)).ok).toBe(true);
    const reads = Array.from({ length: 20 }, () => cases.get(record.id));
    await cut();
    const failures = (await Promise.all(reads)).filter(({ ok }) => !ok).map(failing);
    expect(failures).toEqual(
      failures.map(() => ({ kind: "unavailable", reason: "connection-lost" })),
    );
    expect((await (await tenant.now()).cases.get(record.id)).ok).toBe(true);
  });

  test("takes somebody who was removed, or never admitted, for nobody", async () => {
    const { tenant, cases, record } = await openNora();
    const clerk = tenant.workspaces.workspaceOf({
      tenant: tenant.tenant,
      personId: "nobody",
      sessionId: "s",
    });
    expect(failing(await clerk.cases.get(record.id))).toEqual({ kind: "unauthorized" });
    await database.admin.query(
      "update review.people set profile = null, revision = revision + 1 where tenant = $1",
      [tenant.tenant],
    );
    expect(failing(await cases.get(record.id))).toEqual({ kind: "unauthorized" });
    expect(failing(await putNothing(cases, record))).toEqual({ kind: "unauthorized" });
  });
});

function putNothing(cases: ServerCaseStore, record: CaseRecord) {
  return cases.put(record.id, { ...record, notes: "x" }, { ifMatch: "r1" });
}
