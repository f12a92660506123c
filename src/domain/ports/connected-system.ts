/** What a system can be given access to, in the syntax of SMART App Launch 2. */
export const systemScopes = [
  "system/Claim.cu",
  "system/ClaimResponse.rs",
  "system/Questionnaire.rs",
  "system/AuditEvent.rs",
  "system/Subscription.crd",
] as const;

export type SystemScope = (typeof systemScopes)[number];

/** What it reads beyond the answers to its own requests about cases that are not restricted. */
export interface SystemReach {
  readonly readsOthers: boolean;
  readonly readsRestricted: boolean;
}

/** A system of the plan, such as its gateway, that works with the server by FHIR. Instants in ISO, UTC. */
export interface ConnectedSystem {
  /** Its client id. */
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Names of its public keys. */
  readonly keyIds: readonly string[];
  /** Addresses under which it may be notified. */
  readonly endpoints: readonly string[];
  readonly reach: SystemReach;
  readonly registeredAt: string;
  readonly revokedAt: string | null;
}

export interface NewConnectedSystem {
  readonly name: string;
  readonly scopes: readonly SystemScope[];
  /** A set of public keys as JSON (JWKS); the server refuses any other. */
  readonly keys: unknown;
  readonly endpoints: readonly string[];
  readonly reach: SystemReach;
}
