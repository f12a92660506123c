import type { Failure, Outcome, Person, Vault, VaultOutcome } from "#domain";
import { createStore } from "#ui";

/** Cases of an earlier release, which nothing encrypts, and who worked on them. */
export interface EarlierStore {
  readonly cases: number;
  readonly people: readonly Person[];
}

/** How much of an earlier store is copied. */
export interface CopyProgress {
  readonly done: number;
  readonly of: number;
}

/** Why it was not copied. */
export interface NotCopied {
  /** What happened and what to do, as sentences. */
  readonly words: string;
  /** Something is missing there already, which somebody has to accept first. */
  readonly isLoss: boolean;
}
export type CopyOutcome = { readonly ok: true } | ({ readonly ok: false } & NotCopied);

/** What has just been made, until it was shown. */
export interface FreshKey {
  readonly recoveryKey: string;
  /** Of whoever set up, so that a passkey can be added without asking again; null where none was typed just now. */
  readonly passphrase: string | null;
}

/** What stands before the cases of this workstation. Only `open` and `without` let the pages through. */
export type VaultStage =
  | { readonly kind: "opening" }
  /** `earlier`: what is taken over; null where nothing was ever stored. */
  | { readonly kind: "set-up"; readonly vault: Vault; readonly earlier: EarlierStore | null }
  | { readonly kind: "locked"; readonly vault: Vault }
  | { readonly kind: "copying"; readonly vault: Vault; readonly progress: CopyProgress | null }
  /** Everything is stored as before. */
  | ({ readonly kind: "not-copied"; readonly vault: Vault } & NotCopied)
  | { readonly kind: "open"; readonly vault: Vault; readonly fresh: FreshKey | null }
  /** The browser gives storage, and the vault in it can’t be opened. */
  | { readonly kind: "unreadable"; readonly detail: string }
  /** No vault and no storage for one: the store itself says why. */
  | { readonly kind: "without" };

/** Whether pages are let through: nothing stands before them, and no new recovery key waits to be seen. */
export function letsThrough(stage: VaultStage): boolean {
  return stage.kind === "without" || (stage.kind === "open" && stage.fresh === null);
}

/** The way from "page loaded" to "the vault is open". */
export interface VaultOpening {
  readonly getState: () => VaultStage;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: () => Promise<void>;
  /** Makes the vault for its first person, and goes on. */
  readonly setUp: (person: Person, passphrase: string) => Promise<VaultOutcome<null>>;
  /** `acceptsLoss`: with what is there, after somebody was told what is missing. */
  readonly copyAgain: (how: { readonly acceptsLoss: boolean }) => Promise<void>;
  /** A new recovery key stands before every page until it was shown. */
  readonly showRecoveryKey: (recoveryKey: string) => void;
  readonly recoveryKeyShown: () => void;
  /** Without what can’t be opened: cases then live in this window only. */
  readonly workWithout: (open: () => Promise<void>) => Promise<void>;
}

export interface VaultOpeningOptions {
  readonly openVault: () => Promise<VaultOutcome<Vault>>;
  /** Why the browser gives no storage; null where it does. */
  readonly whyNoStorage: () => Promise<Failure | null>;
  /** What an earlier release stored here and is not taken over yet. */
  readonly readEarlier: () => Promise<Outcome<EarlierStore | null>>;
  /** Takes it over, from wherever that was left; at once where nothing is to be done. */
  readonly copyEarlier: (onProgress: (progress: CopyProgress) => void) => Promise<CopyOutcome>;
  readonly acceptEarlierLoss: () => Promise<void>;
  /** Opens the sealed cases. `first`: who has just set up, to be stored among the people. */
  readonly openStore: (vault: Vault, first: Person | null) => Promise<void>;
  /** Shows why there is no storage. */
  readonly failStore: (failure: Failure) => void;
}

export function createVaultOpening(options: VaultOpeningOptions): VaultOpening {
  const stage = createStore<VaultStage>({ kind: "opening" });
  let isSettingUp = false;
  /** What is still to be shown and stored once an earlier store is copied. */
  let afterCopy: { readonly fresh: FreshKey | null; readonly first: Person | null } = nothing;

  async function open(): Promise<void> {
    stage.set({ kind: "opening" });
    const opened = await options.openVault();
    if (!opened.ok) return explain(detailOf(opened.error));
    const vault = opened.value;
    vault.subscribe(() => follow(vault));
    const { kind } = vault.getState();
    if (kind === "locked") return stage.set({ kind: "locked", vault });
    if (kind === "open") return letThrough(vault, null, null);
    const earlier = await options.readEarlier();
    // What cannot be read may be cases: nothing is set up beside them.
    if (!earlier.ok) return without(earlier);
    return stage.set({ kind: "set-up", vault, earlier: earlier.value });
  }

  async function explain(detail: string): Promise<void> {
    const failure = await options.whyNoStorage();
    if (failure === null) stage.set({ kind: "unreadable", detail });
    else without(failure);
  }

  function without(failure: Failure): void {
    stage.set({ kind: "without" });
    options.failStore(failure);
  }

  /** It was unlocked on the page that asks for it, or set up or unlocked in another window. */
  function follow(vault: Vault): void {
    const { kind } = stage.get();
    const waits = kind === "locked" || (kind === "set-up" && !isSettingUp);
    if (!waits) return;
    if (vault.getState().kind === "open") void letThrough(vault, null, null);
    else if (kind === "set-up" && vault.getState().kind === "locked") {
      stage.set({ kind: "locked", vault });
    }
  }

  async function letThrough(
    vault: Vault,
    fresh: FreshKey | null,
    first: Person | null,
  ): Promise<void> {
    afterCopy = { fresh, first };
    stage.set({ kind: "copying", vault, progress: null });
    const copied = await options.copyEarlier((progress) =>
      stage.set({ kind: "copying", vault, progress }),
    );
    if (!copied.ok) {
      const { words, isLoss } = copied;
      return stage.set({ kind: "not-copied", vault, words, isLoss });
    }
    afterCopy = nothing;
    stage.set({ kind: "open", vault, fresh });
    return options.openStore(vault, first);
  }

  return {
    getState: stage.get,
    subscribe: stage.subscribe,
    open,
    async setUp(person, passphrase) {
      const at = stage.get();
      if (at.kind !== "set-up") return notSetUp;
      isSettingUp = true;
      const made = await at.vault.setUp({ personId: person.id, passphrase });
      isSettingUp = false;
      if (!made.ok) {
        follow(at.vault);
        return made;
      }
      await letThrough(at.vault, { recoveryKey: made.value.recoveryKey, passphrase }, person);
      return { ok: true, value: null };
    },
    async copyAgain({ acceptsLoss }) {
      const at = stage.get();
      if (at.kind !== "not-copied") return;
      if (acceptsLoss) await options.acceptEarlierLoss();
      await letThrough(at.vault, afterCopy.fresh, afterCopy.first);
    },
    showRecoveryKey(recoveryKey) {
      const at = stage.get();
      if (at.kind === "open") stage.set({ ...at, fresh: { recoveryKey, passphrase: null } });
    },
    recoveryKeyShown() {
      const at = stage.get();
      if (at.kind === "open") stage.set({ ...at, fresh: null });
    },
    async workWithout(openInMemory) {
      stage.set({ kind: "without" });
      await openInMemory();
    },
  };
}

const nothing = { fresh: null, first: null } as const;
const notSetUp: VaultOutcome<null> = { ok: false, error: { kind: "unavailable" } };

function detailOf(error: { readonly kind: string; readonly detail?: string }): string {
  return error.detail ?? "The keys that are stored on this device can’t be read.";
}
