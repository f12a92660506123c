import type { Outcome } from "./case-store.ts";
import type { ConnectedSystem, NewConnectedSystem } from "./connected-system.ts";

/** Somebody who is signed in right now, on however many devices. Instants in ISO, UTC. */
export interface SignedInPeople {
  readonly personId: string;
  readonly name: string;
  readonly role: string;
  readonly sessions: number;
  /** When the first of them began, and when he or she last did something. */
  readonly since: string;
  readonly activeAt: string;
}

/** That a case was restricted, or that its restriction was lifted: who, when (ISO in UTC) and why. */
export interface CaseRestriction {
  readonly isRestricted: boolean;
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

/** What became of each case of a backup; see docs/operations.md. */
export const movedKinds = [
  "add",
  "update",
  "skip",
  "newer-here",
  "different",
  "does-not-verify",
  "unreadable",
] as const;
export type MovedKind = (typeof movedKinds)[number];

/** What became of a backup that was brought in. */
export interface ImportedBackup {
  readonly cases: readonly { readonly id: string; readonly kind: MovedKind }[];
  readonly documents: {
    readonly added: number;
    readonly there: number;
    readonly refused: readonly string[];
  };
  readonly quality: { readonly added: number; readonly there: number };
  /** People who were not known here. They can't sign in: who may is the provider's to say. */
  readonly people: number;
  /** Whether it came in: the plan's details, its plan values, and its CMS-10003. Each does where there was none. */
  readonly plan: boolean;
  readonly policy: boolean;
  readonly denialForm: boolean;
}

/** Why a backup was not taken. Nothing was changed. */
export type ImportRefusal =
  | "wrong-passphrase"
  | "not-a-backup"
  | "too-large"
  | "incomplete"
  | "not-allowed"
  | "no-answer";

/** Everything of a tenant as one file, and how many restricted cases it does not hold. */
export interface ExportedTenant {
  readonly file: Blob;
  readonly name: string;
  readonly leftOut: number;
}

/** How far a transfer is, in bytes; `total` is null where nobody knows. */
export type OnProgress = (done: number, total: number | null) => void;

/** What an administrator does on a server. No method rejects; the server refuses everybody else. */
export interface Administration {
  readonly signedIn: () => Promise<Outcome<readonly SignedInPeople[]>>;
  /** Ends every session of somebody, who may sign in again; how many. */
  readonly endSessions: (personId: string) => Promise<Outcome<number>>;
  /** Systems that work with the server by FHIR, revoked ones last. */
  readonly systems: () => Promise<Outcome<readonly ConnectedSystem[]>>;
  /** Gives the client id under which the system asks for access. */
  readonly registerSystem: (system: NewConnectedSystem) => Promise<Outcome<string>>;
  /** For good, and at once. */
  readonly revokeSystem: (id: string) => Promise<Outcome<null>>;
  /** The last time a case was restricted or its restriction was lifted; null where it never was. */
  readonly restrictionOf: (caseId: string) => Promise<Outcome<CaseRestriction | null>>;
  readonly restrict: (
    caseId: string,
    change: { readonly isRestricted: boolean; readonly reason: string },
  ) => Promise<Outcome<null>>;
  /** `restrictedReason`: opens the restricted cases for this session, on record, so that the file holds them too. */
  readonly exportTenant: (
    passphrase: string,
    options: { readonly restrictedReason?: string; readonly onProgress: OnProgress },
  ) => Promise<Outcome<ExportedTenant>>;
  readonly importBackup: (
    file: Blob,
    passphrase: string,
    onProgress: OnProgress,
  ) => Promise<
    | { readonly ok: true; readonly value: ImportedBackup }
    | { readonly ok: false; readonly refusal: ImportRefusal }
  >;
}
