import type { Pool } from "pg";
import { hashOf } from "./secrets.ts";

/** A sign-in on its way to the provider and back. */
export interface Attempt {
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Where in the app it began. */
  readonly returnTo: string;
  /** The session whose holder proves anew who he or she is; null at a sign-in. */
  readonly confirms: string | null;
  /** The provider was told to ask the person anew. */
  readonly wantsProof: boolean;
  readonly startedAt: Date;
}

export interface AttemptStore {
  readonly begin: (
    tenant: string,
    secrets: { readonly state: string; readonly browser: string },
    attempt: Attempt,
  ) => Promise<void>;
  /** Takes an attempt, once and for good: a code that is sent a second time finds none. */
  readonly take: (
    tenant: string,
    secrets: { readonly state: string; readonly browser: string },
    since: Date,
  ) => Promise<Attempt | null>;
}

interface AttemptRow {
  readonly nonce: string;
  readonly code_verifier: string;
  readonly return_to: string;
  readonly confirms: string | null;
  readonly wants_proof: boolean;
  readonly started_at: Date;
  readonly is_browsers: boolean;
}

export function createAttemptStore(pool: Pool): AttemptStore {
  return {
    async begin(tenant, { state, browser }, attempt) {
      const { nonce, codeVerifier, returnTo, confirms, wantsProof, startedAt } = attempt;
      await pool.query(
        "delete from review.sign_in_attempts where tenant = $1 and started_at < $2::timestamptz - interval '1 hour'",
        [tenant, startedAt],
      );
      await pool.query(
        `insert into review.sign_in_attempts (tenant, state_hash, browser_hash, nonce, code_verifier, return_to,
           confirms, wants_proof, started_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          tenant,
          hashOf(state),
          hashOf(browser),
          nonce,
          codeVerifier,
          returnTo,
          confirms,
          wantsProof,
          startedAt,
        ],
      );
    },
    async take(tenant, { state, browser }, since) {
      const { rows } = await pool.query<AttemptRow>(
        `delete from review.sign_in_attempts where tenant = $1 and state_hash = $2
         returning nonce, code_verifier, return_to, confirms, wants_proof, started_at, browser_hash = $3 as is_browsers`,
        [tenant, hashOf(state), hashOf(browser)],
      );
      const found = rows[0];
      if (found === undefined || !found.is_browsers || found.started_at < since) return null;
      return {
        nonce: found.nonce,
        codeVerifier: found.code_verifier,
        returnTo: found.return_to,
        confirms: found.confirms,
        wantsProof: found.wants_proof,
        startedAt: found.started_at,
      };
    },
  };
}
