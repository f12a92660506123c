import { createSetupStore, type SetupRow, type SetupStore } from "#domain";

/** People, plan and settings that are gone with the page, beside cases that are. */
export function createMemorySetupStore({ clock }: { readonly clock: () => string }): SetupStore {
  const rows = new Map<string, SetupRow>();
  const watchers = new Set<() => void>();
  return createSetupStore(
    {
      all: async () => ({ ok: true, value: structuredClone([...rows.values()]) }),
      async change(key, decide) {
        const decided = decide(rows.get(key));
        if (!decided.ok) return { ok: false, error: { kind: decided.error } };
        rows.set(key, structuredClone(decided.row));
        for (const watcher of watchers) watcher();
        return { ok: true, value: decided.row };
      },
      watch(callback) {
        const watcher = (): void => callback();
        watchers.add(watcher);
        return () => {
          watchers.delete(watcher);
        };
      },
    },
    clock,
  );
}
