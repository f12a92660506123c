import type { Failure, LocalWorkspace, Person } from "#domain";
import {
  type BrowserVault,
  browserWorkspaces,
  type BrowserWorkspaceOptions,
  determinationSigner,
  openVault,
  sealedPlace,
  whyNoStorage,
} from "#storage";
import { whenIdle } from "../when-idle.ts";
import type { WhoUnlocked } from "../connect-setup.ts";
import type { People } from "../people/people.ts";
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
  people,
  store,
}: {
  readonly root: HTMLElement;
  readonly options: Omit<BrowserWorkspaceOptions, "place" | "seal">;
  readonly people: People;
  readonly store: () => Pick<StoreOpening, "open" | "fail" | "getState">;
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
    async readEarlier() {
      return (await earlierStore()).readEarlier(options);
    },
    async copyEarlier(onProgress) {
      if (vault === null) return { ok: true };
      const open = vault;
      const copy = async () => (await earlierStore()).copyEarlier(open, options.clock, onProgress);
      if (open.storeState() !== "sealed") return copy();
      // It was taken over long ago. What another window held on to then is deleted when there is time.
      whenIdle(async () => void (await copy()));
      return { ok: true };
    },
    async acceptEarlierLoss() {
      await (await earlierStore()).acceptEarlierLoss(options);
    },
    async openStore(open, whoSetUp) {
      lock.watch(open);
      first = whoSetUp;
      await store().open();
      first = null;
      const state = store().getState();
      if (whoSetUp === null || state.kind !== "ready") return;
      const { nameEarlierDrafts } = await import("./name-earlier-drafts.ts");
      await nameEarlierDrafts(people, state.workspace.cases, whoSetUp);
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
      if (vault === null || dataKey === null || vaultId === null) return locked;
      workspaces ??= browserWorkspaces({
        ...options,
        place: sealedPlace,
        seal: { dataKey, vaultId },
        signing: determinationSigner(vault),
      });
      return workspaces.open(onState);
    },
    unlocked() {
      const stage = opening.getState();
      return stage.kind === "open" ? { currentPerson: whoUnlocked(stage.vault), first } : null;
    },
  };
}

/** In a file of its own: most days there is no earlier store. */
const earlierStore = async () => import("./earlier-store.ts");

const locked: Failure = { ok: false, error: { kind: "unavailable", reason: "failed" } };

function attempt<T>(take: () => T): T | null {
  try {
    return take();
  } catch {
    return null;
  }
}
