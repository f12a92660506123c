import type { FastifyRequest } from "fastify";
import type { Actor } from "#domain";

/** Who a request comes from, as the server's own session says. Nothing of it is taken from what the request claims. */
export interface SignedIn {
  readonly tenant: string;
  /** The person's id in the tenant's table of people. */
  readonly personId: string;
  /** The person as he or she is now: role, credentials and licence are read anew with every request. */
  readonly actor: Actor;
  /** Names the session in logs and in the audit; it is not the cookie's secret and opens nothing. */
  readonly sessionId: string;
  /** When the provider last saw this person prove who he or she is (`auth_time`), ISO 8601 in UTC. */
  readonly authenticatedAt: string;
}

/** `isAnew`: what was found for the same request a moment ago does not count. */
export interface Asking {
  readonly isAnew?: boolean;
}

/** Null: nobody is signed in, which is an answer of 401. A database that is away rejects, which is 503. */
export type WhoIs = (request: FastifyRequest, asking?: Asking) => Promise<SignedIn | null>;
