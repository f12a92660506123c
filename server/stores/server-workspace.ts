import type {
  Actor,
  CaseChange,
  CaseDocument,
  CaseRecord,
  CaseStore,
  CaseVersion,
  Determination,
  DocumentStore,
  NewDocument,
  Outcome,
  Person,
  PlanDetails,
  PlanStore,
  QualityStore,
  ReviewerQualifications,
  SetupOutcome,
  SetupStore,
  Stored,
  StoredPerson,
  VersionedOutcome,
} from "#domain";

import type { ReceivedRequests } from "../fhir/received-requests.ts";

/** Who works, as far as the stores need to know; a `SignedIn` of the sign-in fits. */
export interface StoreUser {
  readonly tenant: string;
  readonly personId: string;
  /** Marks this user's own changes to whoever listens; see `TenantChange.origin`. */
  readonly sessionId: string;
  /** What the audit records of the request that this user makes; null where nobody asked over HTTP. */
  readonly record?: RequestRecord | null;
  /** It is a registered system and no person; `personId` is its id. */
  readonly isSystem?: true;
}

/** The outcome of a write, as its entry of the audit tells it. */
export type RecordedOutcome =
  | { readonly ok: true; readonly value?: unknown; readonly version?: string }
  | { readonly ok: false; readonly error: { readonly kind: string } };

/** The entry of the audit that a write makes in its own transaction: there is never one without the other. */
export interface RequestRecord {
  /** The entry as JSON. */
  readonly entryOf: (outcome: RecordedOutcome) => string;
  /** The entry of this outcome was committed. */
  readonly recorded: (outcome: RecordedOutcome) => void;
}

/** A write that may be sent again with the same `key` after its answer was lost; it is done once. */
interface Keyed {
  readonly key?: string;
}

/** The port of cases, where a lost answer is no conflict with oneself. */
export interface ServerCaseStore extends CaseStore {
  put(
    id: string,
    record: CaseRecord,
    options: { readonly ifMatch: CaseVersion } & Keyed,
  ): Promise<VersionedOutcome<CaseRecord>>;
  sign(
    id: string,
    record: CaseRecord,
    options: { readonly ifMatch: CaseVersion; readonly determination: Determination } & Keyed,
  ): Promise<VersionedOutcome<CaseRecord>>;
}

/** Some bytes of a document, and how many there are in all. */
export interface DocumentRange {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly byteLength: number;
}

/** The port of documents, with parts of a content for a reader that asks for ranges. */
export interface ServerDocumentStore extends DocumentStore {
  add(document: NewDocument, options?: Keyed): Promise<Outcome<CaseDocument>>;
  /** Bytes `from` to `to`, both included, counted from 0. Each stored piece is compared with its own hash. */
  range(id: string, from: number, to: number): Promise<Outcome<DocumentRange>>;
}

/** The port of the plan, where a version can hold from another instant on than that of its writing. */
export interface ServerPlanStore extends PlanStore {
  write(
    value: PlanDetails | null,
    options: {
      readonly ifRevision: number;
      /** ISO in UTC. Until then what held before holds; letters show what holds on their own day. */
      readonly effectiveFrom?: string;
    },
  ): Promise<SetupOutcome<Stored<PlanDetails>>>;
}

/** Every port, for one signed-in person of one tenant. No method rejects. */
export interface ServerWorkspace extends SetupStore {
  readonly cases: ServerCaseStore;
  readonly documents: ServerDocumentStore;
  readonly quality: QualityStore;
  readonly plan: ServerPlanStore;
  /** What the plan said of itself at an instant, ISO in UTC; null where nobody had said it. */
  readonly planAt: (instant: string) => Promise<SetupOutcome<PlanDetails | null>>;
}

/** What was committed in a tenant, by any server. It carries no content: whoever cares reads it again. */
export type TenantChange =
  | ({ readonly kind: "case"; readonly origin: string } & {
      readonly change: Omit<CaseChange, "source">;
    })
  | { readonly kind: "documents"; readonly origin: string; readonly caseId: string }
  | { readonly kind: "quality"; readonly origin: string }
  | { readonly kind: "team"; readonly origin: string; readonly caseId: string }
  | { readonly kind: "setup"; readonly origin: string }
  /** A session ended, whoever ended it and why: no page of it may hear or show anything any more. */
  | { readonly kind: "session"; readonly sessionId: string }
  /** The way to the database was lost for a while: anything may have changed. */
  | { readonly kind: "resumed" };

/** Changes of all servers, heard over one connection that comes back by itself. */
export interface TenantChanges {
  /** Calls back after each commit in a tenant; returns the way to stop. `origin` is the writer's `sessionId`. */
  readonly subscribe: (tenant: string, callback: (change: TenantChange) => void) => () => void;
}

/** People of a tenant as the sign-in finds them, written by the server itself and not by a person. */
export interface PeopleRegistry {
  /**
   * Makes the stored person what the claims say; unchanged where they say the same. `claimed`: what they say of a
   * physician advisor beyond the profile; where it is left out, what was said before stays.
   */
  readonly admit: (
    tenant: string,
    person: Person,
    claimed?: ReviewerQualifications | null,
  ) => Promise<SetupOutcome<StoredPerson>>;
  /** Who somebody is right now; null for nobody, or one who was removed. */
  readonly find: (tenant: string, personId: string) => Promise<SetupOutcome<Actor | null>>;
}

/** Everything that the server stores, for all tenants. */
export interface ServerWorkspaces {
  readonly workspaceOf: (who: StoreUser) => ServerWorkspace;
  /** What a registered system brings. */
  readonly requestsOf: (system: StoreUser) => ReceivedRequests;
  readonly changes: TenantChanges;
  readonly people: PeopleRegistry;
  /** Whether the database answers and changes of other servers are heard, for readiness. */
  readonly isReady: () => Promise<boolean>;
  /** Stops listening; the pool is its owner's to end. */
  readonly close: () => Promise<void>;
}
