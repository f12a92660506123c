import type { VaultPlatform } from "../vault-platform.ts";

const heldMs = 120_000;

/** A signing key that was unlocked just now. `publicKey`: 32 bytes of Ed25519 in base64url. */
export interface UnlockedSigningKey {
  readonly key: CryptoKey;
  readonly publicKey: string;
}

/** Holds the signing key from a fresh unlock to the next signature, and two minutes at most. */
export interface Signer {
  readonly hold: (key: UnlockedSigningKey) => void;
  /** The key, once. */
  readonly take: () => UnlockedSigningKey | null;
  readonly drop: () => void;
}

export function createSigner({ now, delay }: VaultPlatform): Signer {
  let held: {
    readonly signing: UnlockedSigningKey;
    readonly until: number;
    readonly end: () => void;
  } | null = null;

  function drop(): void {
    held?.end();
    held = null;
  }

  return {
    drop,
    hold(signing) {
      drop();
      // The clock is asked as well: a device that slept has let no time pass for the timer.
      held = { signing, until: now() + heldMs, end: delay(drop, heldMs) };
    },
    take() {
      const taken = held;
      drop();
      if (taken === null) return null;
      const left = taken.until - now();
      return left > 0 && left <= heldMs ? taken.signing : null;
    },
  };
}
