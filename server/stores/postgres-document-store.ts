import {
  addedDocument,
  type CaseDocument,
  checkedDocument,
  type DocumentContent,
  newCaseId,
  type NewDocument,
  type Outcome,
  removedDocument,
  renamedDocument,
  restoredDocument,
  seenDocument,
  splitDocument,
  undrawnDocument,
  verifiedDocument,
} from "#domain";
import { storeErrorOf } from "./database-errors.ts";
import { type DocumentContents, sha256Of } from "./document-contents.ts";
import {
  damagedDocument,
  documentsOf,
  documentsWith,
  type Erased,
  eraseDocuments,
  findDocument,
  findLocked,
  insertDocument,
  lockNames,
  othersOf,
  saveDocument,
} from "./document-rows.ts";
import { noSuchRange, otherContent, otherUnderKey, refusalOf } from "./document-refusals.ts";
import { pageReadingsOf, savePageReadings } from "./page-readings.ts";
import type { ServerDocumentStore } from "./server-workspace.ts";
import type { Transact, Transaction } from "./transactions.ts";

export interface PostgresDocumentStoreOptions {
  readonly transact: Transact;
  readonly tenant: string;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  readonly contents: DocumentContents;
  readonly announce: (caseId: string) => void;
  readonly watch: ServerDocumentStore["watch"];
}

/** The documents of one tenant's cases. */
export function createPostgresDocumentStore(
  options: PostgresDocumentStoreOptions,
): ServerDocumentStore {
  const { transact, tenant, clock, contents, announce } = options;
  const placeOf = (transaction: Transaction, id: string) => ({ transaction, tenant, id });

  async function doing<T>(
    kind: "read" | "write",
    work: (transaction: Transaction) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    try {
      return await transact(kind, work, { recorded: (outcome) => outcome });
    } catch (error) {
      return { ok: false, error: refusalOf(error) ?? storeErrorOf(error) };
    }
  }

  /** A write, and what others are told of it once it is committed. */
  async function telling<T>(
    caseIdOf: (value: T) => string | null,
    work: (transaction: Transaction) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const outcome = await doing("write", work);
    const caseId = outcome.ok ? caseIdOf(outcome.value) : null;
    if (caseId !== null) announce(caseId);
    return outcome;
  }

  function change(
    id: string,
    decide: (document: CaseDocument, others: readonly CaseDocument[]) => CaseDocument,
  ): Promise<Outcome<CaseDocument>> {
    return telling(caseIdOf, async (transaction) => {
      const found = await findLocked(transaction, id);
      if (!found.ok) return found;
      const others = await othersOf(transaction, found.value.caseId, id);
      return saveDocument(transaction, decide(found.value, others));
    });
  }

  return {
    list: (caseId) =>
      doing("read", async (transaction) => ({
        ok: true,
        value: await documentsOf(transaction, caseId),
      })),
    async add(given, { key } = {}) {
      const bytes = new Uint8Array(await given.content.arrayBuffer());
      if (given.sha256 !== undefined && given.sha256 !== sha256Of(bytes).toString("hex"))
        return otherContent;
      const made = { id: idUnder(tenant, key), now: clock() };
      return telling(caseIdOf, async (transaction) => {
        await lockNames(transaction, given.caseId);
        const before = await findDocument(transaction, made.id);
        if (before.ok) return isSame(before.value, given) ? before : otherUnderKey;
        if (before.error.kind !== "not-found") return before;
        const document = addedDocument(
          given,
          await othersOf(transaction, given.caseId, made.id),
          made,
        );
        await insertDocument(placeOf(transaction, document.id), document, contents, bytes);
        return { ok: true, value: document };
      });
    },
    async content(id) {
      const read = await doing("read", async (transaction) => {
        const found = await findDocument(transaction, id);
        if (!found.ok) return found;
        const bytes = await contents.read(placeOf(transaction, id));
        return { ok: true, value: { document: found.value, bytes } };
      });
      if (!read.ok) return read;
      const { document, bytes } = read.value;
      if (bytes === null) return damagedDocument;
      const content = compared(document, bytes);
      const now = clock();
      if (checkedDocument(document, content, now) !== document) {
        const noted = await change(id, (one) => checkedDocument(one, content, now));
        if (!noted.ok && noted.error.kind !== "not-found") return noted;
      }
      return { ok: true, value: content };
    },
    async putBack(id, original) {
      const bytes = new Uint8Array(await original.arrayBuffer());
      return telling(caseIdOf, async (transaction) => {
        const found = await findLocked(transaction, id);
        if (!found.ok) return found;
        if (compared(found.value, bytes).integrity !== "verified") return damagedDocument;
        const saved = await saveDocument(transaction, verifiedDocument(found.value), true);
        await contents.write(placeOf(transaction, id), bytes);
        return saved;
      });
    },
    rename: (id, name) => change(id, (document, others) => renamedDocument(document, others, name)),
    remove: (id) => {
      const now = clock();
      return change(id, (document) => removedDocument(document, now));
    },
    restore: (id) => change(id, restoredDocument),
    split: (id, parts) => change(id, (document) => splitDocument(document, parts)),
    sameContent: (sha256) =>
      doing("read", async (transaction) => ({
        ok: true,
        value: await documentsWith(transaction, sha256),
      })),
    noteSeenPages: (id, pages) => change(id, (document) => seenDocument(document, pages)),
    noteUndrawnPages: (id, pages, checkedThrough) =>
      change(id, (document) => undrawnDocument(document, pages, checkedThrough)),
    pageReadings: (id) => doing("read", (transaction) => pageReadingsOf(transaction, id)),
    savePageReadings: (id, readings) =>
      doing("write", (transaction) => savePageReadings(transaction, id, readings)),
    async erase(id) {
      const erased = await telling(
        ([first]: readonly Erased[]) => first?.case_id ?? null,
        (transaction) => eraseDocuments(transaction, "id = $1", id),
      );
      // Also where its row was gone before: whoever asks again takes away what a bucket held that was away.
      return erased.ok ? forgotten([id]) : erased;
    },
    async eraseCase(caseId) {
      const erased = await telling(
        (all: readonly Erased[]) => (all.length === 0 ? null : caseId),
        (transaction) => eraseDocuments(transaction, "case_id = $1", caseId),
      );
      return erased.ok ? forgotten(erased.value.map(({ id }) => id)) : erased;
    },
    range: (id, from, to) =>
      doing("read", async (transaction) => {
        const found = await findDocument(transaction, id);
        if (!found.ok) return found;
        const { byteLength, mediaType } = found.value;
        const last = Math.min(to, byteLength - 1);
        if (!Number.isInteger(from) || from < 0 || from > last) return noSuchRange;
        const bytes = await contents.readRange(placeOf(transaction, id), from, last);
        if (bytes === null || bytes === "changed" || bytes.length !== last - from + 1)
          return damagedDocument;
        return { ok: true, value: { bytes, mediaType, byteLength } };
      }),
    watch: options.watch,
  };

  /** Nobody is told that a content is gone while a bucket still holds it. */
  async function forgotten(ids: readonly string[]): Promise<Outcome<null>> {
    try {
      await contents.forget(tenant, ids);
      // Noted by the database when they were erased; what stays noted is tried again (`content-cleanups.ts`).
      await transact("write", ({ rows }) =>
        rows("select review.cleaned_up(review.my_tenant(), $1)", [ids]),
      );
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, error: storeErrorOf(error) };
    }
  }
}

/** The same upload sent again has the same id, by which it is found; without a key each is another one. */
function idUnder(tenant: string, key: string | undefined): string {
  return key === undefined
    ? newCaseId()
    : sha256Of(Buffer.from(`${tenant} ${key}`)).toString("base64url");
}

function isSame({ caseId, byteLength, sha256 }: CaseDocument, given: NewDocument): boolean {
  return caseId === given.caseId && byteLength === given.content.size && sha256 === given.sha256;
}

/** What lies there, compared with what was attached. What has changed is not given. */
function compared(
  { byteLength, sha256, mediaType }: CaseDocument,
  bytes: Uint8Array<ArrayBuffer>,
): DocumentContent {
  if (bytes.length !== byteLength) return { integrity: "changed" };
  const content = new Blob([bytes], { type: mediaType });
  if (sha256 === undefined) return { integrity: "not-verified", content };
  return sha256Of(bytes).toString("hex") === sha256
    ? { integrity: "verified", content }
    : { integrity: "changed" };
}

function caseIdOf({ caseId }: CaseDocument): string {
  return caseId;
}
