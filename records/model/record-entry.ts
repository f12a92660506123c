import type { FactPath } from "#criteria";
import type { TextSpan } from "./record-document.ts";

/** JSON as it was read. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/**
 * One thing that data says, such as a diagnosis, a score, a visit or an answer to a question, and where its line
 * stands in the pages that people read. It is neither an answer nor a judgement: `findCodedMentions` says what it
 * offers for a question.
 */
export type RecordEntry = {
  readonly kind: EntryKind;
  /** "Observation/pain-1", or the entry's full address where it has no id. */
  readonly resource: string;
  /** FHIRPath of what is said, within the resource: "Observation.valueQuantity". */
  readonly path: string;
  /** Counts from 1. */
  readonly page: number;
  readonly span: TextSpan;
  /** The line, as people read it. */
  readonly sentence: string;
  readonly status: EntryStatus;
  /** What it is, as codes and in words. */
  readonly codes: readonly EntryCode[];
  readonly text?: string;
  /** When it was done, measured or taken: YYYY-MM-DD, or YYYY-MM or YYYY where no day is given. */
  readonly date?: string;
  /** The end of a stay or of a course, likewise. */
  readonly end?: string;
  /** Of a condition: when it began. The day on which somebody wrote it down is none. */
  readonly onset?: string;
  /** Of a condition: it is over; `end` is since when, where that is said. */
  readonly isResolved?: true;
  readonly value?: EntryValue;
  readonly bodySite?: EntryConcept;
  /** What it was done or ordered for, and the diagnoses of a billed line. */
  readonly reasons?: readonly EntryConcept[];
  /** Why something was not done. */
  readonly statusReason?: EntryConcept;
  /** What it achieved, as whoever did it says. */
  readonly outcome?: EntryConcept;
  /** Modifiers of a billed service, such as GP. */
  readonly modifiers?: readonly string[];
  /** Of a study: how it was taken, as DICOM codes, such as MR. */
  readonly modalities?: readonly string[];
  /** Of a medication: dose and schedule as written. */
  readonly dose?: string;
  /** Of a medication: it was handed out; nothing says that it was taken. */
  readonly isFilledOnly?: true;
  /** Kind "fact": an answer to a question by its path. */
  readonly fact?: { readonly path: FactPath; readonly value: JsonValue };
  /** Who or what gave an answer; of a questionnaire response only. */
  readonly informationOrigin?: InformationOrigin;
  readonly informationAuthor?: string;
};

export type EntryKind =
  | "fact"
  | "condition"
  | "observation"
  | "procedure"
  | "visit"
  | "billed"
  | "medication"
  | "device"
  | "study"
  | "report"
  | "family-history"
  | "goal"
  | "allergy"
  | "other";

/**
 * Whether it holds or happened:
 * - `done`: it happened or was found
 * - `ordered`: somebody asked for it; nothing says that it happened
 * - `not-finished`: planned, begun or preliminary
 * - `not-done`: it was called off or did not happen
 * - `in-error`: entered by mistake
 * - `refuted`: of a condition, looked for and ruled out
 * - `unconfirmed`: of a condition, only suspected
 */
export type EntryStatus =
  | "done"
  | "ordered"
  | "not-finished"
  | "not-done"
  | "in-error"
  | "refuted"
  | "unconfirmed";

export type EntryCode = {
  /** The address of the code system as sent; absent where none was. */
  readonly system?: string;
  /** Without spaces around it. */
  readonly code: string;
  readonly display?: string;
};

export type EntryConcept = { readonly codes: readonly EntryCode[]; readonly text?: string };

export type EntryValue =
  | {
      readonly kind: "number";
      readonly number: number;
      /** As written; absent where none is. */
      readonly unit?: string;
    }
  | ({ readonly kind: "concept" } & EntryConcept)
  | { readonly kind: "text"; readonly text: string };

export type InformationOrigin = "auto-client" | "auto-server" | "override" | "manual";
