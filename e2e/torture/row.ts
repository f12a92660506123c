/** One kind of attack on the product, repeated with seeded chance. */
export type TortureRow = {
  /** Its name on the command line and its heading in the results. */
  readonly name: string;
  /** What holds, as one sentence. */
  readonly property: string;
  /** How often it is tried in `npm test`, and by `npm run torture`. */
  readonly quick: number;
  readonly long: number;
  readonly run: (count: number, seed: number) => Promise<TortureResult>;
};

export type TortureResult = {
  readonly tried: number;
  /** What broke the property, each with what repeats it; empty when it held. */
  readonly failures: readonly string[];
  /** Figures worth keeping, by name. */
  readonly counts?: Readonly<Record<string, number | string>>;
};

/** The built application and the browser that rows of a browser work with. */
export function browserSite(): { readonly origin: string; readonly program: string } {
  const origin = process.env["TORTURE_ORIGIN"];
  const program = process.env["CHROMIUM_PATH"];
  if (origin === undefined || program === undefined) throw new Error("npm run torture sets both");
  return { origin, program };
}
