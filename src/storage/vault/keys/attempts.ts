import * as z from "zod/mini";
import type { SentinelStorage } from "../../browser/sentinel.ts";

const key = "reviewer-workstation.vault-attempts";
const freeTries = 3;
const longestMs = 15 * 60_000;

const stateSchema = z.strictObject({
  wrong: z.int().check(z.minimum(0)),
  retryAt: z.int().check(z.minimum(0)),
});
type State = z.infer<typeof stateSchema>;

/**
 * Wrong tries of a passphrase or recovery key, counted across windows and reloads. After the third, each one makes the
 * next wait: 1 s, 2 s, 4 s and so on up to 15 minutes. It slows down somebody at this keyboard; somebody who took the
 * disk away counts for themselves, and is slowed down by the derivation alone.
 */
export interface Attempts {
  /** When the next try is taken, in milliseconds since 1970; null where it is taken now. */
  readonly retryAt: () => number | null;
  /** Milliseconds to wait before a try; 0 where it may be made, and then it counts as wrong until `passed`. */
  readonly begin: () => number;
  readonly passed: () => void;
}

export function createAttempts(storage: SentinelStorage | null, now: () => number): Attempts {
  /** Also where the browser gives no storage. */
  let seen: State = { wrong: 0, retryAt: 0 };

  function read(): State {
    try {
      const text = storage?.getItem(key) ?? null;
      if (text === null) return storage === null ? seen : { wrong: 0, retryAt: 0 };
      const stored = stateSchema.safeParse(JSON.parse(text));
      return stored.success ? stored.data : seen;
    } catch {
      return seen;
    }
  }

  function write(state: State): void {
    seen = state;
    try {
      if (state.wrong === 0) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(state));
    } catch {
      // It is then counted as long as this page lives.
    }
  }

  /** A clock that was set back makes nobody wait longer than the rule says. */
  function waitMs(): number {
    const { wrong, retryAt } = read();
    return Math.min(Math.max(0, retryAt - now()), delayAfter(wrong));
  }

  return {
    retryAt() {
      const wait = waitMs();
      return wait === 0 ? null : now() + wait;
    },
    begin() {
      const wait = waitMs();
      if (wait > 0) return wait;
      const wrong = read().wrong + 1;
      // Written before it is tried: closing the browser in between makes no try free.
      write({ wrong, retryAt: now() + delayAfter(wrong) });
      return 0;
    },
    passed() {
      write({ wrong: 0, retryAt: 0 });
    },
  };
}

function delayAfter(wrong: number): number {
  if (wrong <= freeTries) return 0;
  return Math.min(1000 * 2 ** Math.min(wrong - freeTries - 1, 20), longestMs);
}
