import type { Vault, VaultOutcome } from "#domain";
import { createAttempts } from "./keys/attempts.ts";
import { changingPasskeys } from "./changing-passkeys.ts";
import { changingPeople } from "./changing-people.ts";
import { changingRecoveryKey } from "./changing-recovery-key.ts";
import { currentIterations } from "./keys/key-derivation.ts";
import { createRecordStore } from "./record-store.ts";
import { type Signing, signing } from "./signing.ts";
import { unlocking } from "./unlocking.ts";
import { createVaultCore, isIn, unavailable, type VaultCore } from "./vault-core.ts";
import { browserVaultPlatform, type VaultPlatform } from "./vault-platform.ts";
import type { StoreState } from "./vault-record.ts";
import { createVaultWindows, type SessionKeys, type VaultWindows } from "./windows.ts";

/** The vault with what only the storage room may have of it. */
export interface BrowserVault extends Vault {
  /** Seals and opens records; null while the vault is locked. It can’t be exported. */
  readonly dataKey: () => CryptoKey | null;
  readonly vaultId: () => string | null;
  /**
   * How far the sealed store is. It steers a takeover of older cases and is not authenticated: whoever can write to
   * this disk can change it, so nothing may be believed because of it.
   */
  readonly storeState: () => StoreState;
  readonly setStoreState: (state: StoreState) => Promise<VaultOutcome<null>>;
  readonly sign: Signing["sign"];
  readonly close: () => void;
}

/**
 * Opens the vault of this browser: reads its record, and takes the keys from another window that has them. An outcome
 * that failed is always `unavailable`: a record that is damaged, lost or newer is never a vault that was never set up.
 * `iterations`: of PBKDF2 for new wraps, in place of today’s number; for tests.
 */
export async function openVault(
  platform: VaultPlatform = browserVaultPlatform(),
  options: { readonly iterations?: number } = {},
): Promise<VaultOutcome<BrowserVault>> {
  // Pages that are not from this machine or over HTTPS get no cryptography from the browser.
  if (!hasCryptography()) return unavailable(noCryptography);
  const store = createRecordStore(platform);
  const loaded = await store.load();
  if (loaded.kind === "unavailable") return unavailable(loaded.detail);
  const core = createVaultCore({
    platform,
    iterations: options.iterations ?? currentIterations,
    attempts: createAttempts(platform.storage, platform.now),
    store,
    record: loaded.kind === "record" ? loaded.record : null,
    onWritten: (record) => windows.tell({ kind: "record", vault: record.id }),
  });
  const windows = createVaultWindows(platform, {
    keysOf(vaultId) {
      const session = core.session();
      if (session === null || session.personId === null) return null;
      if (core.record()?.id !== vaultId) return null;
      return { personId: session.personId, dataKey: session.dataKey };
    },
    onLock(vaultId) {
      if (core.record()?.id === vaultId) core.setSession(null);
    },
    onRecord: () => void core.reload(),
    onPerson(vaultId, personId) {
      if ((core.record()?.id ?? vaultId) === vaultId) void followPerson(core, windows, personId);
    },
  });
  await takeKeys(core, windows);
  return { ok: true, value: vaultOf(core, windows) };
}

function vaultOf(core: VaultCore, windows: VaultWindows): BrowserVault {
  const tellPerson = (personId: string): void => {
    const vault = core.record()?.id;
    if (vault !== undefined) windows.tell({ kind: "person", vault, personId });
  };
  return settled({
    ...unlocking(core, tellPerson),
    ...changingPeople(core),
    ...changingPasskeys(core),
    ...changingRecoveryKey(core),
    ...signing(core),
    getState: core.getState,
    subscribe: core.subscribe,
    access: core.access,
    lock() {
      const record = core.record();
      if (record === null) return;
      core.setSession(null);
      windows.tell({ kind: "lock", vault: record.id });
    },
    dataKey: () => core.session()?.dataKey ?? null,
    vaultId: () => core.record()?.id ?? null,
    storeState: () => core.record()?.store ?? "empty",
    setStoreState: (state) => core.change((record) => ({ ...record, store: state })),
    close: () => windows.close(),
  });
}

/** Nothing rejects: what the browser throws is an outcome. */
function settled(vault: BrowserVault): BrowserVault {
  const { setUp, unlock, unlockWithRecoveryKey, resetPassphrase, addPerson, removePerson } = vault;
  const { changePassphrase, addPasskey, removePasskey, replaceRecoveryKey } = vault;
  const { noteRecoveryKey, confirm, setStoreState } = vault;
  return {
    ...vault,
    setUp: outcomeOf(setUp),
    unlock: outcomeOf(unlock),
    unlockWithRecoveryKey: outcomeOf(unlockWithRecoveryKey),
    resetPassphrase: outcomeOf(resetPassphrase),
    addPerson: outcomeOf(addPerson),
    removePerson: outcomeOf(removePerson),
    changePassphrase: outcomeOf(changePassphrase),
    addPasskey: outcomeOf(addPasskey),
    removePasskey: outcomeOf(removePasskey),
    replaceRecoveryKey: outcomeOf(replaceRecoveryKey),
    noteRecoveryKey: outcomeOf(noteRecoveryKey),
    confirm: outcomeOf(confirm),
    setStoreState: outcomeOf(setStoreState),
  };
}

function outcomeOf<Given extends readonly unknown[], T>(
  work: (...given: Given) => Promise<VaultOutcome<T>>,
): (...given: Given) => Promise<VaultOutcome<T>> {
  return async (...given) => {
    try {
      return await work(...given);
    } catch (error) {
      return unavailable(`${refused} (${error instanceof Error ? error.name : "unknown"})`);
    }
  };
}

/** Another window was opened, or somebody else works there now: so it is here. */
async function followPerson(
  core: VaultCore,
  windows: VaultWindows,
  personId: string,
): Promise<void> {
  if (!isIn(core.record(), personId)) await core.reload();
  const session = core.session();
  if (session === null) await takeKeys(core, windows);
  else if (isIn(core.record(), personId)) core.setSession({ ...session, personId, recovery: null });
}

async function takeKeys(core: VaultCore, windows: VaultWindows): Promise<void> {
  const record = core.record();
  if (record === null) return;
  const take = (keys: SessionKeys): void => {
    if (core.session() !== null || !isIn(core.record(), keys.personId)) return;
    core.setSession({ ...keys, recovery: null });
  };
  const keys = await windows.ask(record.id, take);
  if (keys !== null) take(keys);
}

function hasCryptography(): boolean {
  return typeof crypto !== "undefined" && Reflect.get(crypto, "subtle") !== undefined;
}

const noCryptography =
  "This browser doesn’t allow encryption at this address. Open the workstation at its https address, or on the computer where it runs.";
const refused =
  "The browser couldn’t complete a step of the encryption. Nothing was changed. Try again.";
