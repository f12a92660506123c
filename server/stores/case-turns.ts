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
  /** When each page that lost against another one's save did so last; gone once it has saved. */
  readonly lost: Map<string, number>;
  /** Pages that lost twice running, first the one that did so first, and until when others wait for each. */
  readonly first: { readonly page: string; readonly until: number }[];
  timer: ReturnType<typeof setTimeout> | null;
}

/** How long others wait for whoever lost twice, in milliseconds: a program is back by then, a person reads first. */
const patience = 500;
/** Two losses further apart than this have nothing to do with each other. */
const remembered = 2000;

/**
 * One write of a case at a time, in the order in which they came, so that nobody waits in a connection of the database.
 * Whoever lost twice running against other people's saves and comes back at once goes first: otherwise the one who won,
 * and is always a moment ahead, would win for as long as both go on. A conflict of two people delays nobody.
 *
 * @param now - milliseconds that only grow
 */
export function createCaseTurns(now: () => number = () => performance.now()): CaseTurns {
  const lines = new Map<string, Line>();

  function lineOf(key: string): Line {
    const found = lines.get(key);
    if (found !== undefined) return found;
    const line: Line = { isBusy: false, waiting: [], lost: new Map(), first: [], timer: null };
    lines.set(key, line);
    return line;
  }

  function goOn(key: string, line: Line): void {
    if (line.timer !== null) clearTimeout(line.timer);
    line.timer = null;
    if (line.isBusy) return;
    const at = now();
    while (line.first[0] !== undefined && line.first[0].until <= at) line.first.shift();
    for (const [page, lostAt] of line.lost) if (lostAt + remembered <= at) line.lost.delete(page);
    const [first] = line.first;
    const place =
      first === undefined ? 0 : line.waiting.findIndex(({ page }) => page === first.page);
    const next = line.waiting[place];
    if (next !== undefined) {
      line.waiting.splice(place, 1);
      if (first?.page === next.page) line.first.shift();
      line.isBusy = true;
      next.begin();
    } else if (first !== undefined) {
      line.timer = setTimeout(() => goOn(key, line), first.until - at);
    } else if (line.lost.size > 0) {
      // Nobody waits: only what is remembered ends by then, and no process stays for that.
      line.timer = setTimeout(() => goOn(key, line), remembered).unref();
    } else {
      lines.delete(key);
    }
  }

  function note(line: Line, page: string, hasLost: boolean): void {
    if (!hasLost) line.lost.delete(page);
    else if (line.lost.has(page)) line.first.push({ page, until: now() + patience });
    if (hasLost) line.lost.set(page, now());
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
        note(line, page, hasLost);
        line.isBusy = false;
        goOn(key, line);
      }
    },
  };
}
