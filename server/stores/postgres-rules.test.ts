import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { examplePlan, type Person, type Settings } from "#domain";
import { exampleDocument } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import { exampleSample } from "../../src/domain/ports/contract/describe-quality-store-for-test.ts";
import {
  exampleCase,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { pieceLength } from "./document-contents.ts";
import { createPostgresWorkspaces } from "./postgres-workspaces.ts";
import type { TenantChange } from "./server-workspace.ts";
import { openTenant } from "./store-for-test.ts";

const database = await openTestDatabase();
afterAll(() => database.close());
const { nora, quinn, ada } = people;

async function openAs(first: Person) {
  let actor: Person = first;
  const tenant = await openTenant(database, { clock: tickingClock(), actor: () => actor });
  const as = (person: Person) => {
    actor = person;
    return tenant.now();
  };
  return { tenant, as };
}

const forbidden = { ok: false, error: { kind: "forbidden" } };

describe("people, plan and settings of a team", () => {
  test("are an administrator's to change, and everybody's to read", async () => {
    const { as } = await openAs(ada);
    for (const other of [nora, quinn]) {
      const { people: profiles, plan } = await as(other);
      expect(await profiles.save({ ...other, name: "X" }, { ifRevision: 1 })).toEqual(forbidden);
      expect(await profiles.remove(other.id, { ifRevision: 1 })).toEqual(forbidden);
      expect(await plan.write(examplePlan, { ifRevision: 0 })).toEqual(forbidden);
      expect((await profiles.list()).ok).toBe(true);
    }
    const { people: profiles } = await as(ada);
    const itself = { ...ada, role: "physician-advisor" as const };
    expect(await profiles.save(itself, { ifRevision: 1 })).toEqual(forbidden);
  });

  test("share the plan's zone, which one changes for all, and nothing else", async () => {
    const { as } = await openAs(nora);
    const write = async (person: Person, value: Settings, ifRevision = 0) =>
      (await as(person)).settings.write(value, { ifRevision });
    expect(await write(nora, { planZone: "America/Denver" })).toEqual(forbidden);
    expect((await write(ada, { planZone: "America/Denver", movesOn: true })).ok).toBe(true);
    expect(await (await as(nora)).settings.read()).toMatchObject({
      value: { revision: 0, value: { planZone: "America/Denver" } },
    });
    expect((await write(nora, { planZone: "America/Denver", showsRecord: true })).ok).toBe(true);
    expect(await (await as(ada)).settings.read()).toMatchObject({
      value: { value: { planZone: "America/Denver", movesOn: true } },
    });
  });

  test("have a plan for each day: what a letter of that day says", async () => {
    const { as } = await openAs(ada);
    const { plan, planAt } = await as(ada);
    const named = (name: string) => ({ ...examplePlan, name });
    await plan.write(named("Old"), { ifRevision: 0, effectiveFrom: "2026-01-01T00:00:00.000Z" });
    await plan.write(named("New"), { ifRevision: 1, effectiveFrom: "2027-01-01T00:00:00.000Z" });
    // Whoever writes next has seen the newest revision, though it does not hold yet.
    expect(await plan.read()).toMatchObject({ value: { revision: 2, value: { name: "Old" } } });
    expect(await planAt("2025-12-31T23:59:59.999Z")).toEqual({ ok: true, value: null });
    expect(await planAt("2026-06-01T00:00:00.000Z")).toMatchObject({ value: { name: "Old" } });
    expect(await planAt("2027-01-01T00:00:00.000Z")).toMatchObject({ value: { name: "New" } });
  });
});

describe("quality records of a team", () => {
  test("are read by analysts and administrators alone", async () => {
    const { as } = await openAs(quinn);
    const sample = { ...exampleSample(), by: quinn };
    expect((await (await as(quinn)).quality.write(sample)).ok).toBe(true);
    const { quality } = await as(nora);
    expect(await quality.list()).toMatchObject(forbidden);
    expect(await quality.get(sample.id)).toEqual(forbidden);
    expect(await quality.write({ ...sample, by: nora })).toEqual(forbidden);
    expect(await (await as(ada)).quality.list()).toMatchObject({ value: { items: [sample] } });
  });
});

describe("documents of a team", () => {
  test("are served in parts, each compared with what was attached", async () => {
    const { as } = await openAs(nora);
    const { documents } = await as(nora);
    const bytes = new Uint8Array(2 * pieceLength + 700).map((_, index) => (index * 7) % 251);
    const added = await documents.add(exampleDocument({ content: new Blob([bytes]) }));
    if (!added.ok) throw new Error(added.error.kind);
    const { id } = added.value;
    for (const [from, to] of [
      [0, 0],
      [5, 900],
      [pieceLength - 3, pieceLength + 3],
      [10, 2 * pieceLength + 20],
      [2 * pieceLength, 9e9],
    ] as const) {
      const range = await documents.range(id, from, to);
      const given = range.ok ? Buffer.from(range.value.bytes) : null;
      expect(given?.equals(bytes.subarray(from, to + 1))).toBe(true);
    }
    for (const from of [-1, 0.5, bytes.length]) {
      expect(await documents.range(id, from, 9e9)).toMatchObject({ error: { kind: "invalid" } });
    }
    const client = await database.admin.connect();
    await client.query("set session_replication_role = replica");
    await client.query(
      "update review.document_pieces set bytes = overlay(bytes placing 'x' from 9) where document_id = $1 and number = 1",
      [id],
    );
    await client.query("set session_replication_role = origin");
    client.release();
    expect((await documents.range(id, 0, 9)).ok).toBe(true);
    expect(await documents.range(id, 0, pieceLength)).toMatchObject({
      error: { kind: "invalid", where: "stored", reason: "damaged" },
    });
  });

  test("are refused with a hash that is not theirs, and erased by nobody who audits", async () => {
    const { as } = await openAs(nora);
    const { documents } = await as(nora);
    const wrong = exampleDocument({ sha256: "0".repeat(64) });
    expect(await documents.add(wrong)).toMatchObject({ error: { issues: [{ path: "sha256" }] } });
    const added = await documents.add(exampleDocument());
    if (!added.ok) throw new Error(added.error.kind);
    const audited = (await as(quinn)).documents;
    expect(await audited.erase(added.value.id)).toMatchObject(forbidden);
    expect((await audited.content(added.value.id)).ok).toBe(true);
  });
});

describe("changes", () => {
  test("reach every server of the tenant once, and come back after the way to the database was cut", async () => {
    const { tenant, as } = await openAs(nora);
    const { cases } = await as(nora);
    const other = createPostgresWorkspaces({ pool: database.app, clock: tickingClock() });
    database.beforeClose(other.close);
    const heard: TenantChange[] = [];
    const strange: TenantChange[] = [];
    other.changes.subscribe(tenant.tenant, (change) => heard.push(change));
    other.changes.subscribe(randomUUID(), (change) => strange.push(change));
    expect(await other.isReady()).toBe(true);
    const record = exampleCase();
    const { version } = stored(await cases.create(record, { key: "a" }));
    await expect
      .poll(() => heard, { timeout: 60_000 })
      .toEqual([
        {
          kind: "case",
          origin: "session",
          change: { kind: "created", caseId: record.id, version: "r1" },
        },
      ]);
    await database.admin.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen review_change'",
    );
    // Whatever was committed meanwhile was not heard: everybody is told to read again.
    await expect.poll(() => heard.at(-1), { timeout: 60_000 }).toEqual({ kind: "resumed" });
    stored(await cases.put(record.id, { ...record, notes: "x" }, { ifMatch: version }));
    await expect
      .poll(() => heard.at(-1), { timeout: 60_000 })
      .toMatchObject({ change: { version: "r2" } });
    expect(strange.filter(({ kind }) => kind !== "resumed")).toEqual([]);
  });
});
