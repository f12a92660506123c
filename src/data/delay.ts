/** Starts a delay and returns the way to cancel it. */
export type Delay = (callback: () => void, milliseconds: number) => () => void;

export const browserDelay: Delay = (callback, milliseconds) => {
  const timer = setTimeout(callback, milliseconds);
  return () => clearTimeout(timer);
};
