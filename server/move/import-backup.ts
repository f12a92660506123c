import { randomUUID } from "node:crypto";
import {
  type BackupCase,
  type BackupContents,
  type BackupRow,
  caseDocumentSchema,
  casesIn,
  denialFormKey,
  type ImportedBackup,
  isPlainObject,
  personKey,
  personSchema,
  planKey,
  policyKey,
  readDenialForm,
  readPlan,
  readPolicy,
  type ReadStored,
  type SetupRow,
  setupRowSchema,
  unsignedLinesIn,
} from "#domain";
import type { DocumentContents } from "../stores/document-contents.ts";
import type { RecordedOutcome } from "../stores/server-workspace.ts";
import { lockedRow, writeRow } from "../stores/setup-tables.ts";
import type { Transact } from "../stores/transactions.ts";
import type { MoveOutcome } from "./moved-case.ts";
import { moveCases } from "./write-cases.ts";

/** Some bytes of a document, wherever the reader of the file has put them. */
export type HeldPart = () => Uint8Array<ArrayBuffer>;

/** What became of everything in a backup, and of cases that do not verify which parts. */
export interface MovedBackup extends ImportedBackup {
  readonly moveId: string;
  readonly cases: readonly ({ readonly id: string } & MoveOutcome)[];
}

export interface ImportOptions {
  /** An administrator's transactions. */
  readonly transact: Transact;
  readonly tenant: string;
  /** Where contents of documents are to lie. */
  readonly contents: DocumentContents;
  readonly backup: BackupContents<HeldPart>;
  /** SHA-256 of the file as it came, in hexadecimal digits. */
  readonly fileSha256: string;
}

/** So many cases are one transaction: short enough for whoever works on the same cases. */
const casesAtOnce = 200;
const batchesAtOnce = 3;

/**
 * Brings a backup in, some cases to a transaction: what came in stays, and the same file again goes on where it was
 * cut short. Rejects with what the database said.
 */
export async function importBackup(options: ImportOptions): Promise<MovedBackup> {
  const { transact, backup, fileSha256 } = options;
  const moveId = randomUUID();
  const { app, createdAt, chainHead } = backup.header;
  const head = `${String(chainHead.through)} ${chainHead.head}`;
  await transact(
    "write",
    ({ rows }) =>
      rows("select review.begin_move($1, $2, $3, $4, $5)", [
        moveId,
        fileSha256,
        app,
        createdAt,
        head,
      ]),
    // Nothing comes in without an entry; which cases do, those of their own transactions tell.
    { recorded: () => ({ ok: true }) },
  );
  const begun = { ...options, moveId };
  const cases = await moveAll(transact, moveId, backup.rows);
  const here = new Set(cases.flatMap(({ id, kind }) => (comesWithDocuments.has(kind) ? [id] : [])));
  return {
    moveId,
    cases,
    documents: await moveDocuments(options, here),
    quality: await moveQuality(transact, moveId, backup.rows),
    people: await movePeople(options),
    plan: await moveSingle(begun, planKey, readPlan),
    policy: await moveSingle(begun, policyKey, readPolicy),
    denialForm: await moveSingle(begun, denialFormKey, readDenialForm),
  };
}

/**
 * Some batches are under way at once: while the database writes one, the chains of the next are compared.
 *
 * @returns what became of each, in their order
 */
async function moveAll(
  transact: Transact,
  moveId: string,
  rows: readonly BackupRow[],
): Promise<MovedBackup["cases"]> {
  const [all, unsigned] = [casesIn(rows), unsignedLinesIn(rows)];
  const outcomes = new Map<string, MoveOutcome>();
  let next = 0;
  async function goOn(): Promise<void> {
    while (next < all.length) {
      const some = all.slice(next, next + casesAtOnce);
      next += casesAtOnce;
      const moved = await transact("write", (tx) => moveCases(tx, moveId, some, unsigned), {
        recorded: (outcomes) => written(some, outcomes),
      });
      for (const [index, outcome] of moved.entries()) {
        const id = some[index]?.id;
        if (id !== undefined) outcomes.set(id, outcome);
      }
    }
  }
  await Promise.all(Array.from({ length: batchesAtOnce }, goOn));
  return all.flatMap(({ id }) => withId(id, outcomes.get(id)));
}

/** The cases of a transaction that were written; null where none was. */
function written(
  cases: readonly BackupCase[],
  outcomes: readonly MoveOutcome[],
): RecordedOutcome | null {
  const items = cases.filter((_, at) => ["add", "update"].includes(outcomes[at]?.kind ?? ""));
  return items.length === 0
    ? null
    : { ok: true, value: { items: items.map(({ id }) => ({ id })) } };
}

const comesWithDocuments: ReadonlySet<string> = new Set(["add", "skip", "update", "newer-here"]);

function withId(id: string, outcome: MoveOutcome | undefined): MovedBackup["cases"] {
  return outcome === undefined ? [] : [{ id, ...outcome }];
}

/** Documents of the cases that are here, one to a transaction; the database compares each content with its hash. */
async function moveDocuments(
  { transact, tenant, contents, backup }: ImportOptions,
  here: ReadonlySet<string>,
): Promise<MovedBackup["documents"]> {
  let added = 0;
  let there = 0;
  const refused: string[] = [];
  for (const { store, key, value } of backup.rows) {
    if (store !== "documents") continue;
    const read = caseDocumentSchema.safeParse(value);
    const held = backup.contents.get(String(key));
    if (!read.success || held === undefined || !here.has(read.data.caseId)) {
      refused.push(String(key));
      continue;
    }
    const { id, caseId } = read.data;
    const isNew = await transact("write", async (transaction) => {
      const [made] = await transaction.rows(
        `insert into review.documents (tenant, id, case_id, document, held_in)
         values (review.my_tenant(), $1, $2, $3, $4) on conflict do nothing returning id`,
        [id, caseId, JSON.stringify(value), contents.heldIn],
      );
      if (made === undefined) return false;
      await contents.write({ transaction, tenant, id }, joined(held.parts));
      return true;
    }).catch((error: unknown) => {
      // The content is not what the document says of it: it is left out, and said so.
      if (isRefused(error)) return null;
      throw error;
    });
    if (isNew === null) refused.push(id);
    else if (isNew) added += 1;
    else there += 1;
  }
  return { added, there, refused };
}

function joined(parts: readonly HeldPart[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(parts.map((part) => part())));
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("23");
}

async function moveQuality(
  transact: Transact,
  moveId: string,
  rows: readonly BackupRow[],
): Promise<MovedBackup["quality"]> {
  const records = rows.flatMap(({ store, value }) =>
    store === "quality" && isPlainObject(value) && typeof value["id"] === "string"
      ? [[value["id"], JSON.stringify(value)] as const]
      : [],
  );
  const added = await transact("write", async (transaction) => {
    await transaction.rows("select review.go_on_moving($1)", [moveId]);
    return transaction.rows(
      `insert into review.quality_records (tenant, id, record)
       select review.my_tenant(), * from unnest($1::text[], $2::text[]) on conflict do nothing returning id`,
      [records.map(([id]) => id), records.map(([, record]) => record)],
    );
  });
  return { added: added.length, there: records.length - added.length };
}

/** Profiles that are not known here. Whoever was removed here stays removed. */
async function movePeople({ transact, backup }: ImportOptions): Promise<number> {
  const given = setupRowsOf(backup).flatMap(({ key, at, value }) => {
    const person = personSchema.safeParse(value);
    if (!person.success || key !== personKey(person.data.id)) return [];
    return [[person.data.id, at, JSON.stringify(person.data)] as const];
  });
  const added = await transact("write", ({ rows }) =>
    rows(
      `insert into review.people (tenant, id, revision, at, profile)
       select review.my_tenant(), n.id, 1, n.at, n.profile
       from unnest($1::text[], $2::text[], $3::text[]) as n (id, at, profile) on conflict do nothing returning id`,
      [0, 1, 2].map((column) => given.map((row) => row[column])),
    ),
  );
  return added.length;
}

/** What is set for a whole tenant; it comes in where this server had none. */
async function moveSingle(
  { transact, backup, moveId }: ImportOptions & { readonly moveId: string },
  key: string,
  read: ReadStored<unknown>,
): Promise<boolean> {
  const row = setupRowsOf(backup).find((one) => one.key === key);
  if (row === undefined || row.value === null || read([row]) === undefined) return false;
  const bringing = transact("write", async (transaction) => {
    const before = await lockedRow(transaction, key);
    if (before !== undefined) return false;
    await transaction.rows("select review.go_on_moving($1)", [moveId]);
    await writeRow(transaction, { ...row, revision: 1 }, { isNew: true, from: null });
    return true;
  });
  // One that the database's own rules refuse is left out, and said so.
  return bringing.catch((error: unknown) => {
    if (isRefused(error)) return false;
    throw error;
  });
}

function setupRowsOf({ rows }: Pick<ImportOptions["backup"], "rows">): readonly SetupRow[] {
  return rows.flatMap(({ store, value }) => {
    const read = setupRowSchema.safeParse(value);
    return store === "setup" && read.success ? [read.data] : [];
  });
}
