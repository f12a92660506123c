export type Holds = {
  /** Reading in the background waits until what is given is called. */
  readonly hold: () => () => void;
  /** Resolves once nothing holds the reading. */
  readonly whenFree: () => Promise<void>;
};

/** Lets what a person waits for, such as a search, go before what is read in the background. */
export function createHolds(): Holds {
  const holders = new Set<symbol>();
  const waiting: (() => void)[] = [];
  return {
    hold() {
      const holder = Symbol("hold");
      holders.add(holder);
      return () => {
        holders.delete(holder);
        if (holders.size === 0) for (const go of waiting.splice(0)) go();
      };
    },
    async whenFree() {
      while (holders.size > 0) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
        });
      }
    },
  };
}
