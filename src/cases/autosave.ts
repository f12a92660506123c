import type { CaseRecord } from './case-record.ts'
import type { CaseStore, StoreError, Versioned } from './case-store.ts'
import { sameJson } from './json-value.ts'

/**
 * Where the newest answers are. `saved` means on disk, never "on its way". In `conflict` and
 * `failed` the draft is kept, and nothing is written until the reviewer decides or types on.
 */
export type AutosaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'conflict'; readonly current: Versioned<CaseRecord> }
  | { readonly kind: 'failed'; readonly error: StoreError }

/** Starts a delay and returns the way to cancel it. */
export type Delay = (callback: () => void, milliseconds: number) => () => void

export interface AutosaveOptions {
  readonly store: Pick<CaseStore, 'put'>
  readonly initial: Versioned<CaseRecord>
  readonly delay?: Delay
  /** Saves this long after the last keystroke … */
  readonly idleMs?: number
  /** … and in the midst of typing this long after the first unsaved one. */
  readonly longestMs?: number
}

/** One case's way to the store: one save at a time, always the newest record, never over another's. */
export interface Autosave {
  /** Takes the newest record; saves it soon. */
  update(record: CaseRecord): void
  /** Saves now (blur, leaving the page or the step); resolves when nothing is left to do or it failed. */
  flush(): Promise<AutosaveState>
  /** After `failed`: tries again. */
  retry(): Promise<AutosaveState>
  /** After `conflict`: saves this draft over what the other writer saved, which stays in the history. */
  keepMine(): Promise<AutosaveState>
  /** After `conflict`: drops this draft and returns what is stored. */
  takeTheirs(): CaseRecord
  /** Takes a version that was written by other means, e.g. by signing; drops an unsaved draft. */
  adopt(stored: Versioned<CaseRecord>): void
  getState(): AutosaveState
  /** The newest record, saved or not. */
  getDraft(): CaseRecord
  /** The last acknowledged version: what `sign` and `remove` take as `ifMatch`. */
  getVersion(): string
  subscribe(listener: () => void): () => void
}

export function createAutosave(options: AutosaveOptions): Autosave {
  const { store, delay = browserDelay, idleMs = 500, longestMs = 1000 } = options
  const listeners = new Set<() => void>()
  let acknowledged = options.initial
  let draft = options.initial.value
  let state: AutosaveState = { kind: 'saved' }
  let saving: Promise<void> | null = null
  let cancelIdle: (() => void) | null = null
  let cancelLongest: (() => void) | null = null

  function enter(next: AutosaveState): void {
    state = next
    for (const listener of [...listeners]) listener()
  }

  function isDirty(): boolean {
    return !sameJson({ ...draft, updatedAt: '' }, { ...acknowledged.value, updatedAt: '' })
  }

  function schedule(): void {
    cancelIdle?.()
    cancelIdle = delay(() => void flush(), idleMs)
    cancelLongest ??= delay(() => void flush(), longestMs)
  }

  function unschedule(): void {
    cancelIdle?.()
    cancelLongest?.()
    cancelIdle = null
    cancelLongest = null
  }

  async function flush(): Promise<AutosaveState> {
    unschedule()
    while (state.kind !== 'conflict') {
      if (saving !== null) {
        await saving
        if (state.kind === 'failed') break
      } else if (isDirty()) {
        saving = save().finally(() => {
          saving = null
        })
        await saving
        if (stateNow().kind === 'failed') break
      } else {
        if (state.kind !== 'saved') enter({ kind: 'saved' })
        break
      }
    }
    return stateNow()
  }

  async function save(): Promise<void> {
    const sent = draft
    enter({ kind: 'saving' })
    const outcome = await put(sent)
    if (outcome.ok) {
      acknowledged = { value: outcome.value, version: outcome.version }
      enter({ kind: isDirty() ? 'unsaved' : 'saved' })
    } else if (outcome.error.kind !== 'conflict') {
      enter({ kind: 'failed', error: outcome.error })
    } else if (sameJson({ ...sent, updatedAt: '' }, { ...outcome.error.current.value, updatedAt: '' })) {
      // The save had arrived after all, only its acknowledgement was lost.
      acknowledged = outcome.error.current
      enter({ kind: isDirty() ? 'unsaved' : 'saved' })
    } else {
      enter({ kind: 'conflict', current: outcome.error.current })
    }
  }

  async function put(record: CaseRecord): ReturnType<CaseStore['put']> {
    try {
      return await store.put(record.id, record, { ifMatch: acknowledged.version })
    } catch (error) {
      const detail = error instanceof Error ? error.name : 'unknown'
      return { ok: false, error: { kind: 'unavailable', reason: 'failed', detail } }
    }
  }

  /** The state after an await may differ from what the compiler narrowed before it. */
  function stateNow(): AutosaveState {
    return state
  }

  function adopt(stored: Versioned<CaseRecord>): void {
    unschedule()
    acknowledged = stored
    draft = stored.value
    enter({ kind: 'saved' })
  }

  return {
    update(record) {
      draft = record
      if (state.kind === 'conflict') return
      if (state.kind === 'failed' && !mayHeal(state.error)) return
      if (saving === null && !isDirty()) {
        unschedule()
        if (state.kind !== 'saved') enter({ kind: 'saved' })
        return
      }
      if (state.kind === 'saved') enter({ kind: 'unsaved' })
      schedule()
    },
    flush,
    retry: flush,
    async keepMine() {
      if (state.kind !== 'conflict') return state
      acknowledged = state.current
      enter({ kind: 'unsaved' })
      return flush()
    },
    takeTheirs() {
      if (state.kind === 'conflict') adopt(state.current)
      return draft
    },
    adopt,
    getState: () => state,
    getDraft: () => draft,
    getVersion: () => acknowledged.version,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/** Room may be made and a connection may come back; a removed or closed case stays so. */
function mayHeal(error: StoreError): boolean {
  return error.kind === 'quota' || error.kind === 'unavailable'
}

const browserDelay: Delay = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds)
  return () => clearTimeout(timer)
}
