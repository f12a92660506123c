import type { FastifyRequest } from "fastify";

/**
 * A system that calls under /fhir, as its access token says; such as the plan's gateway. It is no person: it brings
 * requests and reads what was decided about them.
 */
export interface CallingSystem {
  readonly tenant: string;
  /** 22 to 64 characters of base64url (`caseIdSchema`): history and audit know the system by it. */
  readonly systemId: string;
  /** As it was registered, such as "Plan gateway"; history says "Plan gateway, by FHIR". */
  readonly name: string;
  /** SMART scopes that the token grants, such as `system/Claim.c`. */
  readonly scopes: readonly string[];
  /** Reads answers of requests that other systems brought; as the system was registered, never as a token asks. */
  readonly readsOthers?: boolean;
  /** Reads answers of restricted cases; likewise. */
  readonly readsRestricted?: boolean;
}

/** Null: no valid access token, which is an answer of 401. A cookie is none. A database that is away rejects. */
export type SystemOf = (request: FastifyRequest) => Promise<CallingSystem | null>;
