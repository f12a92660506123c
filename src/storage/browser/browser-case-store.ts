import {
  type Actor,
  determinationSchema,
  revisionSchema,
  type CaseDigestSource,
  type CaseDigests,
  type CaseStore,
  type Determination,
  type Failure,
  type Log,
  type Outcome,
} from "#cases";
import {
  decidePut,
  decideRemove,
  decideRestore,
  decideSign,
  type WriteContext,
} from "../case-writes.ts";
import { createChangeFeed } from "../change-feed.ts";
import { digestsFrom } from "../digests-from.ts";
import { versionOf } from "../stored-case.ts";
import { createCaseAccess } from "./case-access.ts";
import { connect, type ConnectionState } from "./connection.ts";
import { unavailable } from "./database.ts";
import {
  acceptLoss,
  checkIntegrity,
  witness,
  type Integrity,
  type StoredCounts,
} from "./integrity.ts";
import { browserPlatform, type BrowserPlatform } from "./platform.ts";
import { readLog } from "./read-log.ts";
import { createRecentCases } from "./recent-cases.ts";
import { createSentinel } from "./sentinel.ts";
import { createSummaryShelf } from "./summary-shelf.ts";

export interface BrowserCaseStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Who is working; written into the history. */
  readonly actor: () => Actor;
  /** What the worklist shows beyond the record's own fields; must be pure. */
  readonly digests?: CaseDigestSource;
  /** Told when a newer release takes the database over, or the browser drops the connection. */
  readonly onState?: (state: ConnectionState) => void;
  readonly name?: string;
  readonly platform?: BrowserPlatform;
  readonly blockedGraceMs?: number;
}

export interface BrowserCaseStore extends CaseStore {
  /** Ask before greeting an empty store: a damaged database opens empty without an error. */
  readonly checkIntegrity: () => Promise<Outcome<Integrity>>;
  /** After the user was told of a loss: take what is found as the new truth. */
  readonly acceptLoss: () => Promise<Outcome<StoredCounts>>;
  readonly close: () => void;
}

/**
 * The cases of this browser, in IndexedDB. A success is on disk (strict durability, transaction
 * complete). Fails with `unavailable` where there is no usable IndexedDB; never deletes a database.
 */
export async function openBrowserCaseStore(
  options: BrowserCaseStoreOptions,
): Promise<{ readonly ok: true; readonly value: BrowserCaseStore } | Failure> {
  const name = options.name ?? "reviewer-workstation";
  const platform = options.platform ?? browserPlatform(name);
  if (platform.indexedDB === null) return unavailable("absent");
  const opened = await connect({ ...options, name, indexedDB: platform.indexedDB });
  if (!opened.ok) return opened;

  const connection = opened.value;
  const sentinel = createSentinel(platform.sentinelStorage, name);
  const feed = createChangeFeed(platform.channel);
  const recent = createRecentCases();
  const digests = digestsFrom(options.digests);
  const shelf = createSummaryShelf(digests);
  const cases = createCaseAccess({
    connection,
    recent,
    onCommitted({ stored, revision, determination }, { epoch, sequence }) {
      witness(sentinel, epoch, {
        revisions: sequence,
        created: revision.kind === "created",
        signed: determination !== null,
      });
      feed.announce({ kind: revision.kind, caseId: stored.id, version: versionOf(stored) });
    },
  });
  const linesOf = (caseId: string): Promise<Outcome<Log<Determination>>> =>
    connection.use(async (database) =>
      readLog(
        determinationSchema,
        await database.getAllFromIndex("determinations", "byCase", caseId),
      ),
    );
  const contextWith = ({ digestOf }: CaseDigests): WriteContext => ({
    now: options.clock(),
    by: options.actor(),
    digestOf,
  });
  const writing = async <T>(write: (context: WriteContext) => Promise<T>): Promise<T> => {
    const known = digests();
    return write(contextWith(known instanceof Promise ? await known : known));
  };

  feed.watch({}, (event) => {
    if (event.source === "elsewhere") recent.forget(event.caseId);
  });

  return {
    ok: true,
    value: {
      caps: { shared: false, enforced: false, offline: true, push: true },
      get: cases.get,
      create: (record, { key }) => writing((context) => cases.create(record, key, context)),
      put: (id, record, { ifMatch }) =>
        writing((context) =>
          cases.change(id, ifMatch, (before) => decidePut(before, record, ifMatch, context)),
        ),
      remove: (id, { ifMatch }) =>
        writing(async (context) => {
          const removed = await cases.change(id, ifMatch, (before) =>
            decideRemove(before, ifMatch, context),
          );
          return removed.ok ? { ...removed, value: { removedAt: context.now } } : removed;
        }),
      restore: (id, { ifMatch }) =>
        writing((context) =>
          cases.change(id, ifMatch, (before) => decideRestore(before, ifMatch, context)),
        ),
      sign: (id, record, { ifMatch, determination }) =>
        writing(async (context) => {
          // Whoever signs in between adds a revision: the change below then finds a conflict.
          const earlier = await linesOf(id);
          if (!earlier.ok) return earlier;
          return cases.change(id, ifMatch, (before) =>
            decideSign(before, record, determination, ifMatch, context, earlier.value),
          );
        }),
      list: (query) => connection.use((database) => shelf.page(database, query)),
      history: (id) =>
        connection.use(async (database) => {
          const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
          return readLog(
            revisionSchema,
            await database.getAllFromIndex("revisions", "byCase", range),
          );
        }),
      determinations: linesOf,
      watch: feed.watch,
      checkIntegrity: () => checkIntegrity(connection, sentinel),
      acceptLoss: () => acceptLoss(connection, sentinel),
      close() {
        feed.close();
        connection.close();
      },
    },
  };
}
