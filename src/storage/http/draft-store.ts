/** Encrypted drafts in a database of this browser, one for each person. No method rejects. */
export interface DraftStore {
  /** Whether what is written is there again when the page is opened anew. */
  readonly isDurable: boolean;
  readonly entries: () => Promise<readonly (readonly [string, unknown])[]>;
  /** On disk when it resolves; false where it could not be written. */
  readonly write: (key: string, sealed: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  readonly remove: (key: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** What a draft lies under; ids only. */
const place = "drafts";

/** @param factory - null: nothing outlives the page */
export async function openDraftStore(
  name: string,
  factory: IDBFactory | null,
): Promise<DraftStore> {
  const database = factory === null ? null : await openDatabase(factory, name);
  if (database === null) return withoutDatabase;
  const inStore = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => () => T,
  ): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }> =>
    new Promise((resolve) => {
      try {
        const transaction = database.transaction(place, mode, { durability: "strict" });
        const result = work(transaction.objectStore(place));
        transaction.addEventListener("complete", () => resolve({ ok: true, value: result() }));
        transaction.addEventListener("abort", () => resolve({ ok: false }));
      } catch {
        resolve({ ok: false });
      }
    });
  return {
    isDurable: true,
    async entries() {
      const read = await inStore("readonly", (store) => {
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        return () => {
          const found: readonly unknown[] = values.result;
          return keys.result.flatMap((key, index) =>
            typeof key === "string" ? [[key, found[index]] as const] : [],
          );
        };
      });
      return read.ok ? read.value : [];
    },
    async write(key, sealed) {
      const written = await inStore("readwrite", (store) => {
        store.put(sealed, key);
        return () => null;
      });
      return written.ok;
    },
    async remove(key) {
      await inStore("readwrite", (store) => {
        store.delete(key);
        return () => null;
      });
    },
    async clear() {
      await inStore("readwrite", (store) => {
        store.clear();
        return () => null;
      });
    },
  };
}

/** The page itself still has what it could not put anywhere. */
const withoutDatabase: DraftStore = {
  isDurable: false,
  entries: async () => [],
  write: async () => true,
  remove: async () => undefined,
  clear: async () => undefined,
};

async function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    try {
      const request = factory.open(name, 1);
      request.addEventListener("upgradeneeded", () => {
        request.result.createObjectStore(place);
      });
      request.addEventListener("success", () => {
        // A later release may take the database over; this page writes nothing more into it then.
        request.result.addEventListener("versionchange", () => request.result.close());
        resolve(request.result);
      });
      for (const end of ["error", "blocked"] as const) {
        request.addEventListener(end, () => resolve(null));
      }
    } catch {
      resolve(null);
    }
  });
}
