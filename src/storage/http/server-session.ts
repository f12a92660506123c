import * as z from "zod/mini";
import {
  csrfHeader,
  draftKeyHeader,
  type SessionAnswer,
  sessionAnswerSchema,
  signInPaths,
} from "#domain";
import { type DraftKey, importDraftKey } from "./draft-seal.ts";
import type { Fetch } from "./server-calls.ts";

/** The session of whoever is signed in at the server, which alone knows it. No method rejects. */
export interface ServerSession {
  /** Asks the server anew; null where it does not answer. */
  readonly read: () => Promise<SessionAnswer | null>;
  /** As `read`, with the key for what waits on this device; null where the server gives none. */
  readonly readWithKey: () => Promise<{
    readonly answer: SessionAnswer | null;
    readonly draftKey: DraftKey | null;
  }>;
  /** The token of the session as last read; null where nobody is signed in. */
  readonly csrf: () => string | null;
  /** Tells the server that somebody is there, locks, or ends the session; null where it was not done. */
  readonly post: (
    path: (typeof signInPaths)["active" | "lock" | "signOut" | "signOutEverywhere"],
  ) => Promise<{ readonly address: string | null } | null>;
}

/** The key goes no further than to where it is imported. */
const withKeySchema = z.looseObject({ draftKey: z.optional(z.string()) });

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const locks: LockManager | null | undefined = globalThis.navigator.locks;
  if (locks === null || locks === undefined) return work();
  return locks.request("reviewer-workstation.draft-key", work);
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

  async function ask(headers: Readonly<Record<string, string>>): Promise<{
    readonly answer: SessionAnswer | null;
    readonly key: string | undefined;
  }> {
    try {
      const response = await fetch(`${origin}${signInPaths.session}`, {
        ...settings,
        headers,
        signal: AbortSignal.timeout(15_000),
      });
      const body: unknown = await response.json();
      const { draftKey: key, ...answer } = withKeySchema.parse(body);
      const read = z.safeParse(sessionAnswerSchema, answer);
      if (read.success) last = read.data;
      return { answer: read.success ? read.data : null, key };
    } catch {
      return { answer: null, key: undefined };
    }
  }

  return {
    csrf,
    read: async () => (await ask({})).answer,
    // One window after the other: the first one of a browser makes it known to the server, the others find that.
    readWithKey: async () =>
      inTurn(async () => {
        const { answer, key } = await ask({ [draftKeyHeader]: "1" });
        const imported = key === undefined ? null : await importDraftKey(key);
        if (answer?.signedIn !== true || imported === null) return { answer, draftKey: null };
        const { tenant, personId } = answer;
        return { answer, draftKey: { tenant, personId, key: imported } };
      }),
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
