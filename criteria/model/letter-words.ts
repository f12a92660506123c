/**
 * What a letter to a member says of a criterion, in plain words. It stands beside the frozen data of a set: it changes
 * no rule, and serves every version. `{name}` stands for the case's value of a parameter.
 */
export type LetterWords = {
  /** A noun phrase that any result can follow. */
  readonly title: string;
  /** Follows "What we looked for:", as a noun phrase. */
  readonly lookedFor: string;
  /** Ends `lookedFor` where the two parameters differ in the case: an exception with the same value is none. */
  readonly lookedForUnlessEqual?: {
    readonly parameters: readonly [string, string];
    readonly text: string;
  };
  /** What the records show where the criterion is not met, as sentences. */
  readonly notMet: string;
  /** The same where one answer says which of several it was: the first that fits, read from what was not met. */
  readonly notMetWhen?: readonly NotMetWhen[];
  /** The same where a number decided: `{shown}` stands for what the records show, such as "2 visits". */
  readonly notMetNumber?: string;
  /** Something a person can get and send, as a noun phrase. */
  readonly help: string;
  /** Whether the plan's coverage decides, which no record of the member changes. */
  readonly isCoverage?: true;
};

/** Said where the fact has this answer; `[]` is a list with nothing in it. */
export type NotMetWhen = {
  readonly fact: string;
  readonly is: string | readonly [];
  readonly text: string;
};

/** By criterion id; of every version of the set. */
export type AllLetterWords = Readonly<Record<string, LetterWords>>;
