import { randomBytes } from "node:crypto";
import * as z from "zod/mini";
import { systemScopes } from "#domain";
import type { Transact, Transaction } from "../stores/transactions.ts";
import { isLoopback } from "../sign-in/sign-in-settings.ts";
import { publicKeysSchema, type PublicKeys } from "./public-keys.ts";

/** What an administrator says of a new system. `publicUrl`: the server’s own address. */
export function newSystemSchemaOf(publicUrl: string) {
  const endpoint = z.string().check(
    z.maxLength(500),
    z.refine(
      (text) => isEndpoint(text, publicUrl),
      "must be an https address without a query or a user name",
    ),
  );
  return z.strictObject({
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
    scopes: z.array(z.enum(systemScopes)).check(z.minLength(1)),
    keys: publicKeysSchema,
    /** Addresses under which it may ask for notifications; none: it is sent none. */
    endpoints: z.array(endpoint).check(z.maxLength(10)),
    /** It reads answers to requests that other systems brought as well; absent: of its own alone. */
    readsOthers: z.exactOptional(z.boolean()),
    /** It reads what was decided on restricted cases as well. */
    readsRestricted: z.exactOptional(z.boolean()),
  });
}

export type NewSystem = z.infer<ReturnType<typeof newSystemSchemaOf>>;

/** A system as administrators see it. Instants in ISO, UTC. */
export interface RegisteredSystem {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Names of its keys. */
  readonly keyIds: readonly string[];
  readonly endpoints: readonly string[];
  readonly readsOthers: boolean;
  readonly readsRestricted: boolean;
  readonly registeredAt: string;
  /** Ids of the administrators. */
  readonly registeredBy: string;
  readonly revoked: { readonly at: string; readonly by: string } | null;
}

/**
 * Systems of the tenant, for its administrators: the database refuses everybody else. `now`: ISO in UTC. A write goes
 * into the audit in its own transaction, where `transact` records.
 */
export function registeredSystems(transact: Transact, now: () => string) {
  /** Done to a system that is not revoked; false where there is none. */
  async function change(id: string, work: (transaction: Transaction) => Promise<number>) {
    return transact("write", async (transaction) => (await work(transaction)) === 1, {
      recorded: (isDone) =>
        isDone
          ? { ok: true, value: { systemId: id } }
          : { ok: false, error: { kind: "not-found" } },
    });
  }

  return {
    async list(): Promise<readonly RegisteredSystem[]> {
      const rows = await transact("read", async (transaction) =>
        transaction.rows<StoredSystem>(
          `select id, name, scopes, keys, endpoints, reads_others, reads_restricted, registered_at, registered_by, revoked_at, revoked_by
           from review.systems order by revoked_at is not null, lower(name), id`,
        ),
      );
      return rows.map(systemOf);
    },
    /** Gives the client id under which the system asks for tokens. */
    async register({
      name,
      scopes,
      keys,
      endpoints,
      readsOthers = false,
      readsRestricted = false,
    }: NewSystem): Promise<{ readonly systemId: string }> {
      const id = randomBytes(18).toString("base64url");
      await transact(
        "write",
        async ({ rows }) =>
          rows(
            `insert into review.systems
               (tenant, id, name, scopes, keys, endpoints, registered_at, reads_others, reads_restricted)
             values (review.my_tenant(), $1, $2, $3, $4, $5, $6, $7, $8)`,
            [
              ...[id, name, scopes, JSON.stringify(keys), endpoints.map(hrefOf), now()],
              ...[readsOthers, readsRestricted],
            ],
          ),
        { recorded: () => ({ ok: true, value: { systemId: id } }) },
      );
      return { systemId: id };
    },
    /** From now on only these keys are its own, and it asks for a new token. */
    async replaceKeys(id: string, keys: PublicKeys): Promise<boolean> {
      return change(id, async ({ rows }) => {
        const changed = await rows(
          "update review.systems set keys = $2 where id = $1 and revoked_at is null returning id",
          [id, JSON.stringify(keys)],
        );
        return changed.length;
      });
    },
    /** For good, and at once: its tokens end with it. */
    async revoke(id: string): Promise<boolean> {
      return change(id, async ({ rows }) => {
        const changed = await rows(
          "update review.systems set revoked_at = $2 where id = $1 and revoked_at is null returning id",
          [id, now()],
        );
        return changed.length;
      });
    },
  };
}

interface StoredSystem {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly keys: string;
  readonly endpoints: readonly string[];
  readonly reads_others: boolean;
  readonly reads_restricted: boolean;
  readonly registered_at: Date;
  readonly registered_by: string;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
}

function systemOf(row: StoredSystem): RegisteredSystem {
  const { id, name, scopes, endpoints } = row;
  const { keys } = publicKeysSchema.parse(JSON.parse(row.keys));
  return {
    ...{ id, name, scopes, endpoints },
    keyIds: keys.map(({ kid }) => kid),
    readsOthers: row.reads_others,
    readsRestricted: row.reads_restricted,
    registeredAt: row.registered_at.toISOString(),
    registeredBy: row.registered_by,
    revoked:
      row.revoked_at === null
        ? null
        : { at: row.revoked_at.toISOString(), by: row.revoked_by ?? "" },
  };
}

function hrefOf(address: string): string {
  return new URL(address).href;
}

/** Plain HTTP reaches this machine alone, and only where the server itself is a demonstration there. */
function isEndpoint(text: string, publicUrl: string): boolean {
  if (!URL.canParse(text)) return false;
  const address = new URL(text);
  const isPlain = address.protocol === "http:" && isLoopback(text) && isLoopback(publicUrl);
  const hasMore = [address.username, address.password, address.search, address.hash].some(
    (part) => part !== "",
  );
  return (address.protocol === "https:" || isPlain) && !hasMore && !/[?#]/.test(text);
}
