import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { testVault, useVault } from "../../sealed-store/test-vault.ts";
import { launchWithProfile } from "../browser.ts";
import { exampleCases, seed, seedScript } from "./seed.ts";

export const stockSize = 100_000;

const profiles = join(import.meta.dirname, "..", "..", "..", ".cache", "bench", "stocks");

/**
 * A browser that has stored 100,000 cases at `origin`. Storing them takes a minute or two, so the browser's folder
 * is kept for the next run, as long as what writes them is the same.
 */
export async function openStock(origin: string): Promise<BrowserContext> {
  const made = [await seedScript(), JSON.stringify(exampleCases()), origin, String(stockSize)];
  const name = createHash("sha256").update(made.join("\n")).digest("hex").slice(0, 16);
  const folder = join(profiles, name);
  const isReady = join(folder, "stored");
  if (existsSync(isReady)) {
    // What was stored by an earlier run opens by the vault of that run.
    useVault(readFileSync(isReady, "utf8"));
    return launchWithProfile(folder, origin);
  }
  console.log(
    `Storing ${stockSize.toLocaleString("en-US")} cases, once for this state of the code ...`,
  );
  mkdirSync(profiles, { recursive: true });
  // Stocks of earlier states of the code serve nobody.
  for (const old of readdirSync(profiles)) rmSync(join(profiles, old), { recursive: true });
  const context = await launchWithProfile(folder, origin);
  await seed(context, stockSize);
  await context.close();
  writeFileSync(isReady, JSON.stringify(await testVault()));
  return launchWithProfile(folder, origin);
}

/** Takes away the store's own copy of its summaries: the next list is made from the rows, as the very first one. */
export async function forgetSnapshot(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto("/icon.svg");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("reviewer-workstation-sealed");
        opening.addEventListener("error", () => reject(new Error("no database")));
        opening.addEventListener("success", () => {
          const transaction = opening.result.transaction("snapshots", "readwrite");
          transaction.objectStore("snapshots").clear();
          transaction.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
  await page.close();
}

/** Waits until the store has made that copy again; nobody who works there does. */
export async function snapshotIsKept(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open("reviewer-workstation-sealed");
        opening.addEventListener("error", () => resolve(false));
        opening.addEventListener("success", () => {
          const rows = opening.result
            .transaction("snapshots")
            .objectStore("snapshots")
            .count("summaries");
          rows.addEventListener("success", () => {
            opening.result.close();
            resolve(rows.result > 0);
          });
        });
      }),
    undefined,
    { polling: 250, timeout: 120_000 },
  );
}
