import { useState } from "react";
import { type CaseDraft, useSignCase } from "#data";
import type { CaseRecord, SignedDecision, StoreError } from "#domain";

export type Signing = {
  readonly isPending: boolean;
  readonly refusal: StoreError | "not-saved" | undefined;
  /** Saves what is typed, then signs what `make` gives of the newest record. True when it is signed. */
  readonly sign: (make: (record: CaseRecord) => SignedDecision) => Promise<boolean>;
  readonly dismiss: () => void;
};

/** The one way by which the page signs: both the case and its line are written, or neither. */
export function useSigning({ autosave, adopt }: CaseDraft): Signing {
  const mutation = useSignCase();
  const [refusal, setRefusal] = useState<StoreError | "not-saved">();
  return {
    isPending: mutation.isPending,
    refusal,
    dismiss: () => setRefusal(undefined),
    async sign(make) {
      setRefusal(undefined);
      const saved = await autosave.flush();
      if (saved.kind !== "saved") {
        setRefusal(
          saved.kind === "conflict"
            ? { kind: "conflict", current: saved.current }
            : saved.kind === "failed"
              ? saved.error
              : "not-saved",
        );
        return false;
      }
      const { record, determination } = make(autosave.getDraft());
      const signed = await mutation.mutateAsync({
        record,
        ifMatch: autosave.getVersion(),
        determination,
      });
      if (!signed.ok) {
        setRefusal(signed.error);
        return false;
      }
      adopt({ value: signed.value, version: signed.version });
      return true;
    },
  };
}
