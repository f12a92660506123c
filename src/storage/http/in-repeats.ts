import type { Failure } from "#domain";

/** Resolves after so many milliseconds; a test's own does so at once. */
export type Wait = (milliseconds: number) => Promise<void>;

export const browserWait: Wait = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const pauses = [500, 2000];

/**
 * Does something that has a key again while its answer is lost: the server does it once, however often it is asked.
 * The last answer stands.
 */
export async function inRepeats<T extends { readonly ok: true } | Failure>(
  wait: Wait,
  work: () => Promise<T>,
): Promise<T> {
  let outcome = await work();
  for (const pause of pauses) {
    if (!isLost(outcome)) break;
    await wait(pause);
    outcome = await work();
  }
  return outcome;
}

/** Whether it may have been done, or not. */
export function isLost(outcome: {
  readonly ok: boolean;
  readonly error?: { readonly kind: string; readonly reason?: string };
}): boolean {
  const { error } = outcome;
  return (
    error?.kind === "unavailable" &&
    (error.reason === "server-away" || error.reason === "no-answer")
  );
}
