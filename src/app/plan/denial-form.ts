import { useSyncExternalStore } from "react";
import {
  type DenialForm,
  type DenialFormStore,
  readDenialForm,
  type SetupOutcome,
  type Stored,
} from "#domain";
import { createStore } from "#ui";
import type { StoredSetup } from "../store-opening.ts";
import { useStoreState } from "../use-store-state.ts";

/** The plan's own copy of form CMS-10003, as it is stored now. */
export type DenialFormSetting = {
  readonly form: DenialForm | null;
  /** Null takes it away. */
  readonly save: (form: DenialForm | null) => Promise<SetupOutcome<null>>;
};

/** The form, and the way to change it. Below the gate of the store only. */
export function useDenialForm(): DenialFormSetting {
  const { state } = useStoreState();
  if (state.kind !== "ready") throw new Error("the form is read below the gate of the store only");
  const { subscribe, get, save } = followedForm(state.setup);
  const form = useSyncExternalStore(subscribe, get);
  return { form, save };
}

type FollowedForm = Omit<DenialFormSetting, "form"> & {
  readonly get: () => DenialForm | null;
  readonly subscribe: (listener: () => void) => () => void;
};

function followedForm(setup: StoredSetup): FollowedForm {
  const known = made.get(setup);
  if (known !== undefined) return known;
  const followed = follow(setup.workspace.denialForm, readDenialForm(setup.rows));
  made.set(setup, followed);
  return followed;
}

/** A form that can't be read counts as none: it is uploaded again. */
function follow(store: DenialFormStore, stored: Stored<DenialForm> | undefined): FollowedForm {
  let revision = stored?.revision ?? 0;
  const kept = createStore<DenialForm | null>(stored?.value ?? null);

  async function read(): Promise<void> {
    const found = await store.read();
    if (!found.ok) return;
    ({ revision } = found.value);
    kept.set(found.value.value);
  }

  store.watch(() => void read());
  // A server gives the file by itself, and not with everything else.
  if (revision === 0) void read();
  return {
    get: kept.get,
    subscribe: kept.subscribe,
    async save(form) {
      const saved = await store.write(form, { ifRevision: revision });
      if (!saved.ok) {
        if (saved.error.kind === "conflict") await read();
        return saved;
      }
      ({ revision } = saved.value);
      kept.set(saved.value.value);
      return { ok: true, value: null };
    },
  };
}

/** One for each store that was opened. */
const made = new WeakMap<StoredSetup, FollowedForm>();
