import type { Page } from "@playwright/test";

/** A mark for every row that a promise rests on, and which documents have the content they were attached with. */
export type StoredMarks = {
  readonly rows: Readonly<Record<string, string>>;
  readonly whole: readonly string[];
};

/** Reads beside the workstation, from an address of its origin that runs nothing. */
export async function readMarks(page: Page, origin: string): Promise<StoredMarks> {
  await page.goto(`${origin}/icon.svg`);
  return page.evaluate(async () => {
    const rows: Record<string, string> = {};
    const whole: string[] = [];
    const cases = await openOrNull("reviewer-workstation");
    for (const name of ["cases", "revisions", "determinations", "chain"]) {
      const { keys, values } = await readAll(cases, name);
      for (const [at, key] of keys.entries()) {
        rows[`${name} ${String(key)}`] = await hash(
          new TextEncoder().encode(JSON.stringify(values[at])),
        );
      }
    }
    cases?.close();
    const documents = await openOrNull("reviewer-workstation-documents");
    const { values } = await readAll(documents, "documents");
    for (const value of values) {
      if (typeof value !== "object" || value === null) continue;
      const [id, name, sha256] = ["id", "name", "sha256"].map((part) =>
        String(Reflect.get(value, part)),
      );
      try {
        const content = await answer(
          documents
            ?.transaction("contents")
            .objectStore("contents")
            .get(id ?? ""),
        );
        const bytes = content instanceof Blob ? await content.arrayBuffer() : new ArrayBuffer(0);
        if ((await hash(bytes)) === sha256) whole.push(name ?? "");
      } catch {
        // Its content cannot be read any more.
      }
    }
    documents?.close();
    return { rows, whole };

    async function openOrNull(name: string): Promise<IDBDatabase | null> {
      const opening = indexedDB.open(name);
      // One that is gone is not made here.
      opening.addEventListener("upgradeneeded", () => opening.transaction?.abort());
      const opened = await answer(opening).catch(() => null);
      return opened instanceof IDBDatabase ? opened : null;
    }

    async function readAll(database: IDBDatabase | null, name: string) {
      const nothing: readonly unknown[] = [];
      if (database === null || !database.objectStoreNames.contains(name)) {
        return { keys: nothing, values: nothing };
      }
      const store = database.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([
        answer(store.getAllKeys()).catch(() => []),
        answer(store.getAll()).catch(() => []),
      ]);
      return {
        keys: Array.isArray(keys) ? keys : nothing,
        values: Array.isArray(values) ? values : nothing,
      };
    }

    function answer(request: (EventTarget & { readonly result: unknown }) | undefined) {
      return new Promise<unknown>((resolve, reject) => {
        request?.addEventListener("success", () => resolve(request.result));
        request?.addEventListener("error", () => reject(new Error("It does not answer.")));
      });
    }

    async function hash(bytes: BufferSource): Promise<string> {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
    }
  });
}
