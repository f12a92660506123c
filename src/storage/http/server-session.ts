import * as z from "zod/mini";
import { csrfHeader, type SessionAnswer, sessionAnswerSchema, signInPaths } from "#domain";
import type { Fetch } from "./server-calls.ts";

/** The session of whoever is signed in at the server, which alone knows it. No method rejects. */
export interface ServerSession {
  /** Asks the server anew; null where it does not answer. */
  readonly read: () => Promise<SessionAnswer | null>;
  /** The token of the session as last read; null where nobody is signed in. */
  readonly csrf: () => string | null;
  /** Tells the server that somebody is there, locks, or ends the session; null where it was not done. */
  readonly post: (
    path: (typeof signInPaths)["active" | "lock" | "signOut" | "signOutEverywhere"],
  ) => Promise<{ readonly address: string | null } | null>;
}

const endedSchema = z.object({ address: z.nullable(z.string()) });

export function createServerSession(origin: string, fetch: Fetch): ServerSession {
  let last: SessionAnswer | null = null;
  const csrf = (): string | null => (last?.signedIn === true ? last.csrf : null);
  const settings = {
    credentials: "same-origin",
    cache: "no-store",
    redirect: "error",
  } as const;

  return {
    csrf,
    async read() {
      try {
        const signal = AbortSignal.timeout(15_000);
        const response = await fetch(`${origin}${signInPaths.session}`, { ...settings, signal });
        const body: unknown = await response.json();
        const read = z.safeParse(sessionAnswerSchema, body);
        if (read.success) last = read.data;
        return read.success ? read.data : null;
      } catch {
        return null;
      }
    },
    async post(path) {
      try {
        const response = await fetch(`${origin}${path}`, {
          ...settings,
          method: "POST",
          // A page that locks may be on its way out.
          keepalive: true,
          headers: { [csrfHeader]: csrf() ?? "" },
          signal: AbortSignal.timeout(15_000),
        });
        if (!response.ok) return null;
        const text = await response.text();
        const ended = z.safeParse(endedSchema, text === "" ? {} : JSON.parse(text));
        return ended.success ? ended.data : { address: null };
      } catch {
        return null;
      }
    },
  };
}
