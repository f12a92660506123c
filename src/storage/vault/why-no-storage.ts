import type { Failure } from "#domain";
import { openFailure, unavailable } from "../browser/database.ts";
import { changeStored } from "./vault-database.ts";
import { browserVaultPlatform, type VaultPlatform } from "./vault-platform.ts";

/** Why the browser gives no database to the vault; null where it does, and the vault itself can't be opened. */
export async function whyNoStorage(
  platform: VaultPlatform = browserVaultPlatform(),
): Promise<Failure | null> {
  if (platform.indexedDB === null) return unavailable("absent");
  try {
    await changeStored(platform, () => ({ leave: true }));
    return null;
  } catch (error) {
    return openFailure(error);
  }
}
