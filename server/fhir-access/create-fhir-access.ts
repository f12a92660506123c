import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from "fastify";
import type { Pool } from "pg";
import { isSecret } from "../sign-in/secrets.ts";
import { fhirPaths, smartConfigurationOf } from "./smart-configuration.ts";
import type { SystemEvent } from "./system-event.ts";
import { type CallingSystem, createSystemStore } from "./system-store.ts";
import { registerToken } from "./token-route.ts";

export interface FhirAccessOptions {
  readonly pool: Pool;
  /** The address under which a gateway reaches the server, without a path. */
  readonly publicUrl: string;
  /** In seconds. */
  readonly clockTolerance: number;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Takes what the audit records. */
  readonly record: (event: SystemEvent) => Promise<void>;
}

export interface FhirAccess {
  /**
   * The system that a request comes from, by its access token; null where it brings none that holds now. Rejects where
   * the database is away. Which of the scopes a way asks for is that way’s to say.
   */
  readonly systemOf: (request: Pick<FastifyRequest, "headers">) => Promise<CallingSystem | null>;
  /** The configuration and the token endpoint; for `createApp`’s open plugins. */
  readonly plugin: FastifyPluginAsync;
}

/** Access of systems by SMART App Launch 2.2, backend services (docs/adr/0040-access-of-systems.md). */
export function createFhirAccess(options: FhirAccessOptions): FhirAccess {
  const { pool, publicUrl, record } = options;
  const systems = createSystemStore(pool);
  const now = () => new Date(options.clock());
  const configuration = smartConfigurationOf(publicUrl);
  return {
    async systemOf({ headers }) {
      const token = tokenIn(headers.authorization);
      return token === null ? null : systems.holderOf(token, now());
    },
    async plugin(app: FastifyInstance) {
      app.get(fhirPaths.smartConfiguration, { schema: { hide: true } }, async () => configuration);
      registerToken(app, {
        systems,
        tokenUrl: configuration.token_endpoint,
        clockTolerance: options.clockTolerance,
        now,
        record,
      });
    },
  };
}

/** The secret of an access token in its header; null for whatever else stands there. */
export function tokenIn(authorization: string | undefined): string | null {
  const found = /^bearer ([^ ]+)$/i.exec(authorization ?? "")?.[1];
  return found !== undefined && isSecret(found) ? found : null;
}
