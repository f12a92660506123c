import {
  type ConnectionState,
  type Failure,
  type Integrity,
  type LocalWorkspace,
  type OpenedSetup,
  type SetupPart,
  type StoreError,
  type StoreVerification,
  unreadableSetup,
  type Workspace,
} from "#domain";
import { createStore } from "#ui";

/** What the app has to keep cases in. Only `ready` may show cases or an empty worklist. */
export type StoreState =
  | { readonly kind: "opening" }
  | {
      readonly kind: "ready";
      readonly workspace: Workspace;
      /** A newer release took the database over: nothing more can be saved from this tab. */
      readonly isSuperseded: boolean;
      /** What going through the chain over all cases found that is not as it was written. */
      readonly unverified?: StoreUnverified;
      readonly setup: StoredSetup;
    }
  | { readonly kind: "problem"; readonly error: StoreError }
  | {
      readonly kind: "data-loss";
      readonly workspace: LocalWorkspace;
      readonly loss: DataLoss;
      /** What is gone with the cases; null where that is nothing. */
      readonly setupLoss: SetupLoss | null;
    }
  | { readonly kind: "setup-loss"; readonly workspace: LocalWorkspace; readonly loss: SetupLoss };

/** The workspace whose people, plan and settings were read when it was opened, and what was read. */
export type StoredSetup = {
  readonly workspace: Workspace;
  readonly rows: readonly unknown[];
  /** Nothing was ever stored here, neither a case nor a person. */
  readonly isFirstUse: boolean;
};

/** What was set up in this browser and is not there, or is there and can’t be read. */
export type SetupLoss = {
  readonly missing: readonly SetupPart[];
  readonly unreadable: readonly SetupPart[];
  /** The rows that can’t be read. */
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
  /** The session at the server is over: nothing is shown until somebody signs in. */
  readonly end: () => void;
  /** There is no storage to open. */
  readonly fail: (error: StoreError) => void;
  /** After the reviewer was told of a loss: what is found becomes what is expected. */
  readonly acceptLoss: () => Promise<void>;
  /** After the reviewer was told that people, plan or settings are gone: they are set up again. */
  readonly setUpAgain: () => Promise<void>;
}

export interface StoreOpeningOptions {
  /** Opens the storage of this device. */
  readonly openLocal: (
    onState: (state: ConnectionState) => void,
  ) => Promise<{ readonly ok: true; readonly value: LocalWorkspace } | Failure>;
  readonly createInMemory: () => Promise<Workspace>;
  /** Called before the pages are let through. */
  readonly onSetup: (setup: StoredSetup) => void;
  /** Resolves when a large store that is shown already may be counted without holding up its list. */
  readonly untilShown: () => Promise<void>;
}

export function createStoreOpening(options: StoreOpeningOptions): StoreOpening {
  let state: StoreState = { kind: "opening" };
  const shown = createStore<StoreState>(state);

  function enter(next: StoreState): void {
    state = next;
    shown.set(next);
  }

  let isChecking = false;
  let checked: LocalWorkspace | null = null;

  function watchConnection(connection: ConnectionState): void {
    if (connection === "lost") void checkAgain();
    if (connection === "superseded" && state.kind === "ready" && state.workspace === checked) {
      enter({ ...state, isSuperseded: true });
    }
  }

  async function open(): Promise<void> {
    enter({ kind: "opening" });
    const opened = await options.openLocal(watchConnection);
    if (!opened.ok) return enter({ kind: "problem", error: opened.error });
    const workspace = opened.value;
    checked = workspace;
    const atSight = await workspace.upkeep.passesAtSight();
    if (atSight.ok && atSight.value) {
      if (await openSetup(workspace, false)) {
        void checkLater(workspace).then(() => verifyLater(workspace));
      }
      return undefined;
    }
    const integrity = await workspace.upkeep.checkIntegrity();
    if (!integrity.ok) return enter({ kind: "problem", error: integrity.error });
    if (integrity.value.kind === "data-loss-suspected") {
      return enterLoss(workspace, integrity.value);
    }
    await openAndVerify(workspace, integrity.value.kind === "first-use");
    return undefined;
  }

  async function openAndVerify(workspace: LocalWorkspace, hasNoCases: boolean): Promise<void> {
    if (await openSetup(workspace, hasNoCases)) {
      void options.untilShown().then(() => verifyLater(workspace));
    }
  }

  /** The last step: who works here and how. False where the pages are not let through. */
  async function openSetup(workspace: LocalWorkspace, hasNoCases: boolean): Promise<boolean> {
    const opened = await workspace.upkeep.openSetup();
    if (!opened.ok) {
      enter({ kind: "problem", error: opened.error });
      return false;
    }
    const loss = lossIn(opened.value);
    if (loss !== null) {
      enter({ kind: "setup-loss", workspace, loss });
      return false;
    }
    const { rows, isFirstUse } = opened.value;
    const setup = { workspace, rows, isFirstUse: isFirstUse && hasNoCases };
    options.onSetup(setup);
    enter({ kind: "ready", workspace, isSuperseded: false, setup });
    return true;
  }

  /** Begins the chain of cases of an earlier release, and goes through it; cases say themselves what is wrong. */
  async function verifyLater(workspace: LocalWorkspace): Promise<void> {
    const isShown = () => state.kind === "ready" && state.workspace === workspace;
    if (!isShown()) return;
    const verified = await workspace.upkeep.verifyAll();
    if (verified.ok && verified.value.kind !== "verified" && state.kind === "ready" && isShown()) {
      enter({ ...state, unverified: verified.value });
    }
    await workspace.upkeep.verifyCases();
  }

  /** What cannot be counted now is told by the next read or save; a loss that is found is told at once. */
  async function checkLater(workspace: LocalWorkspace): Promise<void> {
    await options.untilShown();
    const integrity = await workspace.upkeep.checkIntegrity();
    const isShown = state.kind === "ready" && state.workspace === workspace;
    if (isShown && integrity.ok && integrity.value.kind === "data-loss-suspected") {
      await enterLoss(workspace, integrity.value);
    }
  }

  /**
   * The browser dropped the database: what it gives instead may be empty. Whoever has a case open is told at once,
   * not by a case that does not exist.
   */
  async function checkAgain(): Promise<void> {
    if (isChecking || state.kind !== "ready" || state.isSuperseded || checked === null) return;
    isChecking = true;
    const workspace = checked;
    const integrity = await workspace.upkeep.checkIntegrity();
    isChecking = false;
    if (state.kind !== "ready" || state.workspace !== workspace) return;
    if (!integrity.ok) enter({ kind: "problem", error: integrity.error });
    else if (integrity.value.kind === "data-loss-suspected") {
      await enterLoss(workspace, integrity.value);
    } else {
      const setup = await workspace.upkeep.openSetup();
      const loss = setup.ok ? lossIn(setup.value) : null;
      if (loss !== null) enter({ kind: "setup-loss", workspace, loss });
    }
  }

  async function enterLoss(workspace: LocalWorkspace, loss: DataLoss): Promise<void> {
    const opened = await workspace.upkeep.openSetup();
    const setupLoss = opened.ok ? lossIn(opened.value) : null;
    enter({ kind: "data-loss", workspace, loss, setupLoss });
  }

  async function startAgain(workspace: LocalWorkspace, { keys }: SetupLoss): Promise<void> {
    const again = await workspace.upkeep.startSetupAgain(keys);
    if (again.ok) await openAndVerify(workspace, false);
    else enter({ kind: "problem", error: again.error });
  }

  return {
    getState: shown.get,
    subscribe: shown.subscribe,
    open,
    async workInMemory() {
      const workspace = await options.createInMemory();
      const setup = { workspace, rows: [], isFirstUse: false };
      options.onSetup(setup);
      enter({ kind: "ready", workspace, isSuperseded: false, setup });
    },
    end() {
      enter({ kind: "problem", error: { kind: "unauthorized" } });
    },
    fail(error) {
      enter({ kind: "problem", error });
    },
    async acceptLoss() {
      if (state.kind !== "data-loss") return;
      const { workspace, setupLoss } = state;
      const accepted = await workspace.upkeep.acceptLoss();
      if (!accepted.ok) enter({ kind: "problem", error: accepted.error });
      else if (setupLoss === null) await openAndVerify(workspace, false);
      else await startAgain(workspace, setupLoss);
    },
    async setUpAgain() {
      if (state.kind === "setup-loss") await startAgain(state.workspace, state.loss);
    },
  };
}

function lossIn({ rows, missing }: OpenedSetup): SetupLoss | null {
  const { parts: unreadable, keys } = unreadableSetup(rows);
  return missing.length + unreadable.length === 0 ? null : { missing, unreadable, keys };
}
