import type {
  CaseRecord,
  Determination,
  Failure,
  NewDocument,
  Received,
  StoreError,
} from "#domain";
import type { PlanAtWork } from "./plan-at-work.ts";

/** A request that was read, and how it becomes a case or comes to one. */
export interface ArrivedRequest {
  readonly kind: "new" | "update" | "cancellation";
  /** Identifiers of the request, of what it follows, and of the bundle, as `keyOfIdentifier` writes them. */
  readonly claimKeys: readonly [string, ...string[]];
  readonly relatedKeys: readonly string[];
  readonly bundleKey: string | null;
  readonly serviceCodes: readonly string[];
  readonly contentHash: string;
  readonly memberKeys: readonly string[];
  readonly providerKeys: readonly string[];
  /** The case it becomes. `isStray`: it follows a request that is not here. */
  readonly recordAt: (
    now: string,
    about: { readonly isStray: boolean; readonly plan: PlanAtWork },
  ) => CaseRecord;
  /** The bundle as it was sent. */
  readonly bundle: ArrivedDocument;
  readonly papers: readonly ArrivedDocument[];
}

export type ArrivedDocument = Omit<NewDocument, "caseId" | "content"> & {
  /** Random where none is given. */
  readonly id?: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** A case as a system may be answered about it. */
export interface AnswerableCase {
  readonly record: CaseRecord;
  /** What people signed, oldest first. */
  readonly determinations: readonly Determination[];
  readonly plan: PlanAtWork;
}

export type Arrival =
  /** `became`: a case of its own, a part of one that was there, or nothing new, because it was sent before. */
  | {
      readonly ok: true;
      readonly became: "new-case" | Received["what"] | "nothing-new";
      readonly case: AnswerableCase;
    }
  /**
   * Nothing was stored. `decided`: a change of a request that was determined; a new request is needed. `unknown`: a
   * cancellation of nothing that is here. `removed`: somebody took the case off the worklist. `restricted`: what became
   * of it is not told to this system.
   */
  | { readonly ok: false; readonly problem: "decided" | "unknown" | "removed" | "restricted" }
  | Failure;

/** An inquiry: everything that it names has to match. */
export interface Inquiry {
  readonly claimKeys: readonly string[];
  readonly memberKeys: readonly string[];
  readonly providerKeys: readonly string[];
}

/** A case that an inquiry found, with the last request for it as it was sent. */
export interface FoundRequest extends AnswerableCase {
  readonly bundle: Uint8Array<ArrayBuffer>;
}

export type InquiryAnswer =
  | {
      readonly ok: true;
      /** `isCut`: there are more than are given. */
      readonly value: { readonly found: readonly FoundRequest[]; readonly isCut: boolean };
    }
  | { readonly ok: false; readonly error: StoreError };

/** What one system sent, and what it may read of it. No method rejects. */
export interface ReceivedRequests {
  /** The case, its documents, its entry of the audit and the note of what was received: all of them, or nothing. */
  readonly receive: (request: ArrivedRequest) => Promise<Arrival>;
  readonly inquire: (inquiry: Inquiry) => Promise<InquiryAnswer>;
  /** One case that the system may read, by its id; null where there is none. */
  readonly find: (
    caseId: string,
  ) => Promise<
    | { readonly ok: true; readonly value: FoundRequest | null }
    | { readonly ok: false; readonly error: StoreError }
  >;
}

/** More than so many cases of one member are not told at once. */
export const mostFound = 20;
