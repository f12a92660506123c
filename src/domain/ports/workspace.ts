import type { QualityStore } from "../quality/index.ts";
import type { Administration } from "./administration.ts";
import type { Backups } from "./backups.ts";
import type { CaseStore, Outcome } from "./case-store.ts";
import type { DocumentStore } from "./document-store.ts";
import type { SetupStore } from "./setup-store.ts";
import type { TeamFunctions } from "./team-functions.ts";
import type { Upkeep } from "./upkeep.ts";

/** What a workspace can do. Pages read this, and never ask which storage it is. */
export interface WorkspaceCapabilities {
  /** What is saved is still there when the page is opened again. */
  readonly durable: boolean;
  /** Other people see the same cases. */
  readonly shared: boolean;
  /** Role rules are enforced by something the user cannot change; in a browser they are advice. */
  readonly enforced: boolean;
  /** What is stored on this device can be read by nobody who did not unlock it. */
  readonly encrypted: boolean;
  /** Real cases are refused: it is there for trying the workstation out. */
  readonly takesOnlySamples: boolean;
  readonly offline: boolean;
  /** Changes made elsewhere arrive without asking. */
  readonly push: boolean;
}

/** Who worked here last: an id, no name. Whoever cannot be told is asked for, never guessed. */
export interface CurrentPerson {
  readonly read: () => string | null;
  readonly write: (id: string) => void;
  /** Calls back when another window chose somebody; returns the way to stop. */
  readonly watch: (callback: (id: string) => void) => () => void;
}

/** How the way to a server stands, as its last answer told. `superseded`: it runs another release than this app. */
export type ServerLink = "reached" | "away" | "signed-out" | "superseded";

export interface ServerState {
  readonly link: ServerLink;
  /** Cases with answers that are on this device and not on the server, by id. */
  readonly unsent: readonly string[];
  /** Cases with answers on this device that nobody can read any more, by id: their key is gone. */
  readonly unreadable: readonly string[];
}

/** The way to the server that a shared workspace is on. */
export interface ServerConnection {
  readonly getState: () => ServerState;
  readonly subscribe: (listener: () => void) => () => void;
}

/** Documents that were stored and are not there any more; equal counts mean lost changes. */
export interface DocumentLoss {
  readonly expected: number;
  readonly found: number;
}

/** Whether documents went missing, where the storage can lose them without an error. */
export interface DocumentUpkeep {
  /** What was stored here and is gone, as far as it was not accepted; null where nothing is. */
  readonly checkIntegrity: () => Promise<Outcome<DocumentLoss | null>>;
  /** After the user was told of a loss: what is found is what is expected. */
  readonly acceptLoss: () => Promise<Outcome<null>>;
  /** Calls back with what each check finds; returns the way to stop. */
  readonly watchLoss: (callback: (loss: DocumentLoss | null) => void) => () => void;
}

/**
 * Everything that is worked on, from one storage. An adapter gives a whole one. What only some storages have is
 * null where there is nothing like it.
 */
export interface Workspace extends SetupStore {
  /** Tells one workspace from another: no page carries what it read in one over into another. */
  readonly name: string;
  readonly caps: WorkspaceCapabilities;
  readonly cases: CaseStore;
  readonly documents: DocumentStore;
  readonly quality: QualityStore;
  readonly currentPerson: CurrentPerson | null;
  readonly backups: Backups | null;
  readonly documentUpkeep: DocumentUpkeep | null;
  /** Null where there is no server. */
  readonly server: ServerConnection | null;
  /** Null where nobody else works in this workspace. */
  readonly team: TeamFunctions | null;
  /** Null where there is no server to administer. */
  readonly administration: Administration | null;
  /** A case exactly as it is stored, readable or not; null where storage gives out cases only. */
  readonly readRaw: ((id: string) => Promise<Outcome<unknown>>) | null;
}

/** A workspace on this device, with what its opening takes. */
export interface LocalWorkspace extends Workspace {
  readonly upkeep: Upkeep;
}
