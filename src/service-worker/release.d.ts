/** What one build consists of; put in by scripts/precache.mjs. */
declare const release: {
  /** Differs between any two builds that differ in a file or in the headers they are served with. */
  readonly id: string;
  readonly files: readonly {
    readonly url: string;
    /** Null where the name itself carries a hash of the content. */
    readonly revision: string | null;
    readonly integrity: string;
  }[];
};
