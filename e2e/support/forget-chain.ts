import type { Page } from "@playwright/test";
import { placeOf } from "./stored-rows.ts";

/**
 * Takes the chain out of the browser's database, as if an earlier release had stored what is there: for tests
 * that put cases there by hand. The workstation begins it anew at the next visit.
 */
export async function forgetChain(page: Page): Promise<void> {
  const { cases } = await placeOf(page);
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const database = opening.result;
          const transaction = database.transaction(["chain", "meta"], "readwrite");
          transaction.objectStore("chain").clear();
          for (const key of ["chainStarted", "chainHead", "chainMissing"]) {
            transaction.objectStore("meta").delete(key);
          }
          transaction.addEventListener("complete", () => {
            database.close();
            localStorage.removeItem(`${name}.chain-head`);
            resolve();
          });
          transaction.addEventListener("error", () => reject(new Error("not written")));
        });
      }),
    cases,
  );
}
