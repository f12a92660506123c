import { useState } from "react";
import { useCase } from "#data";
import type { CaseRecord, StoreError, Versioned } from "#domain";

export type OpenedCase =
  | { readonly kind: "opening" }
  | { readonly kind: "problem"; readonly error: StoreError }
  | {
      readonly kind: "open";
      /** As it is stored now; as it was when it was opened while the store refuses it. */
      readonly newest: Versioned<CaseRecord>;
      /** What happened to the case while it is open here, such as being deleted in another tab. */
      readonly refusal: StoreError | null;
    };

/**
 * Opens a case for a page that writes to it. What an earlier visit left in the cache may lack what was
 * saved on leaving: only a fresh read opens. One use per case id: give the page a `key`.
 */
export function useOpenedCase(caseId: string): OpenedCase {
  const found = useCase(caseId);
  const [opened, setOpened] = useState<Versioned<CaseRecord> | null>(null);
  if (found.data?.ok === true && found.isFetchedAfterMount && opened === null) {
    setOpened({ value: found.data.value, version: found.data.version });
  }
  if (opened === null) {
    return found.data === undefined || found.data.ok
      ? { kind: "opening" }
      : { kind: "problem", error: found.data.error };
  }
  return found.data?.ok === true
    ? {
        kind: "open",
        newest: { value: found.data.value, version: found.data.version },
        refusal: null,
      }
    : { kind: "open", newest: opened, refusal: found.data?.error ?? null };
}
