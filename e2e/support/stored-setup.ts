import type { Page } from "@playwright/test";
import { readRows, writeRows } from "./stored-rows.ts";

/** Takes the settings of this browser away as a write of the app would: the next page begins as everybody begins. */
export async function forgetSettings(page: Page): Promise<void> {
  await rewriteSetup(page, "settings", () => null);
}

/** Makes the changes of the plan's values ones of another version, as a new version of criteria leaves them behind. */
export async function movePolicyTo(
  page: Page,
  versions: { readonly from: string; readonly to: string },
): Promise<void> {
  await rewriteSetup(page, "policy", (value): unknown =>
    JSON.parse(JSON.stringify(value).replaceAll(versions.from, versions.to)),
  );
}

/** Writes one row of the setup anew, a revision on. */
async function rewriteSetup(
  page: Page,
  key: "settings" | "policy",
  edit: (value: unknown) => unknown,
): Promise<void> {
  const { keys, rows } = await readRows(page, "setup");
  const at = keys.indexOf(key);
  const row = rows[at];
  if (row === undefined) return;
  const next = { ...row, revision: Number(row["revision"]) + 1, value: edit(row["value"]) };
  await writeRows(page, "setup", [{ key, next }]);
}
