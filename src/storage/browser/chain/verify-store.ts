import {
  chainEntrySchema,
  emptyStoreHead,
  extendHead,
  isIntact,
  type StoreHead,
  type StoreVerification,
} from "#domain";
import type { CaseDatabase } from "../database.ts";
import type { KnownRoles } from "./known-roles.ts";
import { startChain } from "./start-chain.ts";
import { hashIn, isHeadChanged, type StoreHeadKeeper } from "./store-head.ts";

/** Links that are gone and were said to be gone; under `meta`. */
const missingKey = "chainMissing";

/** Begins the chain where there is none yet, takes in what a last visit left, and verifies. */
export async function verifyAll(
  database: CaseDatabase,
  keeper: StoreHeadKeeper,
  onWriter: KnownRoles["note"],
  at: string,
): Promise<StoreVerification> {
  await startChain(database, at, pause);
  const verification = await verifyStore(database, keeper, onWriter, pause);
  if (verification.kind === "verified") await keeper.advance(database);
  return verification;
}

/** Between two bits of work the page gets to draw and to answer. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Goes through the chain over all cases: every link is as it was written, none is missing, and where its
 * head was kept it comes to that head, which is as it was written too. Some hundred links at a time, so that nobody waits for it.
 */
async function verifyStore(
  database: CaseDatabase,
  keeper: StoreHeadKeeper,
  onWriter: KnownRoles["note"],
  pause: () => Promise<void>,
): Promise<StoreVerification> {
  const marks = await keeper.kept(database);
  const accepted: unknown = await database.get("meta", missingKey);
  let count = 0;
  let changed = (await isHeadChanged(database)) ? 1 : 0;
  let wrongMarks = 0;
  const head = await foldAll(database, pause, (row, after, before) => {
    count += 1;
    const entry = chainEntrySchema.safeParse(row);
    if (entry.success && isIntact(entry.data)) onWriter(entry.data.by);
    else changed += 1;
    for (const mark of marks) {
      if (mark.through > before.through && mark.through <= after.through) {
        if (mark.through !== after.through || mark.head !== after.head) wrongMarks += 1;
      }
    }
  });
  const missing = head.through - count - (typeof accepted === "number" ? accepted : 0);
  const isShort = marks.some(({ through }) => through > head.through);
  return missing > 0 || changed > 0 || wrongMarks > 0 || isShort
    ? { kind: "does-not-verify", missing: Math.max(0, missing), changed, isShort }
    : { kind: "verified", ...head };
}

/** After somebody was told: the chain as it is becomes the one that later looks compare with. */
export async function acceptChain(database: CaseDatabase, keeper: StoreHeadKeeper): Promise<void> {
  let count = 0;
  const head = await foldAll(
    database,
    async () => undefined,
    () => {
      count += 1;
    },
  );
  const transaction = database.transaction("meta", "readwrite", { durability: "strict" });
  await Promise.all([transaction.store.put(head.through - count, missingKey), transaction.done]);
  await keeper.replace(database, head);
}

const slice = 500;

async function foldAll(
  database: CaseDatabase,
  pause: () => Promise<void>,
  onLink: (row: unknown, after: StoreHead, before: StoreHead) => void,
): Promise<StoreHead> {
  let head = emptyStoreHead;
  for (;;) {
    const range = IDBKeyRange.lowerBound(head.through, true);
    const { store } = database.transaction("chain");
    const [numbers, rows] = await Promise.all([
      store.getAllKeys(range, slice),
      store.getAll(range, slice),
    ]);
    numbers.forEach((number, index) => {
      const row: unknown = rows[index];
      const before = head;
      head = extendHead(before, { number, hash: hashIn(row) });
      onLink(row, head, before);
    });
    if (numbers.length < slice) return head;
    await pause();
  }
}
