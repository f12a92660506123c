import type { CaseDocument } from "./document.ts";
import type { Received } from "./revision.ts";

/** How the name of a document starts that holds a request as it was sent, by what the request is. */
export const requestDataNames = {
  new: "Request data",
  update: "Request data, update",
  cancellation: "Request data, cancellation",
} as const;

/** A request that came as data for a case that was there already, as its documents tell it. */
export type SentRequest = {
  readonly what: Exclude<Received["what"], "again">;
  /** When it was added to the case, by the clock of whoever added it; an instant in UTC. */
  readonly at: string;
  readonly document: CaseDocument;
};

/**
 * Updates and cancellations among the documents of a case, in the order they came, removed documents included. Told by
 * the name that they came under, so that a case says so wherever its documents are, whoever added them: a reviewer who
 * renames one changes nothing about what it is.
 */
export function sentRequests(documents: readonly CaseDocument[]): readonly SentRequest[] {
  return documents.flatMap((document) => {
    const { mediaType, name, formerNames, addedAt, isSent } = document;
    if (mediaType !== "application/fhir+json" || isSent === true) return [];
    const names = [name, ...formerNames];
    const what = (["update", "cancellation"] as const).find((kind) =>
      names.some((known) => known.startsWith(requestDataNames[kind])),
    );
    return what === undefined ? [] : [{ what, at: addedAt, document }];
  });
}

/**
 * The last cancellation among the documents of a case: it withdraws nothing by itself. Undefined where none came, or
 * where it was taken off the case again.
 */
export function sentCancellation(documents: readonly CaseDocument[]): SentRequest | undefined {
  return sentRequests(documents).findLast(
    ({ what, document }) => what === "cancellation" && document.removedAt === undefined,
  );
}
