import type { CaseVersion } from "../ports/case-store.ts";

/** Revisions only ever rise by one, also through removing and restoring: no version comes back. */
export function versionOf(stored: { readonly revision: number }): CaseVersion {
  return `r${stored.revision}`;
}
