import {
  countSetup,
  createSetupStore,
  type CurrentPerson,
  newCaseId,
  type OpenedSetup,
  type Outcome,
  type SetupOutcome,
  setupPartOf,
  setupParts,
  type SetupRow,
  setupRowSchema,
  type SetupStore,
} from "#domain";
import type { ChangeFeed } from "../../change-feed.ts";
import type { Connection } from "../connection.ts";
import { createCurrentPerson } from "./current-person.ts";
import type { CaseDatabase } from "../database.ts";
import { clearLocalStorageSetup, readLocalStorageSetup } from "./local-storage-setup.ts";
import type { SentinelStorage } from "../sentinel.ts";
import { createSetupSentinel } from "./setup-sentinel.ts";

export interface BrowserSetupStore extends SetupStore {
  readonly currentPerson: CurrentPerson;
  /** Takes over what earlier releases kept in localStorage, then says what is there. Call it first. */
  readonly open: () => Promise<Outcome<OpenedSetup>>;
  /** After the user was told: rows under these keys are set aside, and what is left becomes what is expected. */
  readonly startAgain: (keys: readonly string[]) => Promise<Outcome<null>>;
}

export interface BrowserSetupOptions {
  readonly connection: Connection;
  readonly storage: SentinelStorage | null;
  readonly feed: ChangeFeed;
  readonly name: string;
  /** Key of localStorage: who worked here last. */
  readonly currentPersonKey: string;
  /** Whether what earlier releases left in localStorage belongs here. */
  readonly takesOver: boolean;
  readonly clock: () => string;
}

/**
 * People, plan and settings of this browser, in the cases' database. A success is on disk (strict
 * durability, transaction complete); what was written is counted outside the database.
 */
export function createBrowserSetupStore(options: BrowserSetupOptions): BrowserSetupStore {
  const { connection, storage, feed, name, clock } = options;
  const sentinel = createSetupSentinel(storage, name);
  const currentPerson = createCurrentPerson(storage, options.currentPersonKey);

  const store = createSetupStore(
    {
      async all() {
        return asSetup(await connection.use((database) => database.getAll("setup")));
      },
      async change(key, decide) {
        const outcome = asSetup(
          await connection.use((database) => changeRow(database, key, decide)),
        );
        if (!outcome.ok) return outcome;
        const { decided, mark } = outcome.value;
        if (!decided.ok) return { ok: false, error: { kind: decided.error } };
        sentinel.raise(mark);
        feed.announceSetup();
        return { ok: true, value: decided.row };
      },
      watch: feed.watchSetup,
    },
    clock,
  );

  async function takeOver(): Promise<Outcome<null>> {
    const found = options.takesOver ? readLocalStorageSetup(storage, clock()) : null;
    if (found === null) return done;
    const taken = await connection.use((database) => addMissing(database, found.rows));
    if (!taken.ok) return taken;
    // On disk from here on: whatever is cut short now is done again on the next visit.
    if (found.currentPerson !== null && currentPerson.read() === null) {
      currentPerson.write(found.currentPerson);
    }
    sentinel.raise(taken.value);
    clearLocalStorageSetup(storage);
    return done;
  }

  return {
    ...store,
    currentPerson,
    async open() {
      const taken = await takeOver();
      if (!taken.ok) return taken;
      return connection.use(async (database) => {
        // Read first: a write in between cannot look like a loss.
        const mark = sentinel.read();
        const { rows, ...now } = await readAll(database);
        const missing = setupParts.filter((part) => now.mark[part] < (mark?.[part] ?? 0));
        if (missing.length === 0 && rows.length > 0) {
          if (mark === null || mark.epoch === now.mark.epoch) sentinel.raise(now.mark);
          else sentinel.replace(now.mark);
        }
        return { rows, missing, isFirstUse: rows.length === 0 && mark === null };
      });
    },
    async startAgain(keys) {
      const again = await connection.use((database) => setAside(database, keys, clock()));
      if (!again.ok) return again;
      sentinel.replace(again.value);
      feed.announceSetup();
      return done;
    },
  };
}

const done = { ok: true, value: null } as const;

const strict = { durability: "strict" } as const;

async function readAll(database: CaseDatabase) {
  const reading = database.transaction(["setup", "meta"]);
  const [rows, epoch] = await Promise.all([
    reading.objectStore("setup").getAll(),
    reading.objectStore("meta").get("epoch"),
  ]);
  return { rows, mark: markOf(rows, epoch) };
}

function markOf(rows: readonly unknown[], epoch: unknown) {
  return { epoch: typeof epoch === "string" ? epoch : "", ...countSetup(rows) };
}

async function changeRow(
  database: CaseDatabase,
  key: string,
  decide: Parameters<Parameters<typeof createSetupStore>[0]["change"]>[1],
) {
  const writing = database.transaction(["setup", "meta"], "readwrite", strict);
  const setup = writing.objectStore("setup");
  const decided = decide(await setup.get(key));
  const saving = decided.ok ? setup.put(decided.row) : null;
  const [rows, epoch] = await Promise.all([
    setup.getAll(),
    writing.objectStore("meta").get("epoch"),
    saving,
    writing.done,
  ]);
  return { decided, mark: markOf(rows, epoch) };
}

/** Rows that are there already stay as they are: they are newer than what an earlier release left. */
async function addMissing(database: CaseDatabase, rows: readonly SetupRow[]) {
  const writing = database.transaction(["setup", "meta"], "readwrite", strict);
  const setup = writing.objectStore("setup");
  const known = new Set(await setup.getAllKeys());
  const added = rows.filter(({ key }) => !known.has(key));
  const [all, epoch] = await Promise.all([
    Promise.all(added.map((row) => setup.put(row))).then(() => setup.getAll()),
    writing.objectStore("meta").get("epoch"),
    writing.done,
  ]);
  return markOf(all, epoch);
}

/** Nothing is deleted: each row is kept under another key, and its place is empty from then on. */
async function setAside(database: CaseDatabase, keys: readonly string[], now: string) {
  const writing = database.transaction(["setup", "meta"], "readwrite", strict);
  const setup = writing.objectStore("setup");
  for (const key of keys) {
    const found: unknown = await setup.get(key);
    if (found === undefined || setupPartOf(key) === null) continue;
    const read = setupRowSchema.safeParse(found);
    const revision = read.success ? read.data.revision + 1 : 1;
    await Promise.all([
      setup.put({ key: `aside/${newCaseId()}`, revision: 1, at: now, value: found }),
      setup.put({ key, revision, at: now, value: null }),
    ]);
  }
  const [rows, epoch] = await Promise.all([
    setup.getAll(),
    writing.objectStore("meta").get("epoch"),
    writing.done,
  ]);
  return markOf(rows, epoch);
}

/** A connection fails for want of room or of a database; nothing else comes from there. */
function asSetup<T>(outcome: Outcome<T>): SetupOutcome<T> {
  if (outcome.ok) return outcome;
  const { error } = outcome;
  return error.kind === "quota" || error.kind === "unavailable"
    ? { ok: false, error }
    : { ok: false, error: { kind: "unavailable", reason: "failed", detail: error.kind } };
}
