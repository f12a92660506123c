import type { Page } from "@playwright/test";

/** What a browser holds, beside the workstation. */
export type Held = {
  /** Names of databases, sorted. */
  readonly databases: readonly string[];
  /** Keys of localStorage, sorted. */
  readonly keys: readonly string[];
  /** Of the words that were asked for: those that a row, a file or a text of localStorage shows, and where. */
  readonly shown: readonly string[];
  /** How many rows and files were looked at. */
  readonly looked: number;
};

/** Looks through every database and localStorage of the page's browser for words, as whoever copies its disk could. */
export async function lookThrough(page: Page, words: readonly string[]): Promise<Held> {
  return page.evaluate(async (wanted) => {
    const shown = new Set<string>();
    let looked = 0;
    const found = await indexedDB.databases();
    const names = found.map(({ name = "" }) => name).toSorted();
    for (const name of names) {
      const database = await opened(name);
      for (const store of database.objectStoreNames) {
        for (const row of await rowsOf(database, store)) {
          looked += 1;
          note(await textOf(row), `${name}/${store}`);
        }
      }
      database.close();
    }
    for (const [key, text] of Object.entries(localStorage)) note(`${key} ${String(text)}`, key);
    const keys = Object.keys(localStorage).toSorted();
    return { databases: names, keys, shown: [...shown].toSorted(), looked };

    function note(text: string, where: string): void {
      for (const word of wanted) if (text.includes(word)) shown.add(`${where}: ${word}`);
    }

    function opened(name: string): Promise<IDBDatabase> {
      return new Promise((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(new Error(`${name} does not open`)));
      });
    }

    function rowsOf(database: IDBDatabase, store: string): Promise<readonly unknown[]> {
      return new Promise((resolve, reject) => {
        const reading = database.transaction(store).objectStore(store).getAll();
        reading.addEventListener("success", () => resolve(reading.result));
        reading.addEventListener("error", () => reject(new Error(`${store} is not read`)));
      });
    }

    async function textOf(value: unknown): Promise<string> {
      if (value instanceof Blob) return value.text();
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        return new TextDecoder("latin1").decode(value);
      }
      if (typeof value !== "object" || value === null) return String(value);
      const parts = Object.entries(value).map(
        async ([key, part]) => `${key} ${await textOf(part)}`,
      );
      return (await Promise.all(parts)).join("\n");
    }
  }, words);
}
