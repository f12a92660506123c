import {
  determinationSchema,
  pageOfCases,
  revisionSchema,
  type CaseDigest,
  type CaseRecord,
  type CaseStore,
  type CaseVersion,
  type Failure,
  type Outcome,
  type VersionedOutcome,
} from '#cases'
import {
  decideCreate,
  decidePut,
  decideRemove,
  decideRestore,
  decideSign,
  lostAgainst,
  presence,
  type CaseWrite,
  type WriteContext,
  type WriteDecision,
} from '../case-writes.ts'
import { createChangeFeed } from '../change-feed.ts'
import { readStoredCase, versioned, versionOf, type StoredCase } from '../stored-case.ts'
import { connect, type ConnectionState } from './connection.ts'
import { commitWrite } from './commit-write.ts'
import { unavailable, type CaseDatabase } from './database.ts'
import { acceptLoss, checkIntegrity, witness, type Integrity, type StoredCounts } from './integrity.ts'
import { browserPlatform, type BrowserPlatform } from './platform.ts'
import { createRecentCases } from './recent-cases.ts'
import { readLog } from './read-log.ts'
import { createSentinel } from './sentinel.ts'
import { createSummaryShelf } from './summary-shelf.ts'

export interface BrowserCaseStoreOptions {
  /** The present instant, ISO in UTC. */
  readonly clock: () => string
  /** Who is working; written into the history. */
  readonly actor?: () => string
  /** What the worklist shows beyond the record's own fields; must be pure. */
  readonly digestOf?: CaseDigest
  /** Told when a newer release takes the database over, or the browser drops the connection. */
  readonly onState?: (state: ConnectionState) => void
  readonly name?: string
  readonly platform?: BrowserPlatform
  readonly blockedGraceMs?: number
}

export interface BrowserCaseStore extends CaseStore {
  /** Ask before greeting an empty store: a damaged database opens empty without an error. */
  readonly checkIntegrity: () => Promise<Outcome<Integrity>>
  /** After the user was told of a loss: take what is found as the new truth. */
  readonly acceptLoss: () => Promise<Outcome<StoredCounts>>
  readonly close: () => void
}

/**
 * The cases of this browser, in IndexedDB. A success is on disk (strict durability, transaction
 * complete). Fails with `unavailable` where there is no usable IndexedDB; never deletes a database.
 */
export async function openBrowserCaseStore(
  options: BrowserCaseStoreOptions,
): Promise<{ readonly ok: true; readonly value: BrowserCaseStore } | Failure> {
  const name = options.name ?? 'reviewer-workstation'
  const platform = options.platform ?? browserPlatform(name)
  if (platform.indexedDB === null) return unavailable('absent')
  const opened = await connect({ ...options, name, indexedDB: platform.indexedDB })
  if (!opened.ok) return opened
  const connection = opened.value
  const sentinel = createSentinel(platform.sentinelStorage, name)
  const feed = createChangeFeed(platform.channel)
  const digestOf: CaseDigest = options.digestOf ?? (() => ({}))
  const shelf = createSummaryShelf(digestOf)
  const recent = createRecentCases()

  const context = (): WriteContext => ({ now: options.clock(), by: options.actor?.() ?? '', digestOf })

  async function read(database: CaseDatabase, id: string): Promise<ReturnType<typeof readStoredCase>> {
    const row = await database.get('cases', id)
    if (row === undefined) return { ok: false, error: { kind: 'not-found' } }
    const stored = readStoredCase(id, row)
    if (stored.ok) recent.remember(stored.value)
    return stored
  }

  /** The one path of every write to an existing case. */
  async function change(
    id: string,
    ifMatch: CaseVersion,
    decide: (before: StoredCase) => WriteDecision,
  ): Promise<VersionedOutcome<CaseRecord>> {
    return flatten(
      await connection.use(async (database) => {
        // What this tab wrote last is still in memory, so a save needs no read first. That it is
        // not stale is decided by the database: see commitWrite.
        const known = recent.find(id, ifMatch)
        const before = known === null ? await read(database, id) : ({ ok: true, value: known } as const)
        if (!before.ok) return before
        const decision = decide(before.value)
        if (!decision.ok) return decision
        if ('unchanged' in decision) return unchanged(database, decision.unchanged)
        return finish(database, decision.write, null)
      }),
    )
  }

  async function finish(
    database: CaseDatabase,
    write: CaseWrite,
    key: string | null,
  ): Promise<VersionedOutcome<CaseRecord>> {
    const { stored, revision, determination } = write
    const committed = await commitWrite(database, write, key)
    if (!committed.ok) {
      recent.forget(stored.id)
      if (committed.by === 'determination') return usedDetermination
      const current = await read(database, stored.id)
      if (!current.ok) return current
      return current.value.revision < stored.revision ? historyAhead : lostAgainst(current.value)
    }
    recent.remember(stored)
    witness(sentinel, committed.epoch, {
      revisions: committed.sequence,
      created: revision.kind === 'created',
      signed: determination !== null,
    })
    feed.announce({ kind: revision.kind, caseId: stored.id, version: versionOf(stored) })
    return { ok: true, ...versioned(stored) }
  }

  /** An identical record is a success only if it is still what is stored. */
  async function unchanged(database: CaseDatabase, known: StoredCase): Promise<VersionedOutcome<CaseRecord>> {
    const current = await read(database, known.id)
    if (!current.ok) return current
    if (current.value.revision !== known.revision) return lostAgainst(current.value)
    return { ok: true, ...versioned(current.value) }
  }

  const stopForgetting = feed.watch({}, (event) => {
    if (event.source === 'elsewhere') recent.forget(event.caseId)
  })

  const store: BrowserCaseStore = {
    caps: { shared: false, enforced: false, offline: true, push: true },

    async get(id) {
      return flatten(
        await connection.use(async (database) => {
          const stored = await read(database, id)
          if (!stored.ok) return stored
          return presence(stored.value) ?? ({ ok: true, ...versioned(stored.value) } as const)
        }),
      )
    },

    async create(record, { key }) {
      return flatten(
        await connection.use(async (database) => {
          const made = await database.get('keys', key)
          if (typeof made === 'string') return existing(database, made)
          const decision = decideCreate(record, context())
          if (!decision.ok) return decision
          if ('unchanged' in decision) return unchanged(database, decision.unchanged)
          const outcome = await finish(database, decision.write, key)
          if (outcome.ok) return outcome
          // Lost against the same key in another tab: the case it made is the answer.
          const madeMeanwhile = await database.get('keys', key)
          return typeof madeMeanwhile === 'string' ? existing(database, madeMeanwhile) : outcome
        }),
      )
    },

    async put(id, record, { ifMatch }) {
      return change(id, ifMatch, (before) => decidePut(before, record, ifMatch, context()))
    },

    async remove(id, { ifMatch }) {
      const now = options.clock()
      const removed = await change(id, ifMatch, (before) => decideRemove(before, ifMatch, { ...context(), now }))
      return removed.ok ? { ok: true, value: { removedAt: now }, version: removed.version } : removed
    },

    async restore(id, { ifMatch }) {
      return change(id, ifMatch, (before) => decideRestore(before, ifMatch, context()))
    },

    async sign(id, record, { ifMatch, determination }) {
      return change(id, ifMatch, (before) => decideSign(before, record, determination, ifMatch, context()))
    },

    async list(query) {
      return connection.use(async (database) => {
        const { summaries, unreadable } = await shelf.current(database)
        return pageOfCases(summaries, query, unreadable)
      })
    },

    async history(id) {
      return connection.use(async (database) => {
        const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER])
        const rows = await database.getAllFromIndex('revisions', 'byCase', range)
        return readLog(revisionSchema, rows)
      })
    },

    async determinations(caseId) {
      return connection.use(async (database) => {
        const rows = await database.getAllFromIndex('determinations', 'byCase', caseId)
        return readLog(determinationSchema, rows)
      })
    },

    watch: feed.watch,
    checkIntegrity: () => checkIntegrity(connection, sentinel),
    acceptLoss: () => acceptLoss(connection, sentinel),
    close() {
      stopForgetting()
      feed.close()
      connection.close()
    },
  }

  async function existing(database: CaseDatabase, id: string): Promise<VersionedOutcome<CaseRecord>> {
    const stored = await read(database, id)
    if (!stored.ok) return stored
    return presence(stored.value) ?? { ok: true, ...versioned(stored.value) }
  }

  return { ok: true, value: store }
}

/** A call that failed and a call that was refused are the same to the caller. */
function flatten<T>(outcome: Outcome<VersionedOutcome<T>>): VersionedOutcome<T> {
  return outcome.ok ? outcome.value : outcome
}

const usedDetermination: Failure = {
  ok: false,
  error: {
    kind: 'invalid',
    where: 'given',
    reason: 'not-acceptable',
    issues: [{ path: 'determination.id', message: 'is used already' }],
  },
}

/** The history knows a later revision than the stored case: part of the database was lost. */
const historyAhead: Failure = {
  ok: false,
  error: {
    kind: 'invalid',
    where: 'stored',
    reason: 'damaged',
    issues: [{ path: '', message: 'is older than its own history' }],
  },
}
