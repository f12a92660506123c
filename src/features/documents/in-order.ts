/** Runs tasks one after the other, in the order in which they were given. */
export type InOrder = {
  /** Resolves, or rejects, with what the task does once all before it have ended. */
  readonly run: <T>(task: () => Promise<T>) => Promise<T>;
  /** Whether nothing is running or waiting. */
  readonly isIdle: () => boolean;
};

export function createInOrder(): InOrder {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return {
    async run(task) {
      waiting += 1;
      const own = last.then(task);
      // A task that fails is its caller's to tell; the next one runs all the same.
      last = own.catch(() => undefined);
      try {
        return await own;
      } finally {
        waiting -= 1;
      }
    },
    isIdle: () => waiting === 0,
  };
}
