import {
  type Actor,
  type BackupMark,
  type BackupRow,
  type ConnectionState,
  type Integrity,
  type RestoredCase,
  type ScannedContent,
  type SinceBackup,
  type StoredCounts,
  type CaseDigests,
  type CaseStore,
  type Failure,
  type Outcome,
  type StoreHead,
  type StoreVerification,
  type DeterminationSigner,
  noDigests,
  versionOf,
} from "#domain";
import { createChangeFeed } from "../change-feed.ts";
import { scanCases } from "../scan-cases.ts";
import { type BrowserSetupStore, createBrowserSetupStore } from "./setup/browser-setup-store.ts";
import { atLength } from "./at-length.ts";
import { createCaseRecords } from "./case-records.ts";
import { plainCodec, type ValueCodec } from "./codec/codec.ts";
import { connect, type Connection } from "./connection.ts";
import { unavailable } from "./database.ts";
import { checkIntegrity, passesAtSight } from "./integrity.ts";
import { browserPlatform, type BrowserPlatform } from "./platform.ts";
import { createKnownRoles } from "./chain/known-roles.ts";
import { readWhole } from "./read-whole.ts";
import { createRecentCases } from "./recent-cases.ts";
import { createSentinel, markAfter } from "./sentinel.ts";
import { unsealedPlace } from "./store-places.ts";
import { createStoreHeadKeeper } from "./chain/store-head.ts";
import { type StoredRows, createStoreBackup } from "./backup/store-backup.ts";
import { createPagehideDrafts } from "./drafts/pagehide-drafts.ts";
import { createCaseListCache } from "./case-list/case-list-cache.ts";

export interface BrowserCaseStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Who is working; written into the history. */
  readonly actor: () => Actor;
  /** What the worklist shows beyond the record's own fields; must be pure. */
  readonly digests?: CaseDigests;
  /** Told when a newer release takes the database over, or the browser drops the connection. */
  readonly onState?: (state: ConnectionState) => void;
  readonly name?: string;
  /** In place of the layout's own, where the database is being taken over. */
  readonly version?: number | undefined;
  /** Key of localStorage: who worked here last. */
  readonly currentPersonKey?: string;
  /** False where what earlier releases left in localStorage is not to be touched. */
  readonly takesOverSetup?: boolean;
  readonly platform?: BrowserPlatform;
  readonly blockedGraceMs?: number;
  /** By which values are written and read; without it, as they are. */
  readonly codec?: ValueCodec;
  /** By whose keys decisions and letters are signed; without it the store asks for no signatures. */
  readonly signing?: DeterminationSigner;
}

export interface BrowserCaseStore extends CaseStore {
  /** Ask before greeting an empty store: a damaged database opens empty without an error. */
  readonly checkIntegrity: () => Promise<Outcome<Integrity>>;
  /** Whether a large store may be shown first and checked after; false for all others. */
  readonly passesAtSight: () => Promise<Outcome<boolean>>;
  /** After the user was told of a loss: take what is found as the new truth. */
  readonly acceptLoss: () => Promise<Outcome<StoredCounts>>;
  /**
   * Begins the chain over what an earlier release stored, then goes through the chain over all cases, a bit
   * at a time.
   */
  readonly verifyAll: () => Promise<Outcome<StoreVerification>>;
  /** Verifies each case whole, a few at a time; lists say what it finds. Nobody waits for it, and it never fails. */
  readonly verifyCases: () => Promise<void>;
  /** The head of the chain over all cases, as exports carry it. */
  readonly head: () => StoreHead;
  /** Every row as it is stored, for a backup made at an instant. */
  readonly exportAll: (at: string) => Promise<Outcome<StoredRows>>;
  /** Once the file was handed over: reminders count from here. */
  readonly noteBackup: (mark: BackupMark) => Promise<Outcome<void>>;
  readonly sinceBackup: () => Promise<Outcome<SinceBackup>>;
  /** Once the documents of a backup are in as well, or somebody goes on without the rest. */
  readonly noteRestored: () => Promise<Outcome<void>>;
  /** Brings the rows of a backup in; nothing that is there is written over. Open the store again afterwards. */
  readonly restoreBackup: (rows: readonly BackupRow[]) => Promise<Outcome<readonly RestoredCase[]>>;
  /** People, plan and settings, kept beside the cases. */
  readonly setup: BrowserSetupStore;
  /** The row of a case exactly as it is stored, readable or not; undefined where there is none. */
  readonly readRaw: (id: string) => Promise<Outcome<unknown>>;
  readonly close: () => void;
}

/**
 * The cases of this browser, in IndexedDB. A success is on disk (strict durability, transaction
 * complete). Fails with `unavailable` where there is no usable IndexedDB; never deletes a database.
 */
export async function openBrowserCaseStore(
  options: BrowserCaseStoreOptions,
): Promise<{ readonly ok: true; readonly value: BrowserCaseStore } | Failure> {
  const name = options.name ?? unsealedPlace.cases;
  const platform = options.platform ?? browserPlatform(name);
  if (platform.indexedDB === null) return unavailable("absent");
  const opened = await connect({ ...options, name, indexedDB: platform.indexedDB });
  return opened.ok
    ? { ok: true, value: createStoreOn(opened.value, platform, { ...options, name }) }
    : opened;
}

/** The store on a connection that is open. */
export function createStoreOn(
  connection: Connection,
  platform: Pick<BrowserPlatform, "channel" | "sentinelStorage">,
  options: BrowserCaseStoreOptions & { readonly name: string },
): BrowserCaseStore {
  const { name } = options;
  let isSuspect = false;
  const refused = async (): Promise<Failure> => unavailable("connection-lost");
  const sentinel = createSentinel(platform.sentinelStorage, name);
  const keeper = createStoreHeadKeeper(platform.sentinelStorage, name);
  const feed = createChangeFeed(platform.channel);
  const recent = createRecentCases();
  const digests = options.digests ?? noDigests;
  const asksSignatures = options.signing !== undefined;
  const listCache = createCaseListCache(digests, feed.announceVerified, asksSignatures);
  const roles = createKnownRoles();
  let verifying: Promise<Outcome<StoreVerification>> | null = null;
  /** Also tells `roles` who saved here, and as what. */
  const verifyAll = async (): Promise<Outcome<StoreVerification>> => {
    const mine = atLength(connection, async (database) => {
      const { verifyAll: verify } = await import("./chain/verify-store.ts");
      return verify(database, keeper, roles.note, options.clock());
    });
    verifying = mine;
    const verified = await mine;
    // One that did not come to its end is tried again by whoever needs it.
    if (!verified.ok && verifying === mine) verifying = null;
    return verified;
  };
  const records = createCaseRecords({
    ...options,
    roles,
    learnRoles: () => verifying ?? verifyAll(),
    connection,
    recent,
    digests,
    mayWrite: () => !isSuspect,
    pagehideDrafts: createPagehideDrafts(
      platform.sentinelStorage,
      name,
      options.actor,
      options.codec ?? plainCodec,
    ),
    onCommitted({ stored, revision, determination, by }, { epoch, sequence }) {
      const write = {
        epoch,
        sequence,
        created: revision.kind === "created",
        signed: determination !== null,
      };
      sentinel.raise(markAfter(sentinel.read(), write));
      roles.note(by);
      void connection.use((database) => keeper.advance(database));
      feed.announce({ kind: revision.kind, caseId: stored.id, version: versionOf(stored) });
    },
  });

  const verify: CaseStore["verify"] = async (id) => {
    const verified = await records.verify(id);
    if (verified.ok) listCache.noteVerified(id, verified.value.kind !== "does-not-verify");
    return verified;
  };

  const list: CaseStore["list"] = (query) =>
    connection.use((database) => listCache.page(database, query));
  const readCase = async (id: string): Promise<ScannedContent> => {
    const read = await connection.use((database) => readWhole(database, id, asksSignatures));
    if (!read.ok) return { kind: "unreadable" };
    listCache.noteVerified(id, read.value.kind !== "does-not-verify");
    return read.value;
  };

  feed.watch({}, (event) => {
    if (event.source === "elsewhere") recent.forget(event.caseId);
  });

  return {
    ...records,
    // Until the user has decided about a loss nothing is written, also not what a page saves as it goes away.
    create: (...given) => (isSuspect ? refused() : records.create(...given)),
    put: (...given) => (isSuspect ? refused() : records.put(...given)),
    remove: (...given) => (isSuspect ? refused() : records.remove(...given)),
    restore: (...given) => (isSuspect ? refused() : records.restore(...given)),
    sign: (...given) => (isSuspect ? refused() : records.sign(...given)),
    verify,
    list,
    scan: (query) => scanCases({ list, readWhole: readCase }, query),
    watch: feed.watch,
    async checkIntegrity() {
      const integrity = await checkIntegrity(connection, sentinel);
      if (integrity.ok) isSuspect = integrity.value.kind === "data-loss-suspected";
      return integrity;
    },
    passesAtSight: () => passesAtSight(connection, sentinel),
    verifyAll,
    async verifyCases() {
      const { verifyCases } = await import("./chain/verify-cases.ts");
      await verifyCases(connection, verify);
    },
    head: keeper.current,
    async acceptLoss() {
      try {
        const { acceptLoss } = await import("./accept-loss.ts");
        return await acceptLoss(connection, sentinel, keeper);
      } catch {
        return unavailable("failed", "NotLoaded");
      }
    },
    ...createStoreBackup({
      connection,
      sentinel,
      keeper,
      feed,
      clock: options.clock,
      mayWrite: () => !isSuspect,
      asksSignatures,
    }),
    readRaw: (id) => connection.use((database) => database.get("cases", id)),
    setup: createBrowserSetupStore({
      connection,
      storage: platform.sentinelStorage,
      feed,
      name,
      currentPersonKey: options.currentPersonKey ?? unsealedPlace.currentPerson,
      takesOver: options.takesOverSetup ?? true,
      clock: options.clock,
    }),
    close() {
      feed.close();
      connection.close();
    },
  };
}
