import type { FastifyInstance, FastifyPluginAsync } from "fastify";
import type { Pool } from "pg";
import type { PeopleRegistry } from "../stores/server-workspace.ts";
import { createAttemptStore } from "./attempt-store.ts";
import { requireConfirmation } from "./confirmation.ts";
import { createCookies } from "./cookies.ts";
import { createCurrentSession } from "./current-session.ts";
import { createDraftKeys } from "./draft-keys.ts";
import { createProvider } from "./provider.ts";
import type { Fetch } from "./provider-fetch.ts";
import { guardRequests } from "./request-guard.ts";
import { createSessionStore } from "./session-store.ts";
import { openSessions } from "./open-sessions.ts";
import type { WhoIs } from "./signed-in.ts";
import type { SignInEvent } from "./sign-in-event.ts";
import { registerSignInRoutes } from "./sign-in-routes.ts";
import { limitsOf, type SignInSettings } from "./sign-in-settings.ts";
import { createSignInSteps } from "./sign-in-steps.ts";
import { createSignOut } from "./sign-out.ts";

export interface SignInOptions {
  readonly settings: SignInSettings;
  readonly pool: Pool;
  readonly people: PeopleRegistry;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Where secrets of clients are named by the settings; `process.env`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Takes what the audit records; a sign-in that can’t be recorded does not happen. */
  readonly record: (event: SignInEvent) => Promise<void>;
  readonly fetch?: Fetch;
}

export interface SignIn {
  readonly whoIs: WhoIs;
  /** Routes under /auth, and what guards all others. For `createApp`’s open plugins: it reaches the whole app. */
  readonly plugin: FastifyPluginAsync;
}

/**
 * Sign-in by OpenID Connect: authorization code with PKCE, and a session that only the server knows
 * (docs/adr/0022-sign-in-and-sessions.md).
 *
 * @throws where a client’s secret is named and not there
 */
export function createSignIn(options: SignInOptions): SignIn {
  const { settings, pool, people, record } = options;
  const limits = limitsOf(settings);
  const { publicUrl } = settings;
  const now = () => new Date(options.clock());
  const tenants = new Map(
    settings.tenants.map((tenant) => [
      tenant.tenant,
      {
        settings: tenant,
        provider: createProvider({
          tenant,
          publicUrl,
          clientSecret: secretOf(tenant.clientSecretVariable, options.environment),
          clockTolerance: limits.clockTolerance / 1000,
          now: () => now().getTime(),
          fetch: options.fetch ?? (async (address, request) => fetch(address, request)),
        }),
      },
    ]),
  );
  const tenantOf = (tenant: string) => tenants.get(tenant);
  const cookies = createCookies(publicUrl);
  const sessions = createSessionStore(pool);
  const shared = { sessions, people, limits, tenantOf, now, record };
  const currentOf = createCurrentSession({ ...shared, cookies });
  const steps = createSignInSteps({
    ...shared,
    attempts: createAttemptStore(pool),
    signOut: createSignOut(pool),
    async wasRemoved(tenant, personId) {
      const { rows } = await pool.query<{ removed: boolean }>(
        "select review.was_removed($1, $2) as removed",
        [tenant, personId],
      );
      return rows[0]?.removed === true;
    },
  });

  async function plugin(app: FastifyInstance): Promise<void> {
    guardRequests(app, { publicUrl, currentOf });
    requireConfirmation(app, { sessions, currentOf, confirmationMs: limits.confirmation, now });
    await app.register(async (routes) => {
      registerSignInRoutes(routes, {
        publicUrl,
        cookies,
        sessions,
        steps,
        draftKeys: createDraftKeys({ pool, cookies, now, record }),
        limits,
        tenants: [...tenants.keys()],
        currentOf,
        now,
        signedInOf: async (tenant) =>
          openSessions(pool, { tenant, now: now(), idleMs: limits.idle }),
      });
    });
  }

  return {
    async whoIs(request, asking) {
      const found = await currentOf(request, asking);
      if (!found.ok) return null;
      const { session, actor } = found.current;
      return {
        tenant: session.tenant,
        personId: session.person_id,
        actor,
        sessionId: session.id,
        authenticatedAt: session.authenticated_at.toISOString(),
      };
    },
    // Fastify would otherwise keep what a plugin adds to the plugin’s own routes.
    plugin: Object.assign(plugin, { [Symbol.for("skip-override")]: true }),
  };
}

function secretOf(
  variable: string | undefined,
  environment: SignInOptions["environment"],
): string | undefined {
  if (variable === undefined) return undefined;
  const secret = environment[variable];
  if (secret === undefined || secret === "") throw new Error(`${variable} is not set.`);
  return secret;
}
