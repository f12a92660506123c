import type { Page } from "@playwright/test";
import { placeOf } from "../stored-rows.ts";

/** A mark for every row that a promise rests on, and which documents have the content they were attached with. */
export type StoredMarks = {
  readonly rows: Readonly<Record<string, string>>;
  readonly whole: readonly string[];
};

/** Reads beside the workstation, from an address of its origin that runs nothing. */
export async function readMarks(page: Page, origin: string): Promise<StoredMarks> {
  await page.goto(`${origin}/icon.svg`);
  const place = await placeOf(page);
  return page.evaluate(async (names) => {
    const rows: Record<string, string> = {};
    const whole: string[] = [];
    const cases = await openOrNull(names.cases);
    for (const name of ["cases", "revisions", "determinations", "chain"]) {
      const { keys, values } = await readAll(cases, name);
      for (const [at, key] of keys.entries()) {
        rows[`${name} ${String(key)}`] = await hash(
          new TextEncoder().encode(JSON.stringify(values[at])),
        );
      }
    }
    cases?.close();
    const documents = await openOrNull(names.documents);
    // By its bytes as they lie there: what is encrypted has no hash of its content.
    const { keys, values } = await readAll(documents, "contents");
    for (const [at, content] of values.entries()) {
      try {
        const bytes = content instanceof Blob ? await content.arrayBuffer() : new ArrayBuffer(0);
        whole.push(`${String(keys[at])} ${await hash(bytes)}`);
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
  }, place);
}
