import {
  type CaseRecord,
  chainEntrySchema,
  decideCreate,
  decidePut,
  decideRemove,
  decideRestore,
  decideSign,
  type Determination,
  doesNotVerify,
  type Failure,
  hashOf,
  conflictWith,
  parseCaseRecord,
  type StoredCase,
  usedDetermination,
  versioned,
  type VersionedOutcome,
  versionOf,
  type WriteContext,
  type WriteDecision,
} from "#domain";
import { type CaseAccess, unwritten, type Written } from "./case-access.ts";
import {
  answerOf,
  caseToWrite,
  determinationsOf,
  type EarlierWrite,
  findCase,
  findToWrite,
  type WriteBasis,
  writeCase,
} from "./case-rows.ts";
import type { InTurn } from "./case-turns.ts";
import { storeErrorOf } from "./database-errors.ts";
import { parsedJson } from "./parsed-json.ts";
import type { ServerCaseStore } from "./server-workspace.ts";
import type { Transaction } from "./transactions.ts";
import { readWhole, verificationOf } from "./verified-case.ts";

type CaseWrites = Pick<ServerCaseStore, "create" | "put" | "remove" | "restore" | "sign">;

/** A write that was sent before under this key, and what it is answered now. */
interface Keyed {
  readonly key: string;
  readonly again: (earlier: EarlierWrite) => VersionedOutcome<CaseRecord>;
}

/** Every change of a case: the domain decides within the transaction that writes. */
export function createCaseWrites(
  { writing }: CaseAccess,
  clock: () => string,
  inTurn: InTurn,
): CaseWrites {
  function changing(
    id: string,
    now: string,
    decide: (
      found: StoredCase,
      context: WriteContext,
      transaction: Transaction,
    ) => WriteDecision | Promise<WriteDecision>,
    keyed: Keyed | null = null,
  ): Promise<VersionedOutcome<CaseRecord>> {
    const key = keyed?.key ?? null;
    return opened(
      () => findToWrite(id, key),
      (opening) =>
        inTurn(id, () =>
          writing(
            now,
            async (transaction, context) => {
              const found = caseToWrite(id, transaction);
              if (!found.ok) return unwritten(found);
              if (keyed !== null && found.earlier !== null)
                return unwritten(keyed.again(found.earlier));
              const decision = await decide(found.stored, context, transaction);
              return apply(transaction, decision, { found, key, creation: null });
            },
            opening,
          ),
        ),
    );
  }

  return {
    create: (record, { key }) =>
      writing(clock(), async (transaction, context) => {
        const { rows } = transaction;
        // Of two that come at once under one key the second one waits, and finds what the first one made.
        await rows(
          "select pg_advisory_xact_lock(hashtextextended(review.my_tenant() || ' ' || $1, 0))",
          [key],
        );
        const [known] = await rows<{ readonly case_id: string }>(
          "select case_id from review.creations where tenant = (select review.my_tenant()) and key = $1",
          [key],
        );
        if (known !== undefined) {
          const made = await findCase(transaction, known.case_id);
          return unwritten(made.ok ? answerOf(made.stored) : made);
        }
        const decision = decideCreate(record, context);
        if (!decision.ok) return unwritten(decision);
        const taken = await findCase(transaction, record.id);
        if (taken.ok) return unwritten(conflictWith(taken.stored));
        if (taken.error.kind !== "not-found") return unwritten(taken);
        return apply(transaction, decision, { found: null, key: null, creation: key });
      }),
    put: (id, record, { ifMatch, key }) =>
      changing(
        id,
        clock(),
        (found, context) => decidePut(found, record, ifMatch, context),
        keyedBy(id, key, record, null),
      ),
    async remove(id, { ifMatch }) {
      const now = clock();
      const removed = await changing(id, now, (found, context) =>
        decideRemove(found, ifMatch, context),
      );
      return removed.ok ? { ...removed, value: { removedAt: now } } : removed;
    },
    restore: (id, { ifMatch }) =>
      changing(id, clock(), (found, context) => decideRestore(found, ifMatch, context)),
    sign: (id, record, { ifMatch, determination, key }) =>
      changing(
        id,
        clock(),
        async (found, context, transaction) => {
          const earlier = await determinationsOf(transaction, id);
          const decided = decideSign(found, record, determination, ifMatch, context, earlier);
          return decided.ok && (await isNoneToRestOn(transaction, determination, id))
            ? doesNotVerify
            : decided;
        },
        keyedBy(id, key, record, determination),
      ),
  };
}

async function apply(
  transaction: Transaction,
  decision: WriteDecision,
  basis: WriteBasis,
): Promise<Written> {
  if (!decision.ok) return unwritten(decision);
  if ("unchanged" in decision) return unwritten({ ok: true, ...versioned(decision.unchanged) });
  const { stored, revision, determination } = decision.write;
  if (determination !== null && (await isUsed(transaction, determination)))
    return unwritten(usedDetermination);
  transaction.atEnd(writeCase(decision.write, basis));
  return {
    outcome: { ok: true, ...versioned(stored) },
    change: { kind: revision.kind, caseId: stored.id, version: versionOf(stored) },
  };
}

/** A text that can be no id or key of anything is none. */
async function opened(
  opening: () => string,
  work: (opening: string) => Promise<VersionedOutcome<CaseRecord>>,
): Promise<VersionedOutcome<CaseRecord>> {
  try {
    return await work(opening());
  } catch (error) {
    return { ok: false, error: storeErrorOf(error) };
  }
}

/** A decision or a letter rests on the case as it was saved; one that was changed elsewhere bears none. */
async function isNoneToRestOn(
  transaction: Transaction,
  { decision, notice }: Determination,
  id: string,
): Promise<boolean> {
  if (decision === undefined && notice === undefined) return false;
  const [whole] = await readWhole(transaction, [id]);
  return whole === undefined || verificationOf(whole).kind === "does-not-verify";
}

async function isUsed({ rows }: Transaction, { id }: Determination): Promise<boolean> {
  const found = await rows(
    "select 1 from review.determinations where tenant = (select review.my_tenant()) and id = $1",
    [id],
  );
  return found.length > 0;
}

function keyedBy(
  id: string,
  key: string | undefined,
  record: CaseRecord,
  determination: Determination | null,
): Keyed | null {
  return key === undefined
    ? null
    : { key, again: (earlier) => answerAgain(earlier, id, record, determination) };
}

/**
 * A write whose answer was lost is answered as it was the first time: with the record it wrote and the version it
 * made, whatever was saved since. Another write under the same key is refused.
 */
function answerAgain(
  earlier: EarlierWrite,
  id: string,
  record: CaseRecord,
  determination: Determination | null,
): VersionedOutcome<CaseRecord> {
  const link = chainEntrySchema.safeParse(parsedJson(earlier.link));
  const parsed = parseCaseRecord(record);
  if (!link.success || !parsed.ok || earlier.case_id !== id) return usedKey;
  const stored = {
    id,
    revision: earlier.revision,
    removedAt: null,
    record: { ...parsed.value, updatedAt: earlier.at },
  };
  const isSame =
    hashOf(stored) === link.data.record &&
    (determination === null ? [] : [hashOf(determination)]).join() ===
      link.data.determinations.join();
  return isSame ? { ok: true, ...versioned(stored) } : usedKey;
}

const usedKey: Failure = {
  ok: false,
  error: {
    kind: "invalid",
    where: "given",
    reason: "not-acceptable",
    issues: [{ path: "key", message: "is already used for another write" }],
  },
};
