import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { type AuditRow, type CaseRecord, isCaseListing, newCaseId } from "#domain";
import {
  exampleCase,
  exampleDetermination,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { Browser } from "../sign-in/browser-for-test.ts";
import { demonstrationPeople } from "../sign-in/demonstration-people.ts";
import { type Stage, tenant } from "../sign-in/stage-for-test.ts";
import { auditEventSchema } from "./audit-event-for-test.ts";
import type { Audit } from "./create-audit.ts";
import { startTeam } from "./team-for-test.ts";

let stage: Stage;
let audit: Audit;
const nurse = new Browser();
const second = new Browser();
const officer = new Browser();
const admin = new Browser();
const subjectOf = (name: string) =>
  demonstrationPeople.find((person) => person.name.startsWith(name))?.subject ?? "";
/** What must never be in an audit, a log or an address: a member’s name, and what was searched for. */
const canary = "Zebulon Canary";

beforeAll(async () => {
  ({ stage, audit } = await startTeam());
  await nurse.signIn(stage.origin, subjectOf("Nora"));
  await second.signIn(stage.origin, subjectOf("Noel"));
  await officer.signIn(stage.origin, subjectOf("Casey"));
  await admin.signIn(stage.origin, subjectOf("Ada"));
});
afterAll(async () => {
  await stage.close();
});
beforeEach(() => {
  stage.setClock(0);
  stage.intercept(null);
});

const listSchema = z.object({
  value: z.object({ items: z.array(z.looseObject({ id: z.string() })) }),
});
const api = (path: string) => `${stage.origin}/api/v1${path}`;
const newest = async (): Promise<readonly AuditRow[]> =>
  audit.log.search(tenant, {
    caseId: null,
    personId: null,
    action: null,
    outcome: null,
    from: null,
    to: null,
    before: null,
    limit: 1,
  });
const newestEntry = async () => (await newest())[0]?.entry;

async function write(browser: Browser, method: string, path: string, body: unknown, more = {}) {
  const session = await browser.session(stage.origin);
  return browser.ask(api(path), {
    method,
    headers: {
      "x-csrf-token": String(session["csrf"]),
      "content-type": "application/json",
      ...more,
    },
    body: JSON.stringify(body),
  });
}

function exampleRecord(assignee?: string): CaseRecord {
  const start = assignee === undefined ? {} : { assignee };
  return { ...exampleCase(start), notes: canary };
}

async function createCase(assignee?: string): Promise<CaseRecord> {
  const record = exampleRecord(assignee);
  const made = await write(nurse, "POST", "/cases", record, { "idempotency-key": record.id });
  expect(made.status).toBe(200);
  return record;
}

describe("every request", () => {
  it("is in the audit before its answer: reads, writes with their fields, lists with what was shown", async () => {
    const record = await createCase();
    expect(await newestEntry()).toMatchObject({
      action: "createCase",
      kind: "create",
      caseIds: [record.id],
      outcome: "done",
    });
    const read = await nurse.ask(api(`/cases/${record.id}`));
    expect(read.status).toBe(200);
    expect(await newestEntry()).toMatchObject({
      action: "getCase",
      kind: "read",
      role: "nurse-reviewer",
      caseIds: [record.id],
      status: 200,
    });
    const changed = { ...record, assignee: "Nora Example" };
    const saved = await write(nurse, "PUT", `/cases/${record.id}`, changed, { "if-match": '"r1"' });
    expect(saved.status).toBe(200);
    expect(await newestEntry()).toMatchObject({
      action: "putCase",
      kind: "update",
      revision: 2,
      fields: ["assignee"],
    });
    await write(nurse, "POST", "/cases/list", { search: canary });
    expect(await newestEntry()).toMatchObject({ kind: "read", fields: ["search"], caseIds: [] });
    await write(nurse, "POST", "/cases/list", {});
    const listed = await newestEntry();
    expect(listed).toMatchObject({ action: "listCases", fields: [] });
    expect(listed?.caseIds).toContain(record.id);
  });

  it("is there when it was refused, by the rules, by a conflict or by a missing token", async () => {
    const record = await createCase();
    const stale = await write(nurse, "PUT", `/cases/${record.id}`, record, { "if-match": '"r9"' });
    expect(stale.status).toBe(412);
    expect(await newestEntry()).toMatchObject({
      action: "putCase",
      outcome: "refused",
      status: 412,
      fields: [],
    });
    const forged = await nurse.ask(api(`/cases/${record.id}`), {
      method: "PUT",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(forged.status).toBe(403);
    expect(await newestEntry()).toMatchObject({
      action: "putCase",
      outcome: "refused",
      status: 403,
      caseIds: [record.id],
    });
    const barred = await officer.ask(api(`/cases/${record.id}`));
    expect(barred.status).toBe(403);
    expect(await newestEntry()).toMatchObject({
      action: "getCase",
      role: "compliance",
      outcome: "refused",
    });
  });

  it("says of a signature which one it was, and how the signer proved who he or she is", async () => {
    const record = await createCase();
    const physician = new Browser();
    await physician.signIn(stage.origin, subjectOf("Robin"));
    const { person } = await physician.session(stage.origin);
    const line = {
      ...exampleDetermination(record.id, "recommended-approval"),
      action: "approve",
      recordedBy: person,
    };
    const sign = async () =>
      write(
        physician,
        "POST",
        `/cases/${record.id}/sign`,
        { record, determination: line },
        { "if-match": '"r1"' },
      );
    const signed = {
      action: "signCase",
      determination: { id: line.id, action: "approve" },
      outcome: "refused",
    };
    expect(await (await sign()).json()).toEqual({
      ok: false,
      error: { kind: "unauthorized", wants: "confirmation" },
    });
    const without = await newestEntry();
    expect(without).toMatchObject(signed);
    expect(without?.proof).toBeUndefined();
    await physician.signIn(stage.origin, subjectOf("Robin"), { path: "/auth/confirm?return=/" });
    // With the proof it is the stores that refuse it: it was not made at this moment, nor for a draft.
    const judged = await sign();
    expect(judged.status).toBe(422);
    expect(await judged.text()).not.toContain("wants");
    expect(await newestEntry()).toMatchObject({
      ...signed,
      proof: { methods: ["demonstration"], assurance: null },
    });
  });

  it("holds no contents: no name, no word that was searched for, whatever stands in an address", async () => {
    await nurse.ask(api(`/cases/${encodeURIComponent(canary)}`));
    await nurse.ask(api("/cases/%00%ED%A0%80"));
    await nurse.ask(api(`/documents/${encodeURIComponent(canary)}/content`));
    const { rows } = await stage.database.admin.query<{ found: string }>(
      "select count(*) as found from review.audit_entries where entry ilike '%zebulon%' or entry ilike '%canary%'",
    );
    expect(rows).toEqual([{ found: "0" }]);
  });

  it("gets no answer where it can’t be recorded", async () => {
    const record = await createCase();
    await stage.database.admin.query("alter table review.audit_waiting rename to audit_away");
    try {
      const read = await nurse.ask(api(`/cases/${record.id}`));
      expect(read.status).toBe(503);
      expect(await read.json()).toEqual({
        ok: false,
        error: { kind: "unavailable", reason: "no-answer" },
      });
    } finally {
      await stage.database.admin.query("alter table review.audit_away rename to audit_waiting");
    }
    expect((await nurse.ask(api(`/cases/${record.id}`))).status).toBe(200);
  });
});

describe("the chain", () => {
  it("numbers entries without a hole, also when many come at once", async () => {
    const before = await audit.log.verify(tenant);
    await Promise.all(Array.from({ length: 40 }, async () => nurse.ask(api("/people"))));
    const after = await audit.log.verify(tenant);
    expect(after.entries - before.entries).toBe(40);
    expect(after.broken).toEqual([]);
  });

  it("is only added to, by the server alone", async () => {
    const { admin: owner, app } = stage.database;
    await expect(owner.query("update review.audit_entries set entry = '{}'")).rejects.toThrow(
      "can only be added",
    );
    await expect(owner.query("delete from review.audit_entries")).rejects.toThrow(
      "can only be added",
    );
    await expect(owner.query("truncate review.audit_entries")).rejects.toThrow("can only be added");
    await expect(
      app.query("insert into review.audit_entries select * from review.audit_entries"),
    ).rejects.toThrow("permission denied");
    const linking = owner.query("select review.link_audit($1, true)", [tenant]);
    await expect(linking).rejects.toThrow("only the server");
  });

  it.each([
    ["changed", "update review.audit_entries set entry = entry || ' ' where number = 3", 3],
    ["taken out", "delete from review.audit_entries where number = 3", 4],
    ["swapped", "update review.audit_entries set number = 1000000 where number = 3", 4],
  ])("shows an entry that was %s with the triggers off", async (_what, sql, broken) => {
    const owner = await stage.database.admin.connect();
    try {
      await owner.query("begin");
      await owner.query("set local session_replication_role = replica");
      await owner.query(sql);
      const { rows } = await owner.query<{ number: string }>(
        "select review.broken_audit($1) as number",
        [tenant],
      );
      expect(rows.map(({ number }) => Number(number))).toContain(broken);
    } finally {
      await owner.query("rollback");
      owner.release();
    }
  });
});

describe("who reads the audit", () => {
  it("is the compliance role alone, and that is in the audit too", async () => {
    for (const browser of [nurse, admin]) {
      expect((await browser.ask(api("/audit"))).status).toBe(403);
    }
    const record = await createCase();
    await nurse.ask(api(`/cases/${record.id}/history`));
    const found = await officer.ask(api(`/audit?case=${record.id}`));
    expect(found.status).toBe(200);
    const text = await found.text();
    expect(text).toContain("caseHistory");
    expect(text).toContain("Nora Example");
    expect(await (await officer.ask(api("/audit?action=searchAudit"))).text()).toContain(
      "Casey Example",
    );
    expect(await newestEntry()).toMatchObject({ action: "searchAudit", role: "compliance" });
    expect((await officer.ask(api("/audit?from=yesterday"))).status).toBe(422);
  });

  it("exports lines that chain, and the same as FHIR AuditEvents", async () => {
    const lines = async (path: string): Promise<readonly unknown[]> =>
      (await (await officer.ask(api(path))).text())
        .trimEnd()
        .split("\n")
        .map((line): unknown => JSON.parse(line));
    const rows = await lines("/audit/export?format=ndjson");
    const events = await lines("/audit/export?format=fhir");
    // The export of the lines is itself an event of the other.
    expect(events.length).toBe(rows.length + 1);
    for (const event of events)
      expect(auditEventSchema.safeParse(event).error?.issues).toBeUndefined();
    const verified = await officer.ask(api("/audit/verification"));
    expect(await verified.json()).toMatchObject({ ok: true, value: { broken: [] } });
  });
});

const restricting = { confidential: true, reason: "A member of our own staff" };

describe("a restricted case", () => {
  it("is open to whom it is assigned, closed to others until they say why, and masked in their lists", async () => {
    const record = await createCase("Nora Example");
    const { id } = record;
    const restrict = async (confidential: boolean) =>
      (await write(admin, "PUT", `/cases/${id}/confidential`, { ...restricting, confidential }))
        .status;
    expect((await write(nurse, "PUT", `/cases/${id}/confidential`, restricting)).status).toBe(403);
    expect((await second.ask(api(`/cases/${id}`))).status).toBe(200);
    expect(await restrict(true)).toBe(200);
    expect((await nurse.ask(api(`/cases/${id}`))).status).toBe(200);
    for (const path of [
      `/cases/${id}`,
      `/cases/${id}/history`,
      `/cases/${id}/documents`,
      `/cases/${id}/determinations`,
    ]) {
      const refused = await second.ask(api(path));
      expect(refused.status).toBe(403);
      expect(await refused.json()).toEqual({
        ok: false,
        error: { kind: "forbidden", refusal: { kind: "closed-case" } },
      });
    }
    expect(await newestEntry()).toMatchObject({ outcome: "refused", caseIds: [id] });
    const listed = listSchema.parse(await (await write(second, "POST", "/cases/list", {})).json());
    // A row without the member is still a row of the worklist, as the app reads it.
    expect(listed.value.items.every(isCaseListing)).toBe(true);
    const row = listed.value.items.find((item) => item.id === id);
    expect(row).toMatchObject({
      memberName: "Restricted case",
      memberId: "",
      procedure: "Restricted",
      digest: {},
    });
    expect(await (await write(second, "POST", "/cases/scan", {})).text()).not.toContain(id);
    expect(
      (await write(second, "POST", `/cases/${id}/open-closed`, { reason: "short" })).status,
    ).toBe(422);
    const opened = await write(second, "POST", `/cases/${id}/open-closed`, {
      reason: "Covering for Nora today",
    });
    expect(opened.status).toBe(200);
    expect(await newestEntry()).toMatchObject({
      action: "openClosedCase",
      reason: "Covering for Nora today",
      caseIds: [id],
    });
    expect((await second.ask(api(`/cases/${id}`))).status).toBe(200);
    // Four hours later, with a provider that does not know the moved clock.
    stage.intercept(async () => Promise.reject(new TypeError("fetch failed")));
    stage.moveClock(4 * 3600 + 1);
    await stage.database.admin.query("update review.sessions set active_at = $1", [
      new Date(Date.now() + 4 * 3_600_000),
    ]);
    expect((await second.ask(api(`/cases/${id}`))).status).toBe(403);
  });

  it("is found by what its row shows alone, and so are quality records about it", async () => {
    const [name, start] = ["Zebulon Restricted", exampleRecord("Nora Example")];
    const record: CaseRecord = {
      ...start,
      member: { ...start.member, name, memberId: "MEM-4711" },
      request: { ...start.request, reference: "REF-0815" },
    };
    const { id } = record;
    await write(nurse, "POST", "/cases", record, { "idempotency-key": id });
    const quinn = new Browser();
    await quinn.signIn(stage.origin, subjectOf("Quinn"));
    const { person: by } = await quinn.session(stage.origin);
    const about = { caseId: id, determinationId: newCaseId(), at: record.createdAt, by };
    const found = { kind: "audit", id: newCaseId(), ...about, findings: [] };
    const saveAudit = async (one: { readonly id: string }) =>
      (await write(quinn, "PUT", `/quality/${one.id}`, one)).status;
    const readAudits = async () => (await quinn.ask(api("/quality"))).text();
    const search = async (query: object) =>
      listSchema.parse(await (await write(second, "POST", "/cases/list", query)).json()).value
        .items;
    const asks = [
      { search: "zebulon restricted" },
      { search: "MEM-4711" },
      { where: { criteria: "sacrococcygeal-64999", memberName: name } },
    ];
    expect(await saveAudit(found)).toBe(200);
    expect(await readAudits()).toContain(id);
    for (const query of asks) expect(await search(query)).toMatchObject([{ id, memberName: name }]);
    await write(admin, "PUT", `/cases/${id}/confidential`, restricting);
    for (const query of asks) expect(await search(query)).toEqual([]);
    const row = { id, memberId: "", criteria: "", reference: "REF-0815" };
    expect(await search({ search: "ref-0815" })).toMatchObject([row]);
    expect(await readAudits()).not.toContain(id);
    expect((await quinn.ask(api(`/quality/${found.id}`))).status).toBe(403);
    expect(await saveAudit({ ...found, id: newCaseId() })).toBe(403);
    await write(quinn, "POST", `/cases/${id}/open-closed`, {
      reason: "For a yearly audit",
    });
    expect(await readAudits()).toContain(id);
  });
});
