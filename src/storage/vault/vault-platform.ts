import type { TabChannel } from "../change-feed.ts";
import { browserDelay, type Delay } from "../browser/in-time.ts";
import { browserPlatform } from "../browser/platform.ts";
import type { SentinelStorage } from "../browser/sentinel.ts";
import { browserPasskeys, type PasskeyAuthenticator } from "./keys/passkey-authenticator.ts";

/** What the vault takes from the browser; null where the browser has or gives none. */
export interface VaultPlatform {
  readonly indexedDB: IDBFactory | null;
  readonly storage: SentinelStorage | null;
  /** Between the windows of this browser. */
  readonly channel: TabChannel | null;
  readonly passkeys: PasskeyAuthenticator | null;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly delay: Delay;
}

export function browserVaultPlatform(): VaultPlatform {
  const { indexedDB, channel, sentinelStorage } = browserPlatform("reviewer-workstation.keys");
  return {
    indexedDB,
    storage: sentinelStorage,
    channel,
    passkeys: browserPasskeys(),
    now: () => Date.now(),
    delay: browserDelay,
  };
}
