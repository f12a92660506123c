import * as z from "zod/mini";
import { isLost } from "./in-repeats.ts";
import type { OfflineStore } from "./offline-store.ts";

/** Answers of the server that were read on this device, for a time without it. */
export interface Remembering {
  /** The server's answer; while it is away, the last one of the same question, where there is one. */
  readonly ask: <T extends { readonly ok: boolean }>(
    key: string,
    read: (stored: unknown) => T | null,
    work: () => Promise<T>,
  ) => Promise<T>;
  /** Takes an answer that came by another way. */
  readonly note: (key: string, answer: unknown) => Promise<void>;
}

/** So many days an answer stays here that nobody asks for again. */
const days = 14;

const rememberedSchema = z.object({ at: z.string(), answer: z.unknown() });

export function createRemembering(store: OfflineStore, clock: () => string): Remembering {
  /** All that stands here about the same id: what the server gives no more is not read without it either. */
  async function forget(key: string): Promise<void> {
    const about = `/${key.slice(key.indexOf("/") + 1)}`;
    for (const [name] of await store.entries("answers")) {
      if (name === key || name.endsWith(about)) await store.remove("answers", name);
    }
  }

  async function note(key: string, answer: unknown): Promise<void> {
    await store.write("answers", key, { at: clock(), answer });
  }

  return {
    note,
    async ask(key, read, work) {
      const answer = await work();
      if (answer.ok) {
        void note(key, answer);
        return answer;
      }
      if (!isLost(answer)) {
        if (isWithheld(answer)) await forget(key);
        return answer;
      }
      const found = z.safeParse(rememberedSchema, await store.read("answers", key));
      return (found.success ? read(found.data.answer) : null) ?? answer;
    },
  };
}

/** Whether it was closed to the reader, or deleted for good. */
export function isWithheld({
  error,
}: {
  readonly ok: boolean;
  readonly error?: { readonly kind: string };
}): boolean {
  return error?.kind === "forbidden" || error?.kind === "not-found";
}

/** Reads a remembered answer as it was read when it came. */
export function readBy<S extends z.ZodMiniType>(schema: S): (stored: unknown) => z.infer<S> | null {
  return (stored) => {
    const read = z.safeParse(schema, stored);
    return read.success ? read.data : null;
  };
}

/** Forgets answers and contents that nobody has asked for in two weeks. */
export async function forgetOld(store: OfflineStore, now: string): Promise<void> {
  const before = new Date(Date.parse(now) - days * 24 * 60 * 60 * 1000).toISOString();
  for (const place of ["answers", "contents"] as const) {
    for (const [key, value] of await store.entries(place)) {
      const found = z.safeParse(z.object({ at: z.string() }), value);
      if (!found.success || found.data.at < before) await store.remove(place, key);
    }
  }
}
