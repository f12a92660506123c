import type { VaultAccess, VaultError, VaultOutcome, VaultState } from "#domain";
import type { Attempts } from "./keys/attempts.ts";
import type { RecordStore } from "./record-store.ts";
import { createSigner, type Signer } from "./keys/signer.ts";
import type { VaultPlatform } from "./vault-platform.ts";
import type { VaultRecord } from "./vault-record.ts";

/** What is in memory while the vault is open. No key of it can be exported. */
export interface VaultSession {
  readonly personId: string | null;
  readonly dataKey: CryptoKey;
  /** After the recovery key alone: what it opens, until a new passphrase is set. */
  readonly recovery: CryptoKey | null;
}

/** What all parts of the vault share: the record, the session, and who is told of changes. */
export interface VaultCore {
  readonly platform: VaultPlatform;
  /** Iterations of PBKDF2 for new wraps. */
  readonly iterations: number;
  readonly attempts: Attempts;
  readonly signer: Signer;
  readonly store: RecordStore;
  readonly record: () => VaultRecord | null;
  readonly session: () => VaultSession | null;
  readonly setRecord: (record: VaultRecord) => void;
  readonly setSession: (session: VaultSession | null) => void;
  /** Reads the record again: another window may have changed it. Whoever was removed from it works here no longer. */
  readonly reload: () => Promise<void>;
  /** Something that `getState` tells may be different now. */
  readonly refresh: () => void;
  readonly getState: () => VaultState;
  readonly access: () => readonly VaultAccess[];
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Writes a changed record. `edit` may be called again with what another window wrote meanwhile, and gives null where
   * the change can’t be made to that one any more.
   */
  readonly change: (
    edit: (record: VaultRecord) => VaultRecord | null,
  ) => Promise<VaultOutcome<null>>;
}

const changedElsewhere =
  "Somebody changed the same thing in another window. Nothing was changed here. Try again.";
const attemptsToWrite = 5;

export function createVaultCore(given: {
  readonly platform: VaultPlatform;
  readonly iterations: number;
  readonly attempts: Attempts;
  readonly store: RecordStore;
  readonly record: VaultRecord | null;
  /** The record was written here. */
  readonly onWritten: (record: VaultRecord) => void;
}): VaultCore {
  const { platform, attempts, store } = given;
  const signer = createSigner(platform);
  const listeners = new Set<() => void>();
  let record = given.record;
  let session: VaultSession | null = null;
  let state = currentState();
  let access = currentAccess();

  function currentState(): VaultState {
    if (record === null) return { kind: "none" };
    if (session !== null) return { kind: "open", personId: session.personId };
    const hasPasskeys = record.people.some(({ passkeys }) => passkeys.length > 0);
    return { kind: "locked", hasPasskeys, retryAt: attempts.retryAt() };
  }

  function currentAccess(): readonly VaultAccess[] {
    if (record === null || session === null) return [];
    return record.people.map(({ personId, passkeys, signing }) => ({
      personId,
      passkeys: passkeys.map(({ id, addedAt }) => ({ id, addedAt })),
      publicKey: signing.publicKey,
    }));
  }

  /** What is the same stays the same object, as `useSyncExternalStore` wants it. */
  function refresh(): void {
    const [nextState, nextAccess] = [currentState(), currentAccess()];
    const isSame = isAlike(nextState, state) && isAlike(nextAccess, access);
    if (!isAlike(nextState, state)) state = nextState;
    if (!isAlike(nextAccess, access)) access = nextAccess;
    if (isSame) return;
    for (const listener of [...listeners]) listener();
  }

  function setRecord(next: VaultRecord): void {
    record = next;
    refresh();
  }

  function setSession(next: VaultSession | null): void {
    if (next === null || next.personId !== session?.personId) signer.drop();
    session = next;
    refresh();
  }

  return {
    platform,
    iterations: given.iterations,
    attempts,
    signer,
    store,
    record: () => record,
    session: () => session,
    setRecord,
    setSession,
    async reload() {
      const loaded = await store.load();
      // What can’t be read now is still here as it was read before.
      if (loaded.kind !== "record") return;
      if (record === null || loaded.record.generation > record.generation) setRecord(loaded.record);
      const personId = session?.personId ?? null;
      if (personId !== null && !isIn(record, personId)) setSession(null);
    },
    refresh,
    getState: () => state,
    access: () => access,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    async change(edit) {
      for (let attempt = 1; attempt <= attemptsToWrite; attempt += 1) {
        const before = record;
        if (before === null) return failed({ kind: "locked" });
        const edited = edit(before);
        if (edited === null) return unavailable(changedElsewhere);
        const next = { ...edited, generation: before.generation + 1 };
        const written = await store.replace(before, next);
        switch (written.kind) {
          case "written":
            setRecord(next);
            given.onWritten(next);
            return { ok: true, value: null };
          case "changed":
            if (written.record.id !== before.id) return unavailable(changedElsewhere);
            setRecord(written.record);
            continue;
          case "unavailable":
            return unavailable(written.detail);
        }
      }
      return unavailable(changedElsewhere);
    },
  };
}

/** Whether this person can unlock the vault of that record. */
export function isIn(record: VaultRecord | null, personId: string): boolean {
  return record?.people.some((person) => person.personId === personId) ?? false;
}

export interface VaultFailure {
  readonly ok: false;
  readonly error: VaultError;
}

export function failed(error: VaultError): VaultFailure {
  return { ok: false, error };
}

export function unavailable(detail: string): VaultFailure {
  return failed({ kind: "unavailable", detail });
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
