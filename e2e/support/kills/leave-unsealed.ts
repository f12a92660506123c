import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import * as z from "zod/mini";

const keyPath = z.union([z.string(), z.array(z.string())]);
/** A database that is stored for the tests, with its layout. */
const goldenSchema = z.object({
  version: z.number(),
  layout: z.array(
    z.object({
      name: z.string(),
      keyPath: z.nullable(keyPath),
      autoIncrement: z.boolean(),
      indexes: z.array(z.object({ name: z.string(), keyPath, unique: z.boolean() })),
    }),
  ),
  stores: z.record(z.string(), z.array(z.object({ key: z.unknown(), value: z.unknown() }))),
  localStorage: z.record(z.string(), z.string()),
});
type Golden = z.infer<typeof goldenSchema>;

/** How much is in the databases that `leaveUnsealed` makes. */
export const leftUnsealed = { cases: 3, documents: 2, largeBytes: 40_000_000 };

/**
 * Puts the newest stored databases of a release before the vault (src/storage/move/golden) into a browser, as that
 * release left them; one of the documents is large, so that taking it over takes its time. The page is at an address
 * of the workstation that runs nothing.
 */
export async function leaveUnsealed(page: Page): Promise<void> {
  await page.evaluate(makeDatabases, {
    databases: [
      { name: "reviewer-workstation", golden: golden("cases-4") },
      { name: "reviewer-workstation-documents", golden: golden("documents-3") },
    ],
    largeBytes: leftUnsealed.largeBytes,
  });
}

function golden(name: string): Golden {
  const file = new URL(`../../../src/storage/move/golden/${name}.json`, import.meta.url);
  return goldenSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Runs in the page. */
async function makeDatabases({
  databases,
  largeBytes,
}: {
  readonly databases: readonly { readonly name: string; readonly golden: Golden }[];
  readonly largeBytes: number;
}): Promise<void> {
  const large = new Uint8Array(largeBytes);
  for (let at = 0; at < largeBytes; at += 65_536) {
    crypto.getRandomValues(large.subarray(at, Math.min(largeBytes, at + 65_536)));
  }
  let isLargeLeft = true;
  for (const { name, golden: stored } of databases) {
    const { version, layout, stores } = stored;
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      request.addEventListener("error", () => reject(new Error(`${name} is not made`)));
      request.addEventListener("success", () => {
        request.result.close();
        resolve();
      });
      request.addEventListener("upgradeneeded", () => {
        for (const { name: storeName, indexes, ...how } of layout) {
          const store = request.result.createObjectStore(storeName, how);
          for (const { name: index, keyPath: of, unique } of indexes) {
            store.createIndex(index, of, { unique });
          }
          for (const { key, value } of stores[storeName] ?? []) {
            if (how.keyPath !== null) store.put(value);
            else if (storeName === "contents") {
              store.put(new Blob(isLargeLeft ? [large] : ["%PDF-1.7 synthetic"]), String(key));
              isLargeLeft = false;
            } else store.put(value, typeof key === "number" ? key : String(key));
          }
        }
      });
    });
    for (const [key, text] of Object.entries(stored.localStorage)) localStorage.setItem(key, text);
  }
}
