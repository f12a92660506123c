import type { FastifyReply, FastifyRequest } from "fastify";
import { isSecret } from "./secrets.ts";

/**
 * `session`: who is signed in; sent by our own pages only (SameSite=Strict). `sign-in`: which browser began a
 * sign-in; comes along on the way back from the provider (Lax). `sign-in-problem`: why one came to nothing, for the next page.
 * `device`: which browser this is, whoever signs in; opens nothing by itself (Strict).
 */
export type CookieName = "session" | "sign-in" | "sign-in-problem" | "device";

const strict: ReadonlySet<CookieName> = new Set(["session", "device"]);

export interface Cookies {
  readonly read: (request: FastifyRequest, name: CookieName) => string | null;
  /** @param seconds - null: until the browser is closed */
  readonly write: (
    reply: FastifyReply,
    name: CookieName,
    value: string,
    seconds: number | null,
  ) => void;
  readonly clear: (reply: FastifyReply, name: CookieName) => void;
}

/** Cookies of one host alone, which no script reads. `__Host-` needs TLS, which a demonstration on loopback has not. */
export function createCookies(publicUrl: string): Cookies {
  const isSecure = publicUrl.startsWith("https:");
  const fullName = (name: CookieName) => (isSecure ? `__Host-${name}` : name);
  const attributes = (name: CookieName) =>
    `Path=/; HttpOnly; SameSite=${strict.has(name) ? "Strict" : "Lax"}${isSecure ? "; Secure" : ""}`;
  return {
    read(request, name) {
      const start = `${fullName(name)}=`;
      const found = (request.headers.cookie ?? "")
        .split(";")
        .map((part) => part.trim())
        .filter((part) => part.startsWith(start));
      // Two of one name: somebody tries to put one before ours.
      return found.length === 1 ? (found[0]?.slice(start.length) ?? null) : null;
    },
    write(reply, name, value, seconds) {
      const age = seconds === null ? "" : `; Max-Age=${String(seconds)}`;
      reply.header("set-cookie", `${fullName(name)}=${value}; ${attributes(name)}${age}`);
    },
    clear(reply, name) {
      reply.header("set-cookie", `${fullName(name)}=; ${attributes(name)}; Max-Age=0`);
    },
  };
}

/** A tenant and a secret, as the session's cookie and the `state` of a sign-in carry them. */
export interface TenantSecret {
  readonly tenant: string;
  readonly secret: string;
}

/** Null for what cannot be one: no database is asked about it. */
export function readTenantSecret(text: string | null): TenantSecret | null {
  const [, tenant, secret] = /^([a-z0-9-]{1,40})\.(.+)$/.exec(text ?? "") ?? [];
  return tenant === undefined || secret === undefined || !isSecret(secret)
    ? null
    : { tenant, secret };
}
