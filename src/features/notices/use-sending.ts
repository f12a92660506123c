import { useState } from "react";
import { useSignCase } from "#data";
import type { CaseRecord, SignedDecision, StoreError, Versioned } from "#domain";

export type Sending = {
  readonly isPending: boolean;
  readonly refusal: StoreError | undefined;
  /** Writes the line and the case, both or neither. True when it is done. */
  readonly sign: (signed: SignedDecision) => Promise<boolean>;
};

/** The one way by which this page writes: on the version of the case that is on screen, or not at all. */
export function useSending({ version }: Versioned<CaseRecord>): Sending {
  const mutation = useSignCase();
  const [refusal, setRefusal] = useState<StoreError>();
  return {
    isPending: mutation.isPending,
    refusal,
    async sign({ record, determination }) {
      setRefusal(undefined);
      const signed = await mutation.mutateAsync({ record, ifMatch: version, determination });
      if (!signed.ok) setRefusal(signed.error);
      return signed.ok;
    },
  };
}
