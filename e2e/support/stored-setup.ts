import type { Page } from "@playwright/test";

/** Takes the settings of this browser away as a write of the app would: the next page begins as everybody begins. */
export async function forgetSettings(page: Page): Promise<void> {
  await rewriteSetup(page, "settings", null);
}

/** Makes the changes of the plan's values ones of another version, as a new version of criteria leaves them behind. */
export async function movePolicyTo(
  page: Page,
  versions: { readonly from: string; readonly to: string },
): Promise<void> {
  await rewriteSetup(page, "policy", versions);
}

/** Writes one row of the setup anew, a revision on: other words in the place of some, or null for nothing at all. */
async function rewriteSetup(
  page: Page,
  key: "settings" | "policy",
  words: { readonly from: string; readonly to: string } | null,
): Promise<void> {
  await page.evaluate(
    ([name, replaced]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("reviewer-workstation");
        opening.addEventListener("error", () => reject(new Error("not opened")));
        opening.addEventListener("success", () => {
          const writing = opening.result.transaction("setup", "readwrite");
          const setup = writing.objectStore("setup");
          const reading = setup.get(name);
          reading.addEventListener("success", () => {
            const row: unknown = reading.result;
            if (typeof row !== "object" || row === null) return;
            if (!("revision" in row) || !("value" in row)) return;
            const text = JSON.stringify(row.value);
            const value: unknown =
              replaced === null ? null : JSON.parse(text.replaceAll(replaced.from, replaced.to));
            setup.put({ ...row, revision: Number(row.revision) + 1, value });
          });
          writing.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    [key, words] as const,
  );
}
