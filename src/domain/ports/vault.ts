/** Why the vault did not do what was asked. Nothing was changed. */
export type VaultError =
  /** The passphrase, recovery key or passkey opens nothing here. `waitMs`: how long no further try is taken. */
  | { readonly kind: "wrong"; readonly waitMs: number }
  /** The recovery key has a typing mistake: its check sign does not fit. Nothing was tried, and no try is counted. */
  | { readonly kind: "mistyped" }
  /** Too many wrong tries: the next one is taken after `waitMs`. This one was not looked at. */
  | { readonly kind: "too-soon"; readonly waitMs: number }
  /** Somebody else on this workstation has this passphrase already. */
  | { readonly kind: "taken" }
  /** The passphrase is too short, or one that everybody tries first. */
  | { readonly kind: "weak"; readonly because: "short" | "common" }
  /**
   * The person closed the browser's own dialog, or no passkey here can be used, or the authenticator that was to get one
   * has one of this person already.
   */
  | { readonly kind: "passkey"; readonly because: "canceled" | "unsupported" | "present" }
  /** The vault is locked, or was never set up. */
  | { readonly kind: "locked" }
  /** What is stored of the vault can’t be read or can’t be written now. */
  | { readonly kind: "unavailable"; readonly detail?: string };

export type VaultOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: VaultError };

/** As much as is known of the vault before it is opened, and who opened it. */
export type VaultState =
  /** Nothing was ever set up on this device. */
  | { readonly kind: "none" }
  /** `hasPasskeys`: somebody can unlock with one. `retryAt`: milliseconds since 1970 before which no try is taken. */
  | { readonly kind: "locked"; readonly hasPasskeys: boolean; readonly retryAt: number | null }
  /**
   * `personId`: whose passphrase or passkey opened it; null after the recovery key, which opens the cases and signs
   * nothing: a new passphrase has to be set for somebody.
   */
  | { readonly kind: "open"; readonly personId: string | null };

/** One passkey that opens the vault for a person. `addedAt`: ISO in UTC. */
export interface VaultPasskey {
  readonly id: string;
  readonly addedAt: string;
}

/** How one person opens the vault. */
export interface VaultAccess {
  readonly personId: string;
  readonly passkeys: readonly VaultPasskey[];
  /** The public half of the person's signing key: 32 bytes of Ed25519 in base64url. */
  readonly publicKey: string;
}

/** What proves that a person is there: a passphrase, or a passkey that the browser asks for. */
export type VaultProof = { readonly passphrase: string } | { readonly passkey: true };

/**
 * The lock on everything this workstation stores. A data key seals every record; each person's passphrase and passkeys
 * open it, and so does the printed recovery key. No method rejects; no key ever leaves the storage room.
 */
export interface Vault {
  readonly getState: () => VaultState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes the vault with its first person. Gives the recovery key, which is shown once and stored nowhere. */
  readonly setUp: (person: {
    readonly personId: string;
    readonly passphrase: string;
  }) => Promise<VaultOutcome<{ readonly recoveryKey: string }>>;
  readonly unlock: (proof: VaultProof) => Promise<VaultOutcome<{ readonly personId: string }>>;
  /** Opens the cases for somebody who lost the passphrase; `resetPassphrase` follows. */
  readonly unlockWithRecoveryKey: (recoveryKey: string) => Promise<VaultOutcome<null>>;
  /** After the recovery key: a new passphrase and a new signing key; earlier signatures stay as they are. */
  readonly resetPassphrase: (person: {
    readonly personId: string;
    readonly passphrase: string;
  }) => Promise<VaultOutcome<null>>;
  /** Forgets every key in every window of this browser. What was typed is sealed already. */
  readonly lock: () => void;
  /** Who can open the vault; empty while it is locked. */
  readonly access: () => readonly VaultAccess[];
  /** Another person of this workstation. `proof`: of whoever works now. */
  readonly addPerson: (person: {
    readonly personId: string;
    readonly passphrase: string;
    readonly proof: VaultProof;
  }) => Promise<VaultOutcome<null>>;
  /** `proof`: of whoever works now; left out only where an access that was just given is taken back. */
  readonly removePerson: (personId: string, proof?: VaultProof) => Promise<VaultOutcome<null>>;
  /** Wraps the same keys anew; no record is written again. */
  readonly changePassphrase: (change: {
    readonly current: string;
    readonly next: string;
  }) => Promise<VaultOutcome<null>>;
  readonly canUsePasskeys: () => Promise<boolean>;
  /** For whoever works now. `name`: shown by the browser beside the passkey. */
  readonly addPasskey: (given: {
    readonly name: string;
    readonly passphrase: string;
  }) => Promise<VaultOutcome<VaultPasskey>>;
  readonly removePasskey: (id: string) => Promise<VaultOutcome<null>>;
  /** Makes a new recovery key; the one before opens nothing any more. */
  readonly replaceRecoveryKey: (
    proof: VaultProof,
  ) => Promise<VaultOutcome<{ readonly recoveryKey: string }>>;
  /** Whether somebody said that the recovery key was printed or written down. */
  readonly isRecoveryKeyNoted: () => boolean;
  readonly noteRecoveryKey: () => Promise<VaultOutcome<null>>;
  /**
   * A fresh unlock of the signing key of whoever works now: the next signature, within two minutes, is made with it,
   * and then it is forgotten.
   */
  readonly confirm: (proof: VaultProof) => Promise<VaultOutcome<null>>;
}
