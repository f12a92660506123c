import * as z from "zod/mini";
import { type SetupCounts, setupParts } from "#domain";
import type { SentinelStorage } from "../sentinel.ts";

/** How much setup was written, kept outside IndexedDB, which loses its contents without an error. Holds no names. */
export interface SetupSentinel {
  readonly read: () => SetupMark | null;
  /** Moves the counts on; they never go back, whoever of two tabs comes last. */
  readonly raise: (mark: SetupMark) => void;
  /** After the user was told of a loss: what is found becomes what is expected. */
  readonly replace: (mark: SetupMark) => void;
}

const count = z.int().check(z.nonnegative());
const markSchema = z.strictObject({
  epoch: z.string(),
  people: count,
  plan: count,
  settings: count,
  /** Came later: absent in what an earlier release wrote, and where nobody has changed a value. */
  policy: z.exactOptional(count),
});

/** `epoch` names one database since its creation. */
export type SetupMark = Readonly<{ epoch: string } & SetupCounts>;

export function createSetupSentinel(storage: SentinelStorage | null, name: string): SetupSentinel {
  const key = `${name}.setup-sentinel`;

  function read(): SetupMark | null {
    try {
      const mark = markSchema.safeParse(JSON.parse(storage?.getItem(key) ?? "null"));
      return mark.success ? { ...mark.data, policy: mark.data.policy ?? 0 } : null;
    } catch {
      return null;
    }
  }

  function write(mark: SetupMark): void {
    try {
      const { policy, ...counts } = mark;
      const written = policy === 0 ? counts : { ...counts, policy };
      storage?.setItem(key, JSON.stringify(written));
    } catch {
      // What was set up is stored already; a count that lags behind only sees less.
    }
  }

  return {
    read,
    raise(mark) {
      const before = read();
      // A count of another database is evidence of a loss: only `replace` may end it.
      if (before !== null && before.epoch !== mark.epoch) return;
      write({ epoch: mark.epoch, ...combined(before, mark) });
    },
    replace: write,
  };
}

function combined(before: SetupMark | null, mark: SetupMark): SetupCounts {
  const [people, plan, settings, policy] = setupParts.map((part) =>
    Math.max(before?.[part] ?? mark[part], mark[part]),
  );
  return { people: people ?? 0, plan: plan ?? 0, settings: settings ?? 0, policy: policy ?? 0 };
}
