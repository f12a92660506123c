/** Starts a delay and returns the way to cancel it. */
export type Delay = (callback: () => void, milliseconds: number) => () => void;

export const browserDelay: Delay = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};

/**
 * What the work gives, or `late()` when it takes longer. The work goes on then: what it gives in the end is handed
 * to `onLate`, and what it throws is nobody's any more.
 */
export function inTime<T>(
  work: Promise<T>,
  limit: {
    readonly delay: Delay;
    readonly milliseconds: number;
    readonly late: () => T;
    readonly onLate?: (value: T) => void;
  },
): Promise<T> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const cancel = limit.delay(() => {
      isLate = true;
      resolve(limit.late());
    }, limit.milliseconds);
    work.then(
      (value) => {
        cancel();
        if (isLate) limit.onLate?.(value);
        else resolve(value);
      },
      (error: unknown) => {
        cancel();
        if (!isLate) reject(error instanceof Error ? error : new Error("failed", { cause: error }));
      },
    );
  });
}
