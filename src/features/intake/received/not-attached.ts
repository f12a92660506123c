import type { CaseDocument } from "#domain";
import type { NotStored } from "../store-documents.ts";

/**
 * What came with a request and is no document yet when the case is created, or can't be one: told by name once the case
 * is there, so that nothing is missed.
 */
export function notAttached(
  came: readonly File[],
  documents: readonly Pick<CaseDocument, "byteLength">[],
): readonly NotStored[] {
  return came
    .filter(({ size }) => !documents.some(({ byteLength }) => byteLength === size))
    .map(({ name }) => ({ name, error: { kind: "not-found" } }));
}
