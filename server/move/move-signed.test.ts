import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import {
  type BackupRow,
  determinationSchema,
  emptyStoreHead,
  newCaseId,
  type Person,
} from "#domain";
import { stored } from "../../src/domain/ports/contract/examples-for-test.ts";
import { act, people } from "../../src/domain/ports/contract/stage-for-test.ts";
import { stageIn } from "../../src/domain/ports/contract/stage-in-for-test.ts";
import { signerForTest } from "../../src/domain/signatures/signer-for-test.ts";
import { rewritten, rowsOf } from "../../src/storage/browser/backup/rewritten-for-test.ts";
import { newBrowser, openTab } from "../../src/storage/browser/tab-for-test.ts";
import { openTestDatabase } from "../database/cluster-for-test.ts";
import { contentsInDatabase } from "../stores/document-contents.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { readWhole, verificationOf } from "../stores/verified-case.ts";
import { importBackup } from "./import-backup.ts";

const database = await openTestDatabase();
afterAll(() => database.close());
const { vera } = people;
const ada: Person = { id: newCaseId(), name: "Ada Example", role: "administrator" };
const at = "2026-03-01T08:00:00.000Z";

/** The backup of a workstation with a case that a physician decided. */
async function decidedOn(isSigned: boolean): Promise<readonly BackupRow[]> {
  const browser = newBrowser();
  const signing = signerForTest();
  await signing.give(vera.id);
  const stage = await stageIn(async (under) => {
    const tab = await openTab(browser, { ...under, ...(isSigned ? { signing } : {}) });
    return [tab, tab];
  }, "referred-to-physician");
  signing.confirm(vera.id);
  stored(await act(stage, "decide-adversely", vera));
  return rowsOf(browser);
}

/** What became of the case on a new server, and what the server says of it then. */
async function broughtIn(rows: readonly BackupRow[]) {
  const tenant = randomUUID();
  await database.app.query("select review.found_tenant($1, 'Example')", [tenant]);
  const profile = [tenant, ada.id, JSON.stringify(ada), at];
  await database.app.query("select review.admit($1, $2, $3, $4)", profile);
  const who = { tenant, personId: ada.id, sessionId: "s" };
  const transact = transactionsOf({ pool: database.app, process: "test" }, who);
  const { cases } = await importBackup({
    transact,
    tenant,
    contents: contentsInDatabase,
    backup: {
      header: {
        kind: "backup",
        format: 1,
        app: "0.1.0",
        createdAt: at,
        counts: { cases: 1, decisions: 1, documents: 0, people: 0 },
        chainHead: emptyStoreHead,
      },
      rows,
      contents: new Map(),
    },
    fileSha256: "f".repeat(64),
  });
  const whole = await transact("read", (transaction) =>
    readWhole(
      transaction,
      cases.map(({ id }) => id),
    ),
  );
  return { moved: cases, held: whole.map((one) => verificationOf(one).kind) };
}

const refused = { moved: [{ kind: "does-not-verify", parts: ["decisions"] }], held: [] };
const taken = { moved: [{ kind: "add" }], held: ["verified"] };

test("a signed decision comes in with its signature, and one that was never to be signed without", async () => {
  const signed = await decidedOn(true);
  expect(await broughtIn(signed)).toMatchObject(taken);
  expect(await broughtIn(await decidedOn(false))).toMatchObject(taken);
});

test("no decision comes in whose signature is wrong, another one’s or taken away, also under a chain that fits", async () => {
  const signed = await decidedOn(true);
  const other = await decidedOn(true);
  const [signature] = other.flatMap(({ store, value }) =>
    store === "determinations" ? (determinationSchema.parse(value).signature ?? []) : [],
  );
  if (signature === undefined) throw new Error("nothing is signed");
  const changes: readonly Parameters<typeof rewritten>[1][] = [
    (line) => (line.decision === undefined ? line : { ...line, rationale: "Something else" }),
    (line) => (line.decision === undefined ? line : { ...line, recordedBy: people.paul }),
    ({ signature: _signature, ...line }) => line,
    (line) => (line.decision === undefined ? line : { ...line, signature }),
  ];
  for (const change of changes) {
    expect(await broughtIn(await rewritten(signed, change))).toMatchObject(refused);
  }
});
