import type { Failure } from "#domain";
import { openFailure, unavailable } from "../browser/database.ts";
import { inTime } from "../browser/in-time.ts";
import { changeStored } from "./vault-database.ts";
import { browserVaultPlatform, type VaultPlatform } from "./vault-platform.ts";

/** Why the browser gives no database to the vault; null where it does, and the vault itself can't be opened. */
export async function whyNoStorage(
  platform: VaultPlatform = browserVaultPlatform(),
): Promise<Failure | null> {
  if (platform.indexedDB === null) return unavailable("absent");
  const asked = changeStored(platform, () => ({ leave: true })).then(() => null, openFailure);
  return inTime<Failure | null>(asked, {
    delay: platform.delay,
    milliseconds: answerMs,
    late: () => unavailable("no-answer"),
  });
}

/** It was given ten seconds before anybody asks why. */
const answerMs = 1000;
