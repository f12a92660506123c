import type { Failure, LocalWorkspace, Person } from "#domain";
import {
  type BrowserVault,
  browserWorkspaces,
  type BrowserWorkspaceOptions,
  openVault,
  whyNoStorage,
} from "#storage";
import type { WhoUnlocked } from "../connect-setup.ts";
import type { StoreOpening, StoreOpeningOptions } from "../store-opening.ts";
import { createVaultOpening, type VaultOpening } from "./vault-opening.ts";
import { whoUnlocked } from "./who-unlocked.ts";
import { createWorkstationLock, type WorkstationLock } from "./workstation-lock.ts";

/** A workstation without a server: the vault, its lock, and the cases behind them. */
export interface SealedWorkstation {
  readonly opening: VaultOpening;
  readonly lock: WorkstationLock;
  readonly openLocal: StoreOpeningOptions["openLocal"];
  /** Null before the vault is open, and in a session without storage. */
  readonly unlocked: () => WhoUnlocked | null;
}

export function createSealedWorkstation({
  root,
  options,
  store,
}: {
  readonly root: HTMLElement;
  readonly options: BrowserWorkspaceOptions;
  readonly store: () => Pick<StoreOpening, "open" | "fail">;
}): SealedWorkstation {
  let vault: BrowserVault | null = null;
  let first: Person | null = null;
  let workspaces: ReturnType<typeof browserWorkspaces> | null = null;
  const lock = createWorkstationLock({
    root,
    storage: attempt(() => globalThis.localStorage),
    session: attempt(() => globalThis.sessionStorage),
  });
  const opening = createVaultOpening({
    async openVault() {
      const opened = await openVault();
      vault = opened.ok ? opened.value : null;
      return opened;
    },
    whyNoStorage,
    readEarlier: async () => ({ ok: true, value: null }),
    copyEarlier: async () => ({ ok: true }),
    async openStore(open, whoSetUp) {
      lock.watch(open);
      first = whoSetUp;
      await store().open();
      first = null;
    },
    failStore: ({ error }) => store().fail(error),
  });
  return {
    opening,
    lock,
    async openLocal(
      onState,
    ): Promise<{ readonly ok: true; readonly value: LocalWorkspace } | Failure> {
      const dataKey = vault?.dataKey() ?? null;
      const vaultId = vault?.vaultId() ?? null;
      if (dataKey === null || vaultId === null) return locked;
      workspaces ??= browserWorkspaces({
        ...options,
        place: {
          cases: "reviewer-workstation-sealed",
          documents: "reviewer-workstation-sealed-documents",
          currentPerson: "reviewer-workstation.current-person",
        },
      });
      return workspaces.open(onState);
    },
    unlocked() {
      const stage = opening.getState();
      return stage.kind === "open" ? { currentPerson: whoUnlocked(stage.vault), first } : null;
    },
  };
}

const locked: Failure = { ok: false, error: { kind: "unavailable", reason: "failed" } };

function attempt<T>(take: () => T): T | null {
  try {
    return take();
  } catch {
    return null;
  }
}
