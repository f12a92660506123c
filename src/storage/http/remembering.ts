import * as z from "zod/mini";
import { isLost } from "./in-repeats.ts";
import type { OfflineStore } from "./offline-store.ts";

/** Answers of the server that this page has read, for a time without it. */
export interface Remembering {
  /** The server's answer; while it is away, the last one of the same question, where there is one. */
  readonly ask: <T extends { readonly ok: boolean }>(
    key: string,
    read: (stored: unknown) => T | null,
    work: () => Promise<T>,
  ) => Promise<T>;
  /** Takes an answer that came by another way. */
  readonly note: (key: string, answer: unknown) => void;
}

export function createRemembering(store: OfflineStore): Remembering {
  /** All that is remembered about the same id: what the server gives no more is not read without it either. */
  function forget(key: string): void {
    const about = `/${key.slice(key.indexOf("/") + 1)}`;
    for (const [name] of store.entries("answers")) {
      if (name === key || name.endsWith(about)) store.remove("answers", name);
    }
  }

  return {
    note: (key, answer) => store.write("answers", key, answer),
    async ask(key, read, work) {
      const answer = await work();
      if (answer.ok) {
        store.write("answers", key, answer);
        return answer;
      }
      if (isLost(answer)) return read(store.read("answers", key)) ?? answer;
      if (isWithheld(answer)) forget(key);
      return answer;
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
