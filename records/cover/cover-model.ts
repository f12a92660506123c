import type { TextSpan } from "../model/record-document.ts";

/** What a new case asks for and a fax can say. */
export const coverFields = [
  "memberName",
  "memberId",
  "dateOfBirth",
  "sex",
  "requestingProvider",
  "providerNpi",
  "providerPhone",
  "providerFax",
  "facility",
  "facilityNpi",
  "facilityPhone",
  "facilityFax",
  "cptCode",
  "diagnosisCodes",
  "procedureDescription",
  "serviceFrom",
  "units",
  "side",
  "reference",
  "received",
  "urgency",
] as const;
export type CoverField = (typeof coverFields)[number];

/** A place on a page that gives a value for a field. */
export type CoverMention = {
  readonly field: CoverField;
  /** As the field takes it: a date is YYYY-MM-DD, a time of receipt YYYY-MM-DDTHH:MM, a list "M53.3, G89.29". */
  readonly value: string;
  readonly document: string;
  /** Counts from 1. */
  readonly page: number;
  /** The words that say it, label and value. */
  readonly span: TextSpan;
  /** The value alone, to highlight. */
  readonly valueSpan: TextSpan;
  /** `span` on one line. */
  readonly words: string;
  readonly origin: "text" | "ocr";
  /** Read by OCR with low confidence, or repaired. */
  readonly isDoubtful: boolean;
  /** 3: the label says exactly this; 2: its section does; 1: it stands in for it, such as the sender for the provider. */
  readonly strength: 1 | 2 | 3;
  /** IANA name of the zone that a fax header states; only of `received`. */
  readonly zone?: string;
};

/** A value offered for a field. Nothing is entered by it: a person takes it or types another. */
export type CoverProposal = {
  readonly field: CoverField;
  readonly value: string;
  /** Where it stands, strongest first. */
  readonly mentions: readonly [CoverMention, ...CoverMention[]];
  /** The pages give this value for the field and no other, by a label that says so, and it reads clearly. */
  readonly isSure: boolean;
};

export type CoverConcernKind =
  | "npi-check-digit"
  | "impossible-date"
  | "date-in-future"
  | "two-members"
  | "two-dates-of-birth"
  | "two-member-ids"
  /** Both standard and expedited are printed or marked; the stricter is proposed. */
  | "urgency-both";

/** Something on the pages that a person has to look at before the case is created. */
export type CoverConcern = {
  readonly kind: CoverConcernKind;
  readonly mentions: readonly [CoverMention, ...CoverMention[]];
};

export type CoverReading = {
  /** By field, and within a field the strongest first. */
  readonly proposals: readonly CoverProposal[];
  readonly concerns: readonly CoverConcern[];
};
