import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { type CaseRecord } from "#domain";
import { exampleCase } from "../../src/domain/ports/contract/examples-for-test.ts";
import { Browser } from "../sign-in/browser-for-test.ts";
import { demonstrationPeople } from "../sign-in/demonstration-people.ts";
import { type Stage, tenant } from "../sign-in/stage-for-test.ts";
import type { Audit } from "./create-audit.ts";
import { startTeam } from "./team-for-test.ts";

let stage: Stage;
let audit: Audit;
const nurse = new Browser();

beforeAll(async () => {
  ({ stage, audit } = await startTeam());
  const nora = demonstrationPeople.find(({ name }) => name.startsWith("Nora"));
  await nurse.signIn(stage.origin, nora?.subject ?? "");
});
afterAll(async () => {
  await stage.close();
});

async function write(method: string, path: string, body: unknown, more: Record<string, string>) {
  const session = await nurse.session(stage.origin);
  const headers = { "x-csrf-token": String(session["csrf"]), "content-type": "application/json" };
  return nurse.ask(`${stage.origin}/api/v1${path}`, {
    method,
    headers: { ...headers, ...more },
    body: JSON.stringify(body),
  });
}

async function create(): Promise<CaseRecord> {
  const record = exampleCase();
  const made = await write("POST", "/cases", record, { "idempotency-key": record.id });
  expect(made.status).toBe(200);
  return record;
}

const save = async (record: CaseRecord, revision: number, notes: string) =>
  write("PUT", `/cases/${record.id}`, { ...record, notes }, { "if-match": `"r${revision}"` });

/** As the owner of the database, who sees every tenant. */
async function count(from: string, ...values: unknown[]): Promise<number> {
  const { rows } = await stage.database.admin.query(`select from ${from}`, values);
  return rows.length;
}

const revisionsOf = async ({ id }: CaseRecord) => count("review.revisions where case_id = $1", id);

test("a save that can't be recorded is not made, and one that can't be made is recorded as refused", async () => {
  const record = await create();
  const { admin: owner } = stage.database;
  for (const [table, broken] of [
    ["audit_waiting", "false"],
    ["revisions", "revision < 2"],
  ]) {
    await owner.query(
      `alter table review.${table} add constraint none check (${broken}) not valid`,
    );
    const refused = await save(record, 1, `without ${table}`);
    await owner.query(`alter table review.${table} drop constraint none`);
    expect(refused.status).toBe(503);
    expect(await revisionsOf(record)).toBe(1);
  }
  expect((await save(record, 1, "made")).status).toBe(200);
  expect((await save(record, 1, "too late")).status).toBe(412);
  const outcomes = await audit.log.search(tenant, {
    ...{ caseId: record.id, personId: null, action: "putCase", outcome: null },
    ...{ from: null, to: null, before: null, limit: 10 },
  });
  expect(
    outcomes.map(({ entry }) => [entry.status, entry.outcome, entry.revision ?? null]),
  ).toEqual([
    [412, "refused", null],
    [200, "done", 2],
    [503, "failed", null],
  ]);
  expect(await count("review.unrecorded_saves($1)", tenant)).toBe(0);
});

test("what an administrator does to a case, to the pool or to the whole team is not done where it can't be recorded", async () => {
  const record = await create();
  const { admin: owner } = stage.database;
  const [ada = "", robin = ""] = ["Ada", "Robin"].map(
    (name) => demonstrationPeople.find((one) => one.name.startsWith(name))?.subject ?? "",
  );
  const admin = new Browser();
  await admin.signIn(stage.origin, ada);
  const physician = new Browser();
  await physician.signIn(stage.origin, robin);
  const { personId } = await physician.session(stage.origin);
  const ask = async (method: string, path: string, body: object, more = {}) => {
    const { csrf } = await admin.session(stage.origin);
    return admin.ask(`${stage.origin}/api/v1${path}`, {
      method,
      headers: { "x-csrf-token": String(csrf), "content-type": "application/json", ...more },
      body: JSON.stringify(body),
    });
  };
  const reason = "A member of our own staff";
  const passphrase = "four plain words here";
  const whole = async () => {
    const out = await ask("POST", "/move/export", { passphrase });
    return out.blob();
  };
  const file = await whole();
  const bring = async () => {
    const form = new FormData();
    form.append("passphrase", passphrase);
    form.append("file", file, "backup.age");
    const { csrf } = await admin.session(stage.origin);
    const headers = { "x-csrf-token": String(csrf) };
    return admin.ask(`${stage.origin}/api/v1/move/import`, { method: "POST", headers, body: form });
  };
  const entry = { specialties: ["Pain medicine"], licences: [] };
  const writes: readonly (readonly [string, string, () => Promise<Response>])[] = [
    ["importBackup", "moves", bring],
    [
      "savePhysician",
      "physician_entries",
      async () => ask("PUT", `/team/physicians/${String(personId)}`, entry, { "if-match": '"0"' }),
    ],
    [
      "setConfidential",
      "confidential_cases",
      async () => ask("PUT", `/cases/${record.id}/confidential`, { confidential: true, reason }),
    ],
    [
      "exportTenant",
      "opened_cases",
      async () => ask("POST", "/move/export", { passphrase, restrictedReason: reason }),
    ],
    [
      "openClosedCase",
      "opened_cases",
      async () => ask("POST", `/cases/${record.id}/open-closed`, { reason }),
    ],
    ["setCaseAccess", "access_rules", async () => ask("PUT", "/audit/access", { mode: "open" })],
  ];
  for (const [action, table, make] of writes) {
    stage.moveClock(1);
    const before = await count(`review.${table}`);
    await owner.query(
      "alter table review.audit_waiting add constraint none check (false) not valid",
    );
    const refused = await make();
    await owner.query("alter table review.audit_waiting drop constraint none");
    expect([action, refused.status, await count(`review.${table}`)]).toEqual([action, 503, before]);
    const made = await make();
    expect([action, made.status]).toEqual([action, 200]);
    await made.arrayBuffer();
    const found = await audit.log.search(tenant, {
      ...{ caseId: null, personId: null, action, outcome: "done" },
      ...{ from: null, to: null, before: null, limit: 10 },
    });
    expect([action, found.length]).toEqual([action, action === "exportTenant" ? 2 : 1]);
  }
});

test("a file of a restricted case is told to nobody to whom the case is closed", async () => {
  const record = await create();
  const words = "the fax of a restricted case";
  const sha256 = createHash("sha256").update(words).digest("hex");
  const described = { caseId: record.id, name: "fax.txt", kind: "text", mediaType: "text/plain" };
  const form = new FormData();
  form.append("document", JSON.stringify({ ...described, pageCount: 1, sha256 }));
  form.append("content", new Blob([words]));
  const { csrf } = await nurse.session(stage.origin);
  const headers = { "x-csrf-token": String(csrf), "idempotency-key": record.id };
  const address = `${stage.origin}/api/v1/documents`;
  expect((await nurse.ask(address, { method: "POST", headers, body: form })).status).toBe(200);
  const found = async (): Promise<unknown> =>
    (await nurse.ask(`${stage.origin}/api/v1/same-content/${sha256}`)).json();
  const same = { caseId: record.id, name: "fax.txt" };
  expect(await found()).toMatchObject({ ok: true, value: { items: [same] } });
  const admin = new Browser();
  const ada = demonstrationPeople.find(({ name }) => name.startsWith("Ada"));
  await admin.signIn(stage.origin, ada?.subject ?? "");
  const session = await admin.session(stage.origin);
  const restricted = await admin.ask(`${stage.origin}/api/v1/cases/${record.id}/confidential`, {
    method: "PUT",
    headers: { "x-csrf-token": String(session["csrf"]), "content-type": "application/json" },
    body: JSON.stringify({ confidential: true, reason: "A member of our own staff" }),
  });
  expect(restricted.status).toBe(200);
  expect(await found()).toEqual({ ok: true, value: { items: [] } });
});

test("entries wait for their place in order; a tail that gets none, and one that is taken away, are noticed", async () => {
  const { admin: owner } = stage.database;
  const before = await audit.log.verify(tenant);
  expect(before).toMatchObject({ broken: [], waiting: { entries: 0, since: null } });
  await owner.query("alter table review.audit_entries add constraint none check (false) not valid");
  onTestFinished(async () => {
    await owner.query("alter table review.audit_entries drop constraint if exists none");
  });
  const record = await create();
  for (const revision of [1, 2, 3]) await save(record, revision, `save ${revision}`);
  const stuck = await audit.log.verify(tenant);
  expect(stuck.entries).toBe(before.entries);
  expect(stuck.waiting.entries).toBeGreaterThanOrEqual(4);
  expect(Date.parse(stuck.waiting.since ?? "")).toBeLessThanOrEqual(Date.now());
  for (const sql of [
    "update review.audit_waiting set entry = '{}'",
    "delete from review.audit_waiting",
    "truncate review.audit_waiting",
  ])
    await expect(owner.query(sql)).rejects.toThrow("can only be added");
  await expect(stage.database.app.query("delete from review.audit_waiting")).rejects.toThrow(
    "permission denied",
  );
  // Past every rule: what was recorded of a save is gone, the save is not.
  const client = await owner.connect();
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  await client.query("delete from review.audit_waiting where entry like $1", [`%${record.id}%`]);
  const { rowCount } = await client.query("select from review.unrecorded_saves($1)", [tenant]);
  await client.query("rollback");
  client.release();
  expect(rowCount).toBe(4);
  await owner.query("alter table review.audit_entries drop constraint none");
  const after = await audit.log.verify(tenant);
  expect(after).toMatchObject({ broken: [], waiting: { entries: 0 } });
  expect(after.entries - before.entries).toBe(stuck.waiting.entries);
  const rows = await audit.log.search(tenant, {
    ...{ caseId: record.id, personId: null, action: null, outcome: null },
    ...{ from: null, to: null, before: null, limit: 10 },
  });
  expect(rows.map(({ entry }) => entry.revision)).toEqual([4, 3, 2, 1]);
});
