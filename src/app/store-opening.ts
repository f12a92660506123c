import {
  type CaseStore,
  type Failure,
  type SetupPart,
  type SetupStore,
  type StoreError,
  type StoreVerification,
  unreadableSetup,
} from "#domain";
import type {
  BrowserCaseStore,
  ConnectionState,
  CurrentPerson,
  Integrity,
  OpenedSetup,
} from "#storage";

/** What the app has to keep cases in. Only `ready` may show cases or an empty worklist. */
export type StoreState =
  | { readonly kind: "opening" }
  | {
      readonly kind: "ready";
      readonly store: CaseStore;
      /** `session`: memory only, chosen by the reviewer because the browser's storage cannot be used. */
      readonly keeps: "browser" | "session";
      /** A newer release took the database over: nothing more can be saved from this tab. */
      readonly isSuperseded: boolean;
      /** What going through the chain over all cases found that is not as it was written. */
      readonly unverified?: StoreUnverified;
      readonly setup: StoredSetup;
    }
  | { readonly kind: "problem"; readonly error: StoreError }
  | {
      readonly kind: "data-loss";
      readonly store: BrowserCaseStore;
      readonly loss: DataLoss;
      /** What is gone with the cases; null where that is nothing. */
      readonly setupLoss: SetupLoss | null;
    }
  | { readonly kind: "setup-loss"; readonly store: BrowserCaseStore; readonly loss: SetupLoss };

/** People, plan and settings: where they are kept, and what was read there when it was opened. */
export type StoredSetup = {
  readonly store: SetupStore;
  readonly rows: readonly unknown[];
  /** Null where the browser remembers nobody. */
  readonly currentPerson: CurrentPerson | null;
  /** Nothing was ever kept in this browser, neither a case nor a person. */
  readonly isFirstUse: boolean;
};

/** What was set up in this browser and is not there, or is there and cannot be read. */
export type SetupLoss = {
  readonly missing: readonly SetupPart[];
  readonly unreadable: readonly SetupPart[];
  /** The rows that cannot be read. */
  readonly keys: readonly string[];
};

export type DataLoss = Extract<Integrity, { readonly kind: "data-loss-suspected" }>;

export type StoreUnverified = Extract<StoreVerification, { readonly kind: "does-not-verify" }>;

/** The way from "page loaded" to "cases can be kept", with what the reviewer decides on the way. */
export interface StoreOpening {
  readonly getState: () => StoreState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: () => Promise<void>;
  readonly workInMemory: () => Promise<void>;
  /** After the reviewer was told of a loss: what is found becomes what is expected. */
  readonly acceptLoss: () => Promise<void>;
  /** After the reviewer was told that people, plan or settings are gone: they are set up again. */
  readonly setUpAgain: () => Promise<void>;
}

export interface StoreOpeningOptions {
  readonly openBrowserStore: (
    onState: (state: ConnectionState) => void,
  ) => Promise<{ readonly ok: true; readonly value: BrowserCaseStore } | Failure>;
  readonly createMemoryStore: () => Promise<{
    readonly store: CaseStore;
    readonly setup: SetupStore;
  }>;
  /** Called before the pages are let through. */
  readonly onSetup: (setup: StoredSetup) => void;
  /** Resolves when a large store that is shown already may be counted without holding up its list. */
  readonly untilShown: () => Promise<void>;
}

export function createStoreOpening(options: StoreOpeningOptions): StoreOpening {
  const listeners = new Set<() => void>();
  let state: StoreState = { kind: "opening" };

  function enter(next: StoreState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  let isChecking = false;
  let checked: BrowserCaseStore | null = null;

  function watchConnection(connection: ConnectionState): void {
    if (connection === "lost") void checkAgain();
    if (connection === "superseded" && state.kind === "ready" && state.keeps === "browser") {
      enter({ ...state, isSuperseded: true });
    }
  }

  async function open(): Promise<void> {
    enter({ kind: "opening" });
    const opened = await options.openBrowserStore(watchConnection);
    if (!opened.ok) return enter({ kind: "problem", error: opened.error });
    const store = opened.value;
    checked = store;
    const atSight = await store.passesAtSight();
    if (atSight.ok && atSight.value) {
      if (await openSetup(store, false)) {
        void checkLater(store).then(() => verifyLater(store));
      }
      return undefined;
    }
    const integrity = await store.checkIntegrity();
    if (!integrity.ok) return enter({ kind: "problem", error: integrity.error });
    if (integrity.value.kind === "data-loss-suspected") {
      return enterLoss(store, integrity.value);
    }
    await openAndVerify(store, integrity.value.kind === "first-use");
    return undefined;
  }

  async function openAndVerify(store: BrowserCaseStore, hasNoCases: boolean): Promise<void> {
    if (await openSetup(store, hasNoCases)) {
      void options.untilShown().then(() => verifyLater(store));
    }
  }

  /** The last step: who works here and how. False where the pages are not let through. */
  async function openSetup(store: BrowserCaseStore, hasNoCases: boolean): Promise<boolean> {
    const opened = await store.setup.open();
    if (!opened.ok) {
      enter({ kind: "problem", error: opened.error });
      return false;
    }
    const loss = lossIn(opened.value);
    if (loss !== null) {
      enter({ kind: "setup-loss", store, loss });
      return false;
    }
    const { rows, isFirstUse } = opened.value;
    const { currentPerson } = store.setup;
    const setup = {
      store: store.setup,
      rows,
      currentPerson,
      isFirstUse: isFirstUse && hasNoCases,
    };
    options.onSetup(setup);
    enter({ kind: "ready", store, keeps: "browser", isSuperseded: false, setup });
    return true;
  }

  /** Begins the chain of cases of an earlier release, and goes through it; cases say themselves what is wrong. */
  async function verifyLater(store: BrowserCaseStore): Promise<void> {
    const isShown = () => state.kind === "ready" && state.store === store;
    if (!isShown()) return;
    const verified = await store.verifyAll();
    if (verified.ok && verified.value.kind !== "verified" && state.kind === "ready" && isShown()) {
      enter({ ...state, unverified: verified.value });
    }
    await store.verifyCases();
  }

  /** What cannot be counted now is told by the next read or save; a loss that is found is told at once. */
  async function checkLater(store: BrowserCaseStore): Promise<void> {
    await options.untilShown();
    const integrity = await store.checkIntegrity();
    const isShown = state.kind === "ready" && state.store === store;
    if (isShown && integrity.ok && integrity.value.kind === "data-loss-suspected") {
      await enterLoss(store, integrity.value);
    }
  }

  /**
   * The browser dropped the database: what it gives instead may be empty. Whoever has a case open is told at once,
   * not by a case that does not exist.
   */
  async function checkAgain(): Promise<void> {
    if (isChecking || state.kind !== "ready" || state.isSuperseded || checked === null) return;
    isChecking = true;
    const store = checked;
    const integrity = await store.checkIntegrity();
    isChecking = false;
    if (state.kind !== "ready" || state.store !== store) return;
    if (!integrity.ok) enter({ kind: "problem", error: integrity.error });
    else if (integrity.value.kind === "data-loss-suspected") {
      await enterLoss(store, integrity.value);
    } else {
      const setup = await store.setup.open();
      const loss = setup.ok ? lossIn(setup.value) : null;
      if (loss !== null) enter({ kind: "setup-loss", store, loss });
    }
  }

  async function enterLoss(store: BrowserCaseStore, loss: DataLoss): Promise<void> {
    const opened = await store.setup.open();
    const setupLoss = opened.ok ? lossIn(opened.value) : null;
    enter({ kind: "data-loss", store, loss, setupLoss });
  }

  async function startAgain(store: BrowserCaseStore, { keys }: SetupLoss): Promise<void> {
    const again = await store.setup.startAgain(keys);
    if (again.ok) await openAndVerify(store, false);
    else enter({ kind: "problem", error: again.error });
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    open,
    async workInMemory() {
      const { store, setup: memory } = await options.createMemoryStore();
      const setup = { store: memory, rows: [], currentPerson: null, isFirstUse: false };
      options.onSetup(setup);
      enter({ kind: "ready", store, keeps: "session", isSuperseded: false, setup });
    },
    async acceptLoss() {
      if (state.kind !== "data-loss") return;
      const { store, setupLoss } = state;
      const accepted = await store.acceptLoss();
      if (!accepted.ok) enter({ kind: "problem", error: accepted.error });
      else if (setupLoss === null) await openAndVerify(store, false);
      else await startAgain(store, setupLoss);
    },
    async setUpAgain() {
      if (state.kind === "setup-loss") await startAgain(state.store, state.loss);
    },
  };
}

function lossIn({ rows, missing }: OpenedSetup): SetupLoss | null {
  const { parts: unreadable, keys } = unreadableSetup(rows);
  return missing.length + unreadable.length === 0 ? null : { missing, unreadable, keys };
}
