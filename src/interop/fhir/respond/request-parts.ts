import type { BundleEntry, CodeableConcept, Identifier, Period } from "@medplum/fhirtypes";

/** A line of the request that an answer speaks of. */
export type RequestItem = {
  readonly sequence: number;
  readonly code?: CodeableConcept;
  /** What the sender calls the line. */
  readonly traces: readonly Identifier[];
  readonly serviced?: { readonly day: string } | { readonly period: Period };
  /** The sender took it back. */
  readonly isCancelled: boolean;
  /** Addresses of the practitioners and organizations that would perform it. */
  readonly providers: readonly string[];
};

/** What an answer repeats of a request, from the bundle that brought it or, where there was none, made from the case. */
export type RequestParts = {
  /** Bundle.identifier of the request. */
  readonly bundle: Identifier;
  /** Claim.identifier of the request. */
  readonly claim: Identifier;
  readonly type: CodeableConcept;
  readonly items: readonly RequestItem[];
  /** Addresses of the entries. */
  readonly patient: string;
  readonly insurer: string;
  readonly requestor?: string;
  readonly coverage?: string;
  /** NPIs of insurer and requestor, for a Task. */
  readonly insurerId: Identifier;
  readonly requestorId?: Identifier;
  /** The entries of these addresses with all that they refer to, each once. */
  readonly entries: (addresses: readonly string[]) => BundleEntry[];
};
