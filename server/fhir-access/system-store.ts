import type { Pool } from "pg";
import { hashOf } from "../sign-in/secrets.ts";

/** A registered system as its client id finds it; revoked ones are not found. */
export interface FoundSystem {
  readonly tenant: string;
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Its JWK set, as text. */
  readonly keys: string;
}

/** The system that a request comes from, as its access token says. */
export interface CallingSystem {
  readonly tenant: string;
  readonly systemId: string;
  readonly name: string;
  /** Of this token: the least of what was registered and what was asked for. */
  readonly scopes: readonly string[];
  /** Addresses under which it may ask for notifications. */
  readonly endpoints: readonly string[];
}

export interface NewToken {
  readonly system: FoundSystem;
  readonly assertionId: string;
  readonly assertionEndsAt: Date;
  readonly token: string;
  readonly scopes: readonly string[];
  readonly now: Date;
  readonly endsAt: Date;
}

/** Systems and their tokens, all servers together. Rejects where the database is away. */
export interface SystemStore {
  readonly find: (id: string) => Promise<FoundSystem | null>;
  /** The tenant of a client id, also of a revoked one; null where it was never registered. */
  readonly tenantOf: (id: string) => Promise<string | null>;
  /** `replayed`: the assertion was used before, here or on another server. */
  readonly issue: (given: NewToken) => Promise<"issued" | "replayed" | "revoked">;
  readonly holderOf: (token: string, now: Date) => Promise<CallingSystem | null>;
}

export function createSystemStore(pool: Pool): SystemStore {
  return {
    async find(id) {
      const { rows } = await pool.query<FoundSystem>("select * from review.find_system($1)", [id]);
      return rows[0] ?? null;
    },
    async tenantOf(id) {
      const { rows } = await pool.query<{ readonly tenant: string | null }>(
        "select review.tenant_of_system($1) as tenant",
        [id],
      );
      return rows[0]?.tenant ?? null;
    },
    async issue({ system, assertionId, assertionEndsAt, token, scopes, now, endsAt }) {
      const { rows } = await pool.query<{ readonly outcome: string }>(
        "select review.issue_token($1, $2, $3, $4, $5, $6, $7, $8) as outcome",
        [
          system.tenant,
          system.id,
          hashOf(assertionId),
          assertionEndsAt,
          hashOf(token),
          scopes,
          now,
          endsAt,
        ],
      );
      const outcome = rows[0]?.outcome;
      return outcome === "issued" || outcome === "replayed" ? outcome : "revoked";
    },
    async holderOf(token, now) {
      const { rows } = await pool.query<Omit<CallingSystem, "systemId"> & { readonly id: string }>({
        name: "token-holder",
        text: "select tenant, id, name, scopes, endpoints from review.token_holder($1, $2)",
        values: [hashOf(token), now],
      });
      const [row] = rows;
      if (row === undefined) return null;
      const { id, ...rest } = row;
      return { ...rest, systemId: id };
    },
  };
}
