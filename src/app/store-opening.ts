import type { CaseStore, Failure, StoreError, StoreVerification } from "#domain";
import type { BrowserCaseStore, ConnectionState, Integrity } from "#storage";

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
    }
  | { readonly kind: "problem"; readonly error: StoreError }
  | { readonly kind: "data-loss"; readonly store: BrowserCaseStore; readonly loss: DataLoss };

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
}

export interface StoreOpeningOptions {
  readonly openBrowserStore: (
    onState: (state: ConnectionState) => void,
  ) => Promise<{ readonly ok: true; readonly value: BrowserCaseStore } | Failure>;
  readonly createMemoryStore: () => Promise<CaseStore>;
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
      enter({ kind: "ready", store, keeps: "browser", isSuperseded: false });
      void checkLater(store).then(() => verifyLater(store));
      return undefined;
    }
    const integrity = await store.checkIntegrity();
    if (!integrity.ok) return enter({ kind: "problem", error: integrity.error });
    if (integrity.value.kind === "data-loss-suspected") {
      return enter({ kind: "data-loss", store, loss: integrity.value });
    }
    enter({ kind: "ready", store, keeps: "browser", isSuperseded: false });
    void options.untilShown().then(() => verifyLater(store));
    return undefined;
  }

  /** Begins the chain of cases of an earlier release, and goes through it; cases say themselves what is wrong. */
  async function verifyLater(store: BrowserCaseStore): Promise<void> {
    const isShown = () => state.kind === "ready" && state.store === store;
    if (!isShown()) return;
    const verified = await store.verifyAll();
    if (!verified.ok || verified.value.kind === "verified") return;
    if (state.kind === "ready" && isShown()) enter({ ...state, unverified: verified.value });
  }

  /** What cannot be counted now is told by the next read or save; a loss that is found is told at once. */
  async function checkLater(store: BrowserCaseStore): Promise<void> {
    await options.untilShown();
    const integrity = await store.checkIntegrity();
    const isShown = state.kind === "ready" && state.store === store;
    if (isShown && integrity.ok && integrity.value.kind === "data-loss-suspected") {
      enter({ kind: "data-loss", store, loss: integrity.value });
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
      enter({ kind: "data-loss", store, loss: integrity.value });
    }
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
      const store = await options.createMemoryStore();
      enter({ kind: "ready", store, keeps: "session", isSuperseded: false });
    },
    async acceptLoss() {
      if (state.kind !== "data-loss") return;
      const { store } = state;
      const accepted = await store.acceptLoss();
      if (accepted.ok) void options.untilShown().then(() => verifyLater(store));
      enter(
        accepted.ok
          ? { kind: "ready", store, keeps: "browser", isSuperseded: false }
          : { kind: "problem", error: accepted.error },
      );
    },
  };
}
