import * as z from "zod/mini";
import { type SessionAnswer, sessionAnswerSchema, signInPaths } from "#domain";
import type { Fetch } from "./server-calls.ts";

/** The session of whoever is signed in at the server, which alone knows it. */
export interface ServerSession {
  /** Asks the server anew; null where it does not answer. */
  readonly read: () => Promise<SessionAnswer | null>;
  /** The token of the session as last read; null where nobody is signed in. */
  readonly csrf: () => string | null;
}

export function createServerSession(origin: string, fetch: Fetch): ServerSession {
  let last: SessionAnswer | null = null;
  return {
    async read() {
      try {
        const response = await fetch(`${origin}${signInPaths.session}`, {
          credentials: "same-origin",
          cache: "no-store",
          redirect: "error",
          signal: AbortSignal.timeout(15_000),
        });
        const body: unknown = await response.json();
        const read = z.safeParse(sessionAnswerSchema, body);
        if (read.success) last = read.data;
        return read.success ? read.data : null;
      } catch {
        return null;
      }
    },
    csrf: () => (last?.signedIn === true ? last.csrf : null),
  };
}
