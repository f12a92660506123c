import type { Page } from "@playwright/test";

/** Takes the settings of this browser away as a write of the app would: the next page begins as everybody begins. */
export async function forgetSettings(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("reviewer-workstation");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("setup", "readwrite");
          const setup = writing.objectStore("setup");
          const reading = setup.get("settings");
          reading.addEventListener("success", () => {
            const row: unknown = reading.result;
            if (typeof row !== "object" || row === null || !("revision" in row)) return;
            setup.put({ ...row, revision: Number(row.revision) + 1, value: null });
          });
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
  );
}
