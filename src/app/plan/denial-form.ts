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
  /** Whether this workspace can store one. */
  readonly isStorable: boolean;
  readonly form: DenialForm | null;
  /** Null takes it away. */
  readonly save: (form: DenialForm | null) => Promise<SetupOutcome<null>>;
};

/** The form, and the way to change it. Below the gate of the store only. */
export function useDenialForm(): DenialFormSetting {
  const { state } = useStoreState();
  if (state.kind !== "ready") throw new Error("the form is read below the gate of the store only");
  const { subscribe, get, save, isStorable } = followedForm(state.setup);
  const form = useSyncExternalStore(subscribe, get);
  return { isStorable, form, save };
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
function follow(
  store: DenialFormStore | null,
  stored: Stored<DenialForm> | undefined,
): FollowedForm {
  let revision = stored?.revision ?? 0;
  const kept = createStore<DenialForm | null>(stored?.value ?? null);

  async function read(from: DenialFormStore): Promise<void> {
    const found = await from.read();
    if (!found.ok) return;
    ({ revision } = found.value);
    kept.set(found.value.value);
  }

  if (store !== null) store.watch(() => void read(store));
  return {
    isStorable: store !== null,
    get: kept.get,
    subscribe: kept.subscribe,
    async save(form) {
      if (store === null) return { ok: false, error: { kind: "unavailable", reason: "denied" } };
      const saved = await store.write(form, { ifRevision: revision });
      if (!saved.ok) {
        if (saved.error.kind === "conflict") await read(store);
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
