/** What a write of a case came to, as far as its turn is concerned. */
interface Answered {
  readonly ok: boolean;
  readonly error?: { readonly kind: string };
}

/** Runs the writes of one person's page, each when it is the turn of its case. */
export type InTurn = <T extends Answered>(caseId: string, write: () => Promise<T>) => Promise<T>;

/** The writes that one server has under way, case by case. */
export interface CaseTurns {
  readonly of: (tenant: string, page: string) => InTurn;
}

interface Waiting {
  readonly page: string;
  readonly begin: () => void;
}

interface Line {
  isBusy: boolean;
  readonly waiting: Waiting[];
  /** Pages that lost against another one's save, first the one that lost first. */
  readonly lost: { readonly page: string; readonly until: number }[];
  timer: ReturnType<typeof setTimeout> | null;
}

/** How long others wait for whoever lost a save, in milliseconds: a program is back by then, a person reads first. */
const patience = 500;

/**
 * One write of a case at a time, in the order in which they came, so that nobody waits in a connection of the database.
 * Whoever lost against another person's save and comes back at once goes first: otherwise the one who won, and is
 * always a moment ahead, would win for as long as both go on.
 *
 * @param now - milliseconds that only grow
 */
export function createCaseTurns(now: () => number = () => performance.now()): CaseTurns {
  const lines = new Map<string, Line>();

  function lineOf(key: string): Line {
    const found = lines.get(key) ?? { isBusy: false, waiting: [], lost: [], timer: null };
    lines.set(key, found);
    return found;
  }

  function goOn(key: string, line: Line): void {
    if (line.timer !== null) clearTimeout(line.timer);
    line.timer = null;
    if (line.isBusy) return;
    while (line.lost[0] !== undefined && line.lost[0].until <= now()) line.lost.shift();
    const [first] = line.lost;
    const place =
      first === undefined ? 0 : line.waiting.findIndex(({ page }) => page === first.page);
    const next = line.waiting[place];
    if (next !== undefined) {
      line.waiting.splice(place, 1);
      if (first?.page === next.page) line.lost.shift();
      line.isBusy = true;
      next.begin();
    } else if (first === undefined) {
      lines.delete(key);
    } else {
      line.timer = setTimeout(() => goOn(key, line), first.until - now());
    }
  }

  return {
    of: (tenant, page) => async (caseId, write) => {
      const key = `${tenant} ${caseId}`;
      const line = lineOf(key);
      await new Promise<void>((begin) => {
        line.waiting.push({ page, begin });
        goOn(key, line);
      });
      let hasLost = false;
      try {
        const answer = await write();
        hasLost = !answer.ok && answer.error?.kind === "conflict";
        return answer;
      } finally {
        if (hasLost) line.lost.push({ page, until: now() + patience });
        line.isBusy = false;
        goOn(key, line);
      }
    },
  };
}
