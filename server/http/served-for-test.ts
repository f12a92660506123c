import { afterAll } from "vitest";
import * as z from "zod/mini";
import { type Actor, actorSchema, type CaseDigests, newCaseId, noDigests } from "#domain";
import type { ServerWorkspaces, StoreUser } from "../stores/server-workspace.ts";
import type { AppOptions } from "./app-options.ts";
import { createApp } from "./create-app.ts";

/** The stores of one tenant of a test. */
export interface TenantForTest extends Pick<ServerWorkspaces, "workspaceOf" | "changes"> {
  /** Makes somebody known there, as the sign-in would, and says by which id. */
  readonly admit: (actor: Actor) => Promise<string>;
}

export interface UnderTest {
  readonly clock: () => string;
  readonly actor: () => Actor;
  readonly digests?: CaseDigests;
}

/** A tenant of its own on a server that listens, and requests that come from whoever works there. */
export interface ServedTenant {
  readonly origin: string;
  /** Signs in as whoever works at the moment of the request. */
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  readonly tenant: TenantForTest;
}

const identitySchema = z.strictObject({
  tenant: z.string(),
  session: z.string(),
  actor: actorSchema,
});
const identityHeader = "x-identity-for-test";

/**
 * One server for all tests of a file; each opens a tenant of its own on it. The sign-in is a double that believes a
 * header; everything else is the server's own.
 *
 * @param makeTenant - the stores of a new tenant
 * @param plugins - ways beside the ports
 */
export function serveTenants(
  makeTenant: (tenant: string, under: Required<UnderTest>) => Promise<TenantForTest>,
  plugins: AppOptions["plugins"] = {},
): (under: UnderTest) => Promise<ServedTenant> {
  const tenants = new Map<string, TenantForTest>();
  const found = (tenant: string): TenantForTest => {
    const one = tenants.get(tenant);
    if (one === undefined) throw new Error("no such tenant");
    return one;
  };
  const serving = start({
    workspaceOf: (user) => found(user.tenant).workspaceOf(user),
    changes: { subscribe: (tenant, callback) => found(tenant).changes.subscribe(tenant, callback) },
    admit: async (tenant, actor) => found(tenant).admit(actor),
    plugins,
  });
  afterAll(async () => (await serving).close());
  return async (under) => {
    const tenant = newCaseId();
    const session = newCaseId();
    tenants.set(tenant, await makeTenant(tenant, { digests: noDigests, ...under }));
    const { origin } = await serving;
    return {
      origin,
      tenant: found(tenant),
      fetch: async (address, request) => {
        const headers = new Headers(request.headers);
        const identity = JSON.stringify({ tenant, session, actor: under.actor() });
        headers.set(identityHeader, encodeURIComponent(identity));
        return fetch(address, { ...request, headers });
      },
    };
  };
}

async function start(stores: {
  readonly workspaceOf: (user: StoreUser) => ReturnType<ServerWorkspaces["workspaceOf"]>;
  readonly changes: ServerWorkspaces["changes"];
  readonly admit: (tenant: string, actor: Actor) => Promise<string>;
  readonly plugins: NonNullable<AppOptions["plugins"]>;
}) {
  const app = await createApp({
    ...stores,
    isReady: async () => true,
    assetsFolder: null,
    log: null,
    limits: {
      ...{ requestsPerMinute: 10_000_000, costlyPerMinute: 10_000_000, newPerMinute: 10_000_000 },
      streamsPerSession: 10_000,
    },
    async whoIs({ headers }) {
      const given = headers[identityHeader];
      if (typeof given !== "string") return null;
      const { tenant, session, actor } = identitySchema.parse(
        JSON.parse(decodeURIComponent(given)),
      );
      const personId = await stores.admit(tenant, actor);
      return {
        tenant,
        personId,
        actor,
        sessionId: session,
        authenticatedAt: "2026-03-09T08:00:00.000Z",
      };
    },
  });
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  return { origin, close: async () => app.close() };
}
