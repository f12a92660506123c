import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { currentSet, defaultParameters, referenceOf } from "#criteria";
import {
  type BackupContents,
  type BackupRow,
  type DenialForm,
  newCaseId,
  type Person,
  policyChangesSchema,
  readBackup,
  setupRowSchema,
} from "#domain";
import { tickingClock } from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { contentsInDatabase } from "../stores/document-contents.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { exportTenant } from "./export-tenant.ts";
import { type HeldPart, importBackup } from "./import-backup.ts";

const database = await openTestDatabase();
const clock = tickingClock();
const workspaces = createPostgresWorkspaces({ pool: database.app, clock });
afterAll(async () => {
  await workspaces.close();
  await database.close();
});

const [ada, bea] = ["Ada Example", "Bea Example"].map((name): Person => ({
  id: newCaseId(),
  name,
  role: "administrator",
}));
if (ada === undefined || bea === undefined) throw new Error("two administrators");
const set = currentSet("sacrococcygeal-64999");
const form: DenialForm = {
  fileName: "cms-10003.pdf",
  uploadedAt: "2026-03-01T15:00:00.000Z",
  pdf: "JVBERi0x",
  map: { kind: "fields", fields: { memberName: "Enrollee name" } },
};

async function newTenant(): Promise<string> {
  const tenant = randomUUID();
  await database.app.query("select review.found_tenant($1, 'Example')", [tenant]);
  for (const person of [ada, bea]) {
    if (person !== undefined) await workspaces.people.admit(tenant, person);
  }
  return tenant;
}

const workspaceOf = (tenant: string, person: Person | undefined = ada) =>
  workspaces.workspaceOf({ tenant, personId: person?.id ?? "", sessionId: "s" });
const source = (tenant: string) => ({
  tenant,
  contents: contentsInDatabase,
  transact: transactionsOf(
    { pool: database.app, process: "test" },
    { tenant, personId: ada?.id ?? "", sessionId: "s" },
  ),
});

/** A tenant with an approved change of its plan values, one that waits, and its own CMS-10003. */
async function setUp(): Promise<string> {
  const tenant = await newTenant();
  const acting = { by: { name: "", role: "" }, today: "", ifRevision: 0 };
  for (const [revision, months] of [
    [0, 2],
    [2, 4],
  ] as const) {
    const { policy } = workspaceOf(tenant);
    const id = newCaseId();
    const proposed = await policy.propose(
      {
        id,
        criteriaSet: referenceOf(set),
        values: { ...defaultParameters(set), conservativeMinMonths: months },
        effectiveFrom: "2100-01-01",
        reason: "As the committee asked.",
      },
      { ...acting, ifRevision: revision },
    );
    expect(proposed.ok).toBe(true);
    if (revision > 0) continue;
    const approved = await workspaceOf(tenant, bea).policy.decide(id, "approved", {
      ...acting,
      ifRevision: 1,
    });
    expect(approved.ok).toBe(true);
  }
  await workspaceOf(tenant).denialForm.write(form, { ifRevision: 0 });
  return tenant;
}

async function exported(tenant: string): Promise<BackupContents<HeldPart>> {
  const chunks: Uint8Array[] = [];
  await exportTenant({
    ...source(tenant),
    app: "0.1.0",
    now: "2026-04-02T08:00:00.000Z",
    write: async (bytes) => void chunks.push(bytes),
  });
  async function* all() {
    yield* chunks;
  }
  const read = await readBackup(
    all(),
    (bytes): HeldPart =>
      () =>
        bytes,
  );
  if (!read.ok) throw new Error(read.error.kind);
  return read.value;
}

const bringIn = async (tenant: string, backup: BackupContents<HeldPart>) =>
  importBackup({ ...source(tenant), backup, fileSha256: "0".repeat(64) });

test("plan values and form CMS-10003 come in where a server had none, and change nothing where it has its own", async () => {
  const from = await setUp();
  const file = await exported(from);
  const to = await newTenant();
  expect(await bringIn(to, file)).toMatchObject({ plan: false, policy: true, denialForm: true });
  const [there, here] = [workspaceOf(from), workspaceOf(to)];
  const values = await there.policy.read();
  const brought = await here.policy.read();
  expect(values.ok && brought.ok && brought.value.changes).toEqual(
    values.ok && values.value.changes,
  );
  expect(await here.denialForm.read()).toEqual({ ok: true, value: { revision: 1, value: form } });
  // What waits is decided here, by somebody other than who proposed it there.
  const waiting = brought.ok ? brought.value.changes.find(({ decision }) => !decision) : undefined;
  const acting = { by: { name: "", role: "" }, today: "", ifRevision: 1 };
  expect((await here.policy.decide(waiting?.id ?? "", "approved", acting)).ok).toBe(false);
  const second = workspaceOf(to, bea);
  expect((await second.policy.decide(waiting?.id ?? "", "approved", acting)).ok).toBe(true);
  const before = await here.policy.read();
  expect(await bringIn(to, file)).toMatchObject({ policy: false, denialForm: false });
  expect(await here.policy.read()).toEqual(before);
});

test("a change that its own proposer approved in the file does not come in, nor what nobody can read", async () => {
  const file = await exported(await setUp());
  const alone = (value: unknown): unknown => {
    const row = setupRowSchema.parse(value);
    const changes = policyChangesSchema
      .parse(row.value)
      .map(({ decision, ...change }) =>
        decision === undefined
          ? change
          : { ...change, decision: { ...decision, by: change.proposedBy } },
      );
    return { ...row, value: changes };
  };
  for (const change of [alone, () => "torn"]) {
    const to = await newTenant();
    const rows = file.rows.map((row: BackupRow) =>
      row.key === "policy" ? { ...row, value: change(row.value) } : row,
    );
    const moved = await bringIn(to, { ...file, rows });
    expect(moved).toMatchObject({ policy: false, denialForm: true });
    expect(await workspaceOf(to).policy.read()).toMatchObject({ value: { changes: [] } });
  }
});
