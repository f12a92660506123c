import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import {
  type Actor,
  type BackupRow,
  casesIn,
  isPlainObject,
  type LocalWorkspace,
  newCaseId,
  type Person,
  readBackup,
  startingLink,
  writeBackup,
} from "#domain";
import { browserWorkspaces } from "#storage";
import { exampleDocument } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import {
  exampleCase,
  exampleDetermination,
  stored,
  tickingClock,
} from "../../src/domain/ports/contract/examples-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { contentsInDatabase } from "../stores/document-contents.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { readWhole, verificationOf } from "../stores/verified-case.ts";
import { encryptedStream, openEncrypted, type OpenedFile } from "./encrypted-file.ts";
import { exportTenant } from "./export-tenant.ts";
import { importBackup } from "./import-backup.ts";
import { decideMove } from "./moved-case.ts";
import { nothing, writeCases } from "./write-cases.ts";

const database = await openTestDatabase();
afterAll(() => database.close());

const nora: Actor & { name: string } = {
  id: newCaseId(),
  name: "Nora Example",
  role: "nurse-reviewer",
};
const ada: Person = { id: newCaseId(), name: "Ada Example", role: "administrator" };
const noel: Person = { id: newCaseId(), name: "Noel Example", role: "nurse-reviewer" };
const passphrase = "four plain words here";

async function newTenant(): Promise<string> {
  const tenant = randomUUID();
  await database.admin.query("insert into review.tenants (tenant, name) values ($1, 'Example')", [
    tenant,
  ]);
  for (const person of [ada, noel]) {
    await database.app.query("select review.admit($1, $2, $3, '2026-03-01T08:00:00.000Z')", [
      tenant,
      person.id,
      JSON.stringify(person),
    ]);
  }
  return tenant;
}

function transactionsIn(tenant: string, { id }: Person = ada) {
  return transactionsOf(
    { pool: database.app, process: "test" },
    { tenant, personId: id, sessionId: "s" },
  );
}

async function openWorkstation(): Promise<LocalWorkspace> {
  const kept = new Map<string, string>();
  const sentinelStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const opened = await browserWorkspaces({
    clock: tickingClock(),
    actor: () => nora,
    platform: { indexedDB: new IDBFactory(), channel: null, sentinelStorage },
  }).open(() => undefined);
  if (!opened.ok) throw new Error("the workstation does not open");
  await opened.value.upkeep.openSetup();
  return opened.value;
}

/** A workstation with a case that is saved, one that is removed and put back, and one that is signed, with a document. */
async function workedOn(): Promise<{
  readonly workspace: LocalWorkspace;
  readonly signedId: string;
}> {
  const workspace = await openWorkstation();
  const { cases, documents, people } = workspace;
  for (const notes of ["half a surrogate \ud800 and a NUL \0", "second"]) {
    const made = stored(await cases.create(exampleCase({ notes }), { key: newCaseId() }));
    const saved = stored(
      await cases.put(
        made.value.id,
        { ...made.value, notes: `${notes}, changed` },
        { ifMatch: made.version },
      ),
    );
    const removed = await cases.remove(made.value.id, { ifMatch: saved.version });
    if (removed.ok && notes === "second")
      await cases.restore(made.value.id, { ifMatch: removed.version });
  }
  const made = stored(await cases.create(exampleCase(), { key: newCaseId() }));
  const { id } = made.value;
  const determination = { ...exampleDetermination(id, "referred-to-physician"), recordedBy: nora };
  const closed = { ...made.value, state: "referred-to-physician" as const };
  stored(await cases.sign(id, closed, { ifMatch: made.version, determination }));
  await documents.add(
    exampleDocument({ caseId: id, content: new Blob([new Uint8Array(1_100_000).fill(7)]) }),
  );
  await people.save(
    { id: newCaseId(), name: "Robin Example", role: "physician-advisor" },
    { ifRevision: 0 },
  );
  return { workspace, signedId: id };
}

async function backupOf(
  { backups }: LocalWorkspace,
  change = (row: BackupRow) => row,
): Promise<OpenedFile> {
  const exported = await backups?.exportAll("2026-04-01T08:00:00.000Z");
  if (exported?.ok !== true) throw new Error("not exported");
  const { rows, documents, chainHead } = exported.value;
  const header = {
    kind: "backup",
    format: 1,
    app: "0.1.0",
    createdAt: "2026-04-01T08:00:00.000Z",
    counts: { cases: 3, decisions: 0, documents: 1, people: 1 },
    chainHead,
  } as const;
  async function* all() {
    yield* rows.map(change);
    yield* documents;
  }
  return reopened(writeBackup(header, all()));
}

/** Encrypts some lines and opens what came of it. */
async function reopened(lines: AsyncGenerator<Uint8Array>): Promise<OpenedFile> {
  const plain = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
  const opened = await openEncrypted(await encryptedStream(plain, passphrase, 2), passphrase);
  if (!opened.ok) throw new Error(opened.error.kind);
  return opened.value;
}

async function move(tenant: string, { backup, fileSha256 }: OpenedFile) {
  return importBackup({
    transact: transactionsIn(tenant),
    tenant,
    contents: contentsInDatabase,
    backup,
    fileSha256,
  });
}

async function exported(tenant: string): Promise<OpenedFile> {
  const chunks: Uint8Array[] = [];
  await exportTenant({
    transact: transactionsIn(tenant),
    tenant,
    contents: contentsInDatabase,
    app: "0.1.0",
    now: "2026-04-02T08:00:00.000Z",
    write: async (bytes) => void chunks.push(bytes),
  });
  async function* lines() {
    yield* chunks;
  }
  return reopened(lines());
}

/** What a file says of cases and documents, without the numbers that only order its lines. */
function contentsOf({ backup }: OpenedFile): readonly string[] {
  const logs = new Set([
    "cases",
    "summaries",
    "revisions",
    "determinations",
    "chain",
    "keys",
    "documents",
  ]);
  return backup.rows
    .filter(({ store }) => logs.has(store))
    .map(({ store, key, value }) =>
      JSON.stringify([store, typeof key === "string" ? key : null, value]),
    )
    .toSorted();
}

async function verificationsIn(tenant: string): Promise<readonly string[]> {
  return transactionsIn(tenant)("read", async (transaction) => {
    const ids = await transaction.rows<{ id: string }>("select id from review.cases");
    const whole = await readWhole(
      transaction,
      ids.map(({ id }) => id),
    );
    return whole.map((one) => verificationOf(one).kind);
  });
}

describe("a workstation's backup", () => {
  test("comes into a server with every revision, and goes out again to a workstation, the same", async () => {
    const { workspace, signedId } = await workedOn();
    const file = await backupOf(workspace);
    const tenant = await newTenant();
    const moved = await move(tenant, file);
    expect(moved).toMatchObject({ documents: { added: 1, refused: [] }, people: 1 });
    expect(moved.cases.map(({ kind }) => kind)).toEqual(["add", "add", "add"]);
    expect(await verificationsIn(tenant)).toEqual(["verified", "verified", "verified"]);
    const { rows: broken } = await database.admin.query("select * from review.broken_links($1)", [
      tenant,
    ]);
    expect(broken).toEqual([]);
    const { rows: signed } = await database.admin.query(
      "select through_revision, m.file_sha256 from review.moved_cases c join review.moves m on m.id = c.move_id where case_id = $1",
      [signedId],
    );
    expect(signed).toEqual([{ through_revision: 2, file_sha256: file.fileSha256 }]);

    const again = await exported(tenant);
    expect(contentsOf(again)).toEqual(contentsOf(file));
    expect(
      [...again.backup.contents.values()].map(({ parts }) => parts.map((part) => part().length)),
    ).toEqual([[1_048_576, 51_424]]);

    const other = await openWorkstation();
    const contents = new Map(
      [...again.backup.contents].map(([key, { mediaType, parts }]) => [
        key,
        { mediaType, parts: parts.map((part) => new Blob([part()])) },
      ]),
    );
    const restored = await other.backups?.restoreBackup({ rows: again.backup.rows, contents });
    expect(restored).toMatchObject({ value: { documentsAdded: 1 } });
    expect(await other.upkeep.verifyAll()).toMatchObject({ value: { kind: "verified" } });
    expect(await other.cases.get(signedId)).toEqual(await workspace.cases.get(signedId));

    expect((await move(tenant, file)).cases.map(({ kind }) => kind)).toEqual([
      "skip",
      "skip",
      "skip",
    ]);
    for (const each of [file, again]) each.release();
  });

  test("goes on where a later one adds, and writes nothing over that is newer or different here", async () => {
    const workspace = await openWorkstation();
    const made = stored(
      await workspace.cases.create(exampleCase({ notes: "a" }), { key: newCaseId() }),
    );
    const first = await backupOf(workspace);
    const saved = stored(
      await workspace.cases.put(
        made.value.id,
        { ...made.value, notes: "b" },
        { ifMatch: made.version },
      ),
    );
    const second = await backupOf(workspace);
    const tenant = await newTenant();
    const kinds = async (file: OpenedFile) =>
      (await move(tenant, file)).cases.map(({ kind }) => kind);
    expect(await kinds(first)).toEqual(["add"]);
    expect(await kinds(second)).toEqual(["update"]);
    expect(await kinds(first)).toEqual(["newer-here"]);
    expect(await verificationsIn(tenant)).toEqual(["verified"]);
    const { rows } = await database.admin.query<{ readonly record: string }>(
      "select record from review.cases where tenant = $1",
      [tenant],
    );
    expect(JSON.parse(rows[0]?.record ?? "null")).toEqual(saved.value);
    for (const each of [first, second]) each.release();
  });

  test("keeps a chain that was begun over an earlier release's case, and goes on with it", async () => {
    const workspace = await openWorkstation();
    const made = stored(await workspace.cases.create(exampleCase(), { key: newCaseId() }));
    const { id } = made.value;
    stored(await workspace.cases.put(id, { ...made.value, notes: "b" }, { ifMatch: made.version }));
    const exportedRows = await workspace.backups?.exportAll("2026-04-01T08:00:00.000Z");
    if (exportedRows?.ok !== true) throw new Error("not exported");
    const [one] = casesIn(exportedRows.value.rows);
    if (one === undefined) throw new Error("no case");
    const link = startingLink(one, 2, "2026-04-01T08:00:00.000Z", {
      name: "Workstation",
      role: "none",
    });
    const outcome = await decideMove({ ...one, chain: [link] }, nothing, 1);
    const tenant = await newTenant();
    const transact = transactionsIn(tenant);
    const moveId = randomUUID();
    await transact("write", ({ rows }) =>
      rows("select review.begin_move($1, 'f', 'r', 'a', 'h')", [moveId]),
    );
    await transact("write", async (transaction) => {
      await writeCases(transaction, moveId, outcome.rows === null ? [] : [outcome.rows]);
    });
    expect(await verificationsIn(tenant)).toEqual(["verified"]);
    const workspaces = createPostgresWorkspaces({ pool: database.app, clock: tickingClock() });
    const { cases } = workspaces.workspaceOf({ tenant, personId: noel.id, sessionId: "s" });
    const held = stored(await cases.get(id));
    stored(
      await cases.put(id, { ...held.value, notes: "on the server" }, { ifMatch: held.version }),
    );
    expect(await verificationsIn(tenant)).toEqual(["verified"]);
    await workspaces.close();
  });

  test("brings no case in that was changed past the workstation, and all others", async () => {
    const { workspace, signedId } = await workedOn();
    const file = await backupOf(workspace, (row) =>
      row.store === "determinations" && isPlainObject(row.value)
        ? { ...row, value: { ...row.value, rationale: "another one" } }
        : row,
    );
    const { cases, documents } = await move(await newTenant(), file);
    expect(cases.filter(({ kind }) => kind === "add")).toHaveLength(2);
    expect(cases.filter(({ kind }) => kind !== "add")).toEqual([
      { id: signedId, kind: "does-not-verify", parts: ["decisions"] },
    ]);
    expect(documents).toMatchObject({ added: 0, refused: [expect.any(String)] });
    file.release();
  });

  test("is an administrator's to bring in, and nobody's with a login of his or her own", async () => {
    const tenant = await newTenant();
    const begin = "select review.begin_move(gen_random_uuid(), 'f', 'r', 'a', 'h')";
    await expect(
      transactionsIn(tenant, noel)("write", ({ rows }) => rows(begin)),
    ).rejects.toMatchObject({
      code: "42501",
    });
    // What is judged elsewhere comes in only while a move goes on: afterwards every rule holds again.
    await transactionsIn(tenant)("write", ({ rows }) => rows(begin));
    await expect(
      transactionsIn(tenant)("write", ({ rows }) =>
        rows(
          'insert into review.quality_records (tenant, id, record) values (review.my_tenant(), \'x\', \'{"id":"x","kind":"audit"}\')',
        ),
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("is read to its end before anything is used: cut short, of another passphrase or no backup", async () => {
    const { workspace } = await workedOn();
    const exportedRows = await workspace.backups?.exportAll("2026-04-01T08:00:00.000Z");
    if (exportedRows?.ok !== true) throw new Error("not exported");
    async function* bytes(text: Uint8Array) {
      yield text;
    }
    const plain = new Blob(['{"kind":"backup"']).stream();
    const encrypted = new Uint8Array(
      await new Response(await encryptedStream(plain, passphrase, 2)).arrayBuffer(),
    );
    expect(await openEncrypted(bytes(encrypted), passphrase)).toMatchObject({
      error: { kind: "damaged" },
    });
    expect(await openEncrypted(bytes(encrypted), "other")).toMatchObject({
      error: { kind: "wrong-passphrase" },
    });
    expect(await openEncrypted(bytes(encrypted.slice(0, 20)), passphrase)).toMatchObject({
      error: { kind: "not-a-backup" },
    });
    expect(await readBackup(bytes(new Uint8Array()), () => null)).toMatchObject({ ok: false });
  });
});
