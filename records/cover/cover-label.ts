/** Of whom or what a label or a section speaks. */
export type Subject =
  | "member"
  | "subscriber"
  | "provider"
  | "servicing"
  | "facility"
  | "sender"
  | "plan"
  | "other";

/** What the words after a label are. */
export type LabelMeaning =
  | "name"
  | "last-name"
  | "first-name"
  | "id"
  | "birth-date"
  | "sex"
  | "npi"
  | "phone"
  | "fax"
  | "phone-and-fax"
  | "procedure-code"
  | "diagnosis-code"
  | "procedure"
  | "service-date"
  | "units"
  | "side"
  | "reference"
  | "urgency"
  /** Known, so that it ends the value before it, and of no use to a new case. */
  | "ignored";

export type CoverLabel = {
  /** Alternatives as a pattern without digits, lower case; a blank is any run of blanks. */
  readonly words: string;
  readonly means: LabelMeaning;
  /** Whom it speaks of whichever section it stands in; absent: the section says. */
  readonly about?: Subject;
  /** What follows it, up to the next of these, is about the same. */
  readonly opens?: true;
  /** Needs a colon, a number sign or a line of its own: the words are common in sentences. */
  readonly isCommon?: true;
  /** Stands in for what it means, such as the referring provider for the requesting one. */
  readonly isWeak?: true;
};
