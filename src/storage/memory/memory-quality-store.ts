import { type Actor, authorizeQualityWrite, type QualityRecord, type QualityStore } from "#domain";

export interface MemoryQualityStoreOptions {
  /** Who is working: quality records are written by a QA analyst or an administrator only. */
  readonly actor: () => Actor;
}

/** Quality records that are gone with the page, beside cases that are. */
export function createMemoryQualityStore({ actor }: MemoryQualityStoreOptions): QualityStore {
  const records = new Map<string, QualityRecord>();
  const watchers = new Set<() => void>();
  return {
    list: () =>
      Promise.resolve({
        ok: true,
        value: structuredClone({ items: [...records.values()], unreadable: 0 }),
      }),
    get(id) {
      const found = records.get(id);
      return Promise.resolve(
        found === undefined
          ? { ok: false, error: { kind: "not-found" } }
          : { ok: true, value: structuredClone(found) },
      );
    },
    write(record) {
      const permission = authorizeQualityWrite(records.get(record.id), record, actor());
      if (permission.ok) {
        records.set(record.id, structuredClone(permission.value));
        for (const watcher of watchers) watcher();
      }
      return Promise.resolve(structuredClone(permission));
    },
    watch(callback) {
      const watcher = (): void => callback();
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
  };
}
