import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { CaseRecord, CaseVersion, VersionedOutcome, Determination } from "#domain";
import { useCaseStore } from "./case-store-context.tsx";
import { countSigned } from "./day-done.ts";
import { useConfirmIdentity } from "./identity-confirmation.tsx";

// Each resolves with the store's outcome; `data.ok === false` is a refusal to show, not an exception.
// Lists and cases on screen are read again through the provider, which watches the store.

type CaseMutation<Variables, T = CaseRecord> = UseMutationResult<
  VersionedOutcome<T>,
  Error,
  Variables
>;

/** `key`: one per intention to create, so that a double click makes one case. */
export function useCreateCase(): CaseMutation<{
  readonly record: CaseRecord;
  readonly key: string;
}> {
  const store = useCaseStore();
  return useMutation({ mutationFn: ({ record, key }) => store.create(record, { key }) });
}

/** For a single deliberate save; the form of a case saves through `useAutosave`. */
export function useSaveCase(): CaseMutation<{
  readonly record: CaseRecord;
  readonly ifMatch: CaseVersion;
}> {
  const store = useCaseStore();
  return useMutation({
    mutationFn: ({ record, ifMatch }) => store.put(record.id, record, { ifMatch }),
  });
}

/** What a store wants proved anew is asked for here, where somebody can be asked, and signed then. */
export function useSignCase(): CaseMutation<{
  readonly record: CaseRecord;
  readonly ifMatch: CaseVersion;
  readonly determination: Determination;
}> {
  const store = useCaseStore();
  const confirm = useConfirmIdentity();
  return useMutation({
    async mutationFn({ record, ifMatch, determination }) {
      const sign = () => store.sign(record.id, record, { ifMatch, determination });
      const first = await sign();
      // Asked once everything else allows it: nobody types a passphrase for a decision that is refused.
      const isAsked = confirm !== null && wantsConfirmation(first);
      const signed = isAsked && (await confirm()) ? await sign() : first;
      if (signed.ok) countSigned(determination);
      return signed;
    },
  });
}

/** The outcome's version is what restoring takes. */
export function useRemoveCase(): CaseMutation<
  { readonly id: string; readonly ifMatch: CaseVersion },
  { readonly removedAt: string }
> {
  const store = useCaseStore();
  return useMutation({ mutationFn: ({ id, ifMatch }) => store.remove(id, { ifMatch }) });
}

export function useRestoreCase(): CaseMutation<{
  readonly id: string;
  readonly ifMatch: CaseVersion;
}> {
  const store = useCaseStore();
  return useMutation({ mutationFn: ({ id, ifMatch }) => store.restore(id, { ifMatch }) });
}

function wantsConfirmation(outcome: VersionedOutcome<unknown>): boolean {
  return (
    !outcome.ok && outcome.error.kind === "unauthorized" && outcome.error.wants === "confirmation"
  );
}
