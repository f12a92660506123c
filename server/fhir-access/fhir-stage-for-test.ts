import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import Fastify, { type FastifyInstance } from "fastify";
import { exportJWK, SignJWT } from "jose";
import type { Person } from "#domain";
import { createAudit, type Audit } from "../audit/create-audit.ts";
import { registerRateLimit } from "../http/rate-limit.ts";
import { defaultLimits } from "../http/app-options.ts";
import { startComposed, type Parts, type Stage, tenant } from "../sign-in/stage-for-test.ts";
import { createPostgresWorkspaces } from "../stores/postgres-workspaces.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { createFhirAccess, type FhirAccess } from "./create-fhir-access.ts";
import { publicKeysSchema } from "./public-keys.ts";
import { type NewSystem, registeredSystems } from "./registered-systems.ts";

export const ada: Person = {
  id: "person-of-ada-----------",
  name: "Ada Example",
  role: "administrator",
};

export type Systems = ReturnType<typeof registeredSystems>;

/** The access of systems on a real database, and what a test needs around it. */
export interface FhirStage {
  readonly stage: Stage;
  readonly audit: Audit;
  readonly access: FhirAccess;
  /** Systems of a tenant as its administrator sees them; the stage’s own where none is named. */
  readonly systemsOf: (of?: string) => Promise<Systems>;
}

/** A system with its keys, as its operator holds them. */
export interface SystemForTest {
  readonly id: string;
  /** Signs an assertion as it should be, or with parts of it made otherwise. */
  readonly assertion: (change?: AssertionChange) => Promise<string>;
}

export interface AssertionChange {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, string>>;
  readonly key?: KeyObject | Uint8Array;
}

export const ecKeys = generateKeyPairSync("ec", { namedCurve: "P-384" });
export const rsaKeys = generateKeyPairSync("rsa", { modulusLength: 2048 });

export async function startFhirStage(
  extend: (
    app: FastifyInstance,
    access: FhirAccess,
    parts: Parts & { readonly audit: Audit },
  ) => void = () => undefined,
): Promise<FhirStage> {
  let made: Pick<FhirStage, "audit" | "access"> | null = null;
  const stage = await startComposed((parts) => {
    const { database, clock, origin } = parts;
    const audit = createAudit({ pool: database.app, clock });
    const workspaces = createPostgresWorkspaces({ pool: database.app, clock });
    const access = createFhirAccess({
      pool: database.app,
      publicUrl: origin,
      clockTolerance: 30,
      clock,
      record: audit.recordSystem,
    });
    made = { audit, access };
    return {
      people: workspaces.people,
      record: audit.recordSignIn,
      async app() {
        // Each request of a test comes from the address that it says.
        const app = Fastify({ trustProxy: true });
        await registerRateLimit(app, defaultLimits);
        await app.register(access.plugin);
        extend(app, access, { ...parts, audit });
        return app;
      },
      close: workspaces.close,
    };
  });
  if (made === null) throw new Error("not composed");
  const { audit, access }: Pick<FhirStage, "audit" | "access"> = made;
  return {
    stage,
    audit,
    access,
    async systemsOf(of = tenant) {
      const pool = stage.database.app;
      await pool.query("select review.found_tenant($1, 'Another plan')", [of]);
      await pool.query("select review.admit($1, $2, $3, '2026-03-09T08:00:00.000Z')", [
        of,
        ada.id,
        JSON.stringify(ada),
      ]);
      const who = { tenant: of, personId: ada.id, sessionId: "test" };
      const transact = transactionsOf({ pool, process: "test" }, who);
      return registeredSystems(transact, () => new Date().toISOString());
    },
  };
}

/** Registers a system with an RSA and an EC key, as `rsa` and `ec`. */
export async function registerSystem(
  origin: string,
  systems: Systems,
  given: Partial<NewSystem> = {},
): Promise<SystemForTest> {
  const keys = publicKeysSchema.parse({
    keys: [
      { ...(await exportJWK(rsaKeys.publicKey)), kid: "rsa" },
      { ...(await exportJWK(ecKeys.publicKey)), kid: "ec", alg: "ES384", use: "sig" },
    ],
  });
  const { systemId: id } = await systems.register({
    ...{ name: "Gateway", scopes: ["system/Claim.cu"], endpoints: [], keys },
    ...given,
  });
  return {
    id,
    async assertion({ claims = {}, header = {}, key = ecKeys.privateKey } = {}) {
      // The server’s clock stands still, and a busy machine may be some way past it.
      const now = Math.floor(Date.now() / 1000);
      const payload = { iss: id, sub: id, aud: `${origin}/fhir/token`, exp: now + 120 };
      return new SignJWT({ ...payload, jti: randomUUID(), ...claims })
        .setProtectedHeader({ alg: "ES384", kid: "ec", typ: "JWT", ...header })
        .sign(key instanceof Uint8Array ? key : createPrivateKey(key.export(pkcs8)));
    },
  };
}

const pkcs8 = { type: "pkcs8", format: "pem" } as const;

let from = 0;

/** Asks for a token, each time from another address: how many one gets is a test of its own. */
export async function askToken(
  origin: string,
  assertion: string,
  change: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: unknown; readonly headers: Headers }> {
  from += 1;
  const response = await fetch(`${origin}/fhir/token`, {
    method: "POST",
    headers: { "x-forwarded-for": `10.0.0.${String(from % 250)}` },
    body: new URLSearchParams({
      grant_type: "client_credentials",
      scope: "system/Claim.cu",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: assertion,
      ...change,
    }),
  });
  const body: unknown = await response.json();
  return { status: response.status, body, headers: response.headers };
}
