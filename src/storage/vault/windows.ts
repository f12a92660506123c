import * as z from "zod/mini";
import { toBase64Url } from "#domain";
import { inTime } from "../browser/in-time.ts";
import type { VaultPlatform } from "./vault-platform.ts";

const answerWithinMs = 150;

/** The keys of the session, as one window gives them to another: a CryptoKey that can’t be exported, no bytes. */
export interface SessionKeys {
  readonly personId: string;
  readonly dataKey: CryptoKey;
}

const dataKeySchema = z.custom<CryptoKey>(
  (value) =>
    typeof CryptoKey !== "undefined" &&
    value instanceof CryptoKey &&
    !value.extractable &&
    value.algorithm.name === "AES-GCM" &&
    value.usages.includes("encrypt"),
);
const vault = z.string();

/** Anything else that comes over the channel is ignored. */
const messageSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("wanted"), vault, asker: z.string() }),
  z.strictObject({
    kind: z.literal("keys"),
    vault,
    asker: z.string(),
    personId: z.string(),
    dataKey: dataKeySchema,
  }),
  z.strictObject({ kind: z.literal("lock"), vault }),
  z.strictObject({ kind: z.literal("person"), vault, personId: z.string() }),
  z.strictObject({ kind: z.literal("record"), vault }),
]);
type Message = z.infer<typeof messageSchema>;

export interface VaultWindows {
  /**
   * Asks the other windows for the keys; null where none answers soon, or the vault was locked meanwhile. A window that is
   * busy may answer later: `onLate` gets its keys, unless there was a lock.
   */
  readonly ask: (
    vaultId: string,
    onLate: (keys: SessionKeys) => void,
  ) => Promise<SessionKeys | null>;
  readonly tell: (message: Exclude<Message, { kind: "wanted" | "keys" }>) => void;
  readonly close: () => void;
}

/** The other windows of this browser: how they hand the keys on, and tell that one of them locked the vault. */
export function createVaultWindows(
  { channel, delay }: VaultPlatform,
  here: {
    /** The keys, where this window has that vault open. */
    readonly keysOf: (vaultId: string) => SessionKeys | null;
    readonly onLock: (vaultId: string) => void;
    readonly onPerson: (vaultId: string, personId: string) => void;
    /** The record was changed. */
    readonly onRecord: (vaultId: string) => void;
  },
): VaultWindows {
  const waiting = new Map<
    string,
    { vaultId: string; answer: (keys: SessionKeys | null) => void }
  >();

  function post(message: Message): void {
    try {
      channel?.postMessage(message);
    } catch {
      // Closed: this window is going away.
    }
  }

  /** Keys that are on their way are not taken any more. */
  function forgetQuestions(vaultId: string): void {
    for (const [asker, asked] of waiting) {
      if (asked.vaultId === vaultId && waiting.delete(asker)) asked.answer(null);
    }
  }

  channel?.addEventListener("message", ({ data }) => {
    const read = messageSchema.safeParse(data);
    if (!read.success) return;
    const message = read.data;
    switch (message.kind) {
      case "wanted": {
        const keys = here.keysOf(message.vault);
        if (keys !== null) post({ ...message, kind: "keys", ...keys });
        return;
      }
      case "keys": {
        const asked = waiting.get(message.asker);
        if (asked?.vaultId === message.vault && waiting.delete(message.asker)) {
          asked.answer({ personId: message.personId, dataKey: message.dataKey });
        }
        return;
      }
      case "lock":
        forgetQuestions(message.vault);
        here.onLock(message.vault);
        return;
      case "person":
        here.onPerson(message.vault, message.personId);
        return;
      case "record":
        here.onRecord(message.vault);
    }
  });

  return {
    async ask(vaultId, onLate) {
      if (channel === null) return null;
      const asker = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
      const answered = new Promise<SessionKeys | null>((resolve) => {
        waiting.set(asker, { vaultId, answer: resolve });
      });
      post({ kind: "wanted", vault: vaultId, asker });
      return inTime(answered, {
        delay,
        milliseconds: answerWithinMs,
        late: () => null,
        onLate: (keys) => keys !== null && onLate(keys),
      });
    },
    tell(message) {
      if (message.kind === "lock") forgetQuestions(message.vault);
      post(message);
    },
    close: () => channel?.close(),
  };
}
