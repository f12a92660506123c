import type { FactPath } from "#criteria";
import type { MentionValue } from "#records";

/** A business identifier as sent: the same value under another system is another one. */
export type SentIdentifier = { readonly system?: string; readonly value: string };

/** Where in the bundle something is said. */
export type SentSource = {
  /** "Claim/referral-1", or the entry's full address where the resource has no id. */
  readonly resource: string;
  /** FHIRPath within the resource: "Claim.item[0].productOrService". */
  readonly path: string;
  /** The words and codes as sent. */
  readonly quote: string;
  /** YYYY-MM-DD, where the resource dates it. */
  readonly date?: string;
};

/** What a new case asks for and a request bundle can say, by the names of the fields of the form. */
export const requestFields = [
  "memberName",
  "memberId",
  "dateOfBirth",
  "sex",
  "memberAddress",
  "reference",
  "requestingProvider",
  "providerNpi",
  "providerPhone",
  "providerFax",
  "providerAddress",
  "facility",
  "facilityNpi",
  "facilityPhone",
  "facilityFax",
  "facilityAddress",
  "jurisdiction",
  "lineOfBusiness",
  "contract",
  "urgency",
  "cptCode",
  "diagnosisCodes",
  "procedureDescription",
  "units",
  "site",
  "side",
  "serviceFrom",
  "serviceThrough",
] as const;
export type RequestField = (typeof requestFields)[number];

/**
 * A value offered for a field of the form, as the field takes it: a date is YYYY-MM-DD, a list "M53.3, G89.29". Two of
 * one field differ; the first is the one to take where somebody takes one, and none is entered by itself.
 */
export type FieldProposal = {
  readonly field: RequestField;
  readonly value: string;
  /** Everywhere the bundle says it, what counts most first. */
  readonly sources: readonly [SentSource, ...SentSource[]];
};

/** What the bundle offers for a question about the request. */
export type RequestFact = {
  readonly path: FactPath;
  /** A legal answer; of a list, one item. */
  readonly value: MentionValue;
  readonly source: SentSource;
};

/** One line of the request. */
export type RequestItem = {
  readonly sequence: number;
  /** Withdrawn by the sender: `modifierextension-infoCancelled`. */
  readonly isCancelled: boolean;
  readonly change?: "added" | "changed";
  readonly codes: readonly {
    readonly system?: string;
    readonly code: string;
    readonly display?: string;
  }[];
  readonly text?: string;
  readonly traceNumbers: readonly SentIdentifier[];
  /** "Claim.item[0]". */
  readonly path: string;
};

/** Codes that a coder has to look at, because an unlisted code stands in two lines or beside a specific one. */
export type CodingQuestion = {
  readonly kind: "unlisted-twice" | "unlisted-beside-specific";
  readonly codes: readonly string[];
  readonly message: string;
  readonly source: SentSource;
};

/** A paper that came within the bundle; its type is what its content is, whatever type it claims. */
export type ReceivedDocument = {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** YYYY-MM-DD, as the sender dates it. */
  readonly date?: string;
  /** "DocumentReference/note-1". */
  readonly resource: string;
};

/** A paper that the bundle only points to. It is never fetched. */
export type NotSent = { readonly title?: string; readonly url: string; readonly resource: string };

export type NotUnderstoodPart = {
  readonly resource: string;
  readonly path: string;
  readonly why: string;
};

/** A request as it arrived, before anybody made a case of it. */
export type IncomingRequest = {
  readonly kind: "new" | "update" | "cancellation";
  /** Where the bundle names its version of the guide. */
  readonly guide?: "2.0.1" | "2.1.0" | "2.2.1";
  /** `Bundle.identifier`, echoed in each response. */
  readonly bundle?: SentIdentifier;
  /** The identifier by which the sender knows the request; the first of `claims`. */
  readonly claim: SentIdentifier;
  readonly claims: readonly SentIdentifier[];
  /** Of an update or cancellation: the requests it follows, by every identifier the bundle gives for them. */
  readonly relatedClaims: readonly SentIdentifier[];
  /** `Claim.created` and `Bundle.timestamp` as sent. They are the sender's, and no time of receipt. */
  readonly created?: string;
  readonly timestamp?: string;
  /** Who sent it, by name. */
  readonly sender?: string;
  /** The stricter one of all that is said. */
  readonly sentUrgency?: "standard" | "expedited";
  readonly items: readonly RequestItem[];
  readonly fields: readonly FieldProposal[];
  readonly facts: readonly RequestFact[];
  readonly codingQuestions: readonly CodingQuestion[];
  /** Messages in the sender's own words. */
  readonly messages: readonly SentSource[];
  readonly documents: readonly ReceivedDocument[];
  readonly notSent: readonly NotSent[];
  readonly notUnderstood: readonly NotUnderstoodPart[];
  /** What a person should know of the request beside its fields, a sentence each. */
  readonly notes: readonly string[];
};
