import { readFileSync } from "node:fs";
import * as z from "zod/mini";
import { roles } from "#domain";

/** A role that only the server knows: reads the audit, and no case. */
export const complianceRole = "compliance";

const claimPath = z
  .string()
  .check(z.regex(/^[^\s.]+(\.[^\s.]+)*$/, "must be a path of claim names"));

/** How one tenant signs in: which provider, and what its claims mean here (docs/sign-in.md). */
const tenantSignInSchema = z.strictObject({
  tenant: z
    .string()
    .check(z.regex(/^[a-z0-9-]{1,40}$/, "must be lowercase letters, digits and hyphens")),
  issuer: z.url(),
  clientId: z.string().check(z.minLength(1)),
  /** Names the environment variable that holds the client's secret; a public client has none. */
  clientSecretVariable: z.exactOptional(z.string().check(z.minLength(1))),
  /** What is asked for beside `openid`; a provider may give a refresh token only for `offline_access`. */
  scope: z.exactOptional(z.string()),
  /** Sends `prompt=consent`, without which some providers give no refresh token. */
  asksConsent: z.exactOptional(z.boolean()),
  claims: z.strictObject({
    name: claimPath,
    roles: claimPath,
    credentials: z.exactOptional(claimPath),
    licenseState: z.exactOptional(claimPath),
    licenseNumber: z.exactOptional(claimPath),
    /** First and last day of each license, as YYYY-MM-DD, in the order of the licenses. */
    licenseValidFrom: z.exactOptional(claimPath),
    licenseValidTo: z.exactOptional(claimPath),
    specialty: z.exactOptional(claimPath),
    npi: z.exactOptional(claimPath),
  }),
  /** From the provider's word for a role or a group to ours. What is not listed gives no access. */
  roles: z.record(z.string(), z.enum([...roles, complianceRole])),
  /**
   * Lets people in although the provider gives no refresh token, by which the server asks each minute whether they
   * still have access: then only a back-channel sign-out or an administrator removes access.
   */
  acceptWithoutRecheck: z.exactOptional(z.boolean()),
});

export type TenantSignIn = z.infer<typeof tenantSignInSchema>;

export const signInSettingsSchema = z.strictObject({
  /** The address under which browsers reach the server, without a path. */
  publicUrl: z.url(),
  /** By how much the clocks of provider and server may differ; 30 where it is not said. */
  clockToleranceSeconds: z.exactOptional(z.int().check(z.minimum(0), z.maximum(120))),
  /** 10 where it is not said. */
  idleMinutes: z.exactOptional(z.int().check(z.minimum(1), z.maximum(60))),
  /** After which a session ends whatever is done in it; 12 where it is not said. */
  sessionHours: z.exactOptional(z.int().check(z.minimum(1), z.maximum(24))),
  /** How long a provider's yes is believed; 45 where it is not said. */
  recheckSeconds: z.exactOptional(z.int().check(z.minimum(5), z.maximum(55))),
  tenants: z.array(tenantSignInSchema).check(z.minLength(1)),
});

export type SignInSettings = z.infer<typeof signInSettingsSchema>;

/** All times in milliseconds. */
export interface SessionLimits {
  readonly clockTolerance: number;
  readonly idle: number;
  readonly whole: number;
  readonly recheck: number;
  /** How long a proof of identity may wait for its signature. */
  readonly confirmation: number;
}

export function limitsOf(settings: SignInSettings): SessionLimits {
  return {
    clockTolerance: (settings.clockToleranceSeconds ?? 30) * 1000,
    idle: (settings.idleMinutes ?? 10) * 60_000,
    whole: (settings.sessionHours ?? 12) * 3_600_000,
    recheck: (settings.recheckSeconds ?? 45) * 1000,
    confirmation: 5 * 60_000,
  };
}

/** Whether an address is this machine's own, the only place where plain HTTP is accepted. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** @throws where the file can't be read or says something else: a server without settings must not start. */
export function readSignInSettings(file: string): SignInSettings {
  return checkedSettings(JSON.parse(readFileSync(file, "utf8")));
}

/** @throws where the settings are not acceptable */
export function checkedSettings(given: unknown): SignInSettings {
  const settings = signInSettingsSchema.parse(given);
  for (const address of [settings.publicUrl, ...settings.tenants.map(({ issuer }) => issuer)]) {
    if (!address.startsWith("https:") && !isLoopback(address)) {
      throw new Error(
        `Use an https address. Only an address of this machine can be without TLS: ${address}`,
      );
    }
  }
  const names = settings.tenants.map(({ tenant }) => tenant);
  if (new Set(names).size < names.length) throw new Error("List each tenant only once.");
  return settings;
}
