import { useState } from "react";
import { type CaseDraft, useConfirmIdentity, useSignCase } from "#data";
import type { CaseRecord, SignedDecision, StoreError } from "#domain";

/** `not-confirmed`: the person was asked to prove it, and went back; whatever was typed for it stays open. */
export type SigningOutcome = "signed" | "not-confirmed" | "refused";

export type Signing = {
  readonly isPending: boolean;
  readonly refusal: StoreError | "not-saved" | undefined;
  /** Saves what is typed, then signs what `make` gives of the newest record. */
  readonly sign: (make: (record: CaseRecord) => SignedDecision) => Promise<SigningOutcome>;
  readonly dismiss: () => void;
};

/** The one way by which the page signs: both the case and its line are written, or neither. */
export function useSigning({ autosave, adopt }: CaseDraft): Signing {
  const mutation = useSignCase();
  const isAskedHere = useConfirmIdentity() !== null;
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
        return "refused";
      }
      const { record, determination } = make(autosave.getDraft());
      const signed = await mutation.mutateAsync({
        record,
        ifMatch: autosave.getVersion(),
        determination,
      });
      if (!signed.ok) {
        const { error } = signed;
        if (isAskedHere && error.kind === "unauthorized") return "not-confirmed";
        setRefusal(error);
        return "refused";
      }
      adopt({ value: signed.value, version: signed.version });
      return "signed";
    },
  };
}
