import * as z from "zod/mini";
import { actorSchema } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";

const signedInSchema = z.strictObject({
  tenant: z.string(),
  personId: z.string(),
  actor: actorSchema,
});

/** Who is signed in, as the server said it. */
export type SignedInPerson = z.infer<typeof signedInSchema>;

const key = "reviewer-workstation.team.signed-in";

/**
 * Who was signed in on this device last, for a time without the server. Forgotten by whoever signs out: what was
 * opened stays closed then, also without a server.
 */
export function createLastSession(storage: SentinelStorage | null): {
  readonly read: () => SignedInPerson | null;
  readonly write: (person: SignedInPerson) => void;
  readonly forget: () => void;
} {
  return {
    read() {
      try {
        const read = z.safeParse(signedInSchema, JSON.parse(storage?.getItem(key) ?? "null"));
        return read.success ? read.data : null;
      } catch {
        return null;
      }
    },
    write(person) {
      try {
        storage?.setItem(key, JSON.stringify(person));
      } catch {
        // Without room for it, this device opens nothing without the server.
      }
    },
    forget() {
      try {
        storage?.removeItem(key);
      } catch {
        // Storage that is forbidden holds nothing.
      }
    },
  };
}
