/** As much of a transaction as keeps it alive. */
export interface AliveTransaction {
  /** Asks it for a key that nobody needs; rejected where it takes no more requests. */
  readonly ask: () => Promise<unknown>;
  readonly abort: () => void;
}

/** Requests of one transaction that wait for work outside it, which takes turns that no transaction outlives by itself. */
export interface TransactionTurns {
  /** Makes a request, in its place among those that were asked for before: at once where none of them waits. */
  readonly request: (make: () => unknown) => unknown;
  /** Makes a request of what the work gives, in its place among the others; where it fails nothing is written. */
  readonly requestWith: (
    work: () => Promise<unknown>,
    make: (value: unknown) => unknown,
  ) => Promise<unknown>;
  /** What the work gives, while the transaction takes further requests. */
  readonly outcomeOf: (work: () => Promise<unknown>) => Promise<unknown>;
}

/** Work that is done at the same time; more of it would hold the page up as it is begun. */
export const mostAtOnce = 64;
/** No work takes so long: whoever waits for it has given up. */
const longestMs = 60_000;

/**
 * A transaction of IndexedDB ends when a turn asks nothing of it, and takes requests only in a turn that it answers
 * in. So while there is work it is asked for a key that nobody needs, again and again, and whatever is ready by an
 * answer goes on from there. That ends when all work is settled, when the transaction ends, and at the latest after a
 * minute, which takes the transaction back.
 */
export function createTransactionTurns(transaction: AliveTransaction): TransactionTurns {
  /** Requests in the order they were asked for, the first of which is not ready yet. */
  const requests: { isReady: boolean; readonly make: () => void }[] = [];
  /** What is ready to be heard of by whoever waits. */
  let answers: (() => void)[] = [];
  const notBegun: (() => void)[] = [];
  let atWork = 0;
  /** How many wait for an answer. */
  const waiting = { count: 0 };
  let isTurning = false;
  let hasEnded = false;

  /** Everything that is ready goes on, within a turn of the transaction. */
  function goOn(): void {
    while (requests[0]?.isReady === true) requests.shift()?.make();
    const ready = answers;
    answers = [];
    for (const answer of ready) answer();
  }

  async function turn(): Promise<void> {
    if (isTurning || hasEnded) return;
    isTurning = true;
    const latest = performance.now() + longestMs;
    try {
      while (waiting.count > 0 && performance.now() < latest) {
        // One answer after the other is the point.
        await transaction.ask();
        goOn();
      }
      isTurning = false;
      if (waiting.count > 0) abandon();
    } catch {
      end();
    }
  }

  /** It was taken back, or was committed: requests fail by themselves from here on. */
  function end(): void {
    hasEnded = true;
    goOn();
  }

  function abandon(): void {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    end();
  }

  /** A value that could not be encoded takes everything with it that was to be written beside it. */
  function orTakeBack(work: () => Promise<unknown>): () => Promise<unknown> {
    return async () => {
      try {
        return await work();
      } catch (error) {
        abandon();
        throw error;
      }
    };
  }

  function begin(work: () => Promise<unknown>, settle: (by: () => unknown) => void): void {
    waiting.count += 1;
    const start = (): void => {
      atWork += 1;
      const finish = (by: () => unknown): void => {
        atWork -= 1;
        notBegun.shift()?.();
        settle(by);
        if (hasEnded) goOn();
      };
      work().then(
        (value) => finish(() => value),
        (error: unknown) =>
          finish(() => {
            throw error;
          }),
      );
    };
    if (atWork < mostAtOnce) start();
    else notBegun.push(start);
    void turn();
  }

  return {
    request(make) {
      if (requests.length === 0) return make();
      return new Promise((resolve, reject) => {
        requests.push({ isReady: true, make: () => settleBy(make, resolve, reject) });
      });
    },
    requestWith: (work, make) =>
      new Promise((resolve, reject) => {
        let taken: () => unknown = () => undefined;
        const entry = {
          isReady: false,
          make(): void {
            waiting.count -= 1;
            settleBy(() => make(taken()), resolve, reject);
          },
        };
        requests.push(entry);
        begin(orTakeBack(work), (by) => {
          taken = by;
          entry.isReady = true;
        });
      }),
    outcomeOf: (work) =>
      new Promise((resolve, reject) => {
        begin(work, (by) => {
          answers.push(() => {
            waiting.count -= 1;
            settleBy(by, resolve, reject);
          });
        });
      }),
  };
}

function settleBy(
  take: () => unknown,
  resolve: (value: unknown) => void,
  reject: (error: unknown) => void,
): void {
  try {
    resolve(take());
  } catch (error) {
    reject(error);
  }
}
