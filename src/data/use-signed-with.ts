import { useQuery } from "@tanstack/react-query";
import { type Determination, keyCode, verifySignature } from "#domain";
import { useCapabilities } from "./capabilities-context.tsx";
import { caseKeys } from "./case-keys.ts";
import { useCaseStore } from "./case-store-context.tsx";
import { momentInWords } from "./moment-in-words.ts";

/** What is said of a signature that was verified, on this device and over what is on screen. */
export interface SignedWith {
  /** "Signed electronically by Robin Example with key 4F2A-9C01, Nov 29, 2026, 10:29 AM ET". */
  readonly line: string;
  /** Without the name, for the foot of a page. */
  readonly short: string;
  /** Whose key it is is not known here; null where it is. */
  readonly note: string | null;
}

/** The signature of a determination; null without one, until it is verified, and where the case does not verify. */
export function useSignedWith(
  caseId: string,
  determination: Determination | undefined,
): SignedWith | null {
  const { shared } = useCapabilities();
  const store = useCaseStore();
  const signature = determination?.signature;
  const { data } = useQuery({
    queryKey: [...caseKeys.one(caseId), "signature", determination?.id],
    async queryFn() {
      if (determination === undefined || !(await verifySignature(determination))) return null;
      const verified = await store.verify(caseId);
      return verified.ok && verified.value.kind === "verified" ? verified.value : null;
    },
    enabled: signature !== undefined,
  });
  if (determination === undefined || signature === undefined) return null;
  if (data === undefined || data === null) return null;
  const code = keyCode(signature.publicKey);
  const at = momentInWords(determination.recordedAt);
  return {
    line: `Signed electronically by ${determination.recordedBy.name} with key ${code}, ${at}`,
    short: `Signed electronically with key ${code}, ${at}`,
    note: shared
      ? "The signature was verified. The server does not know whose key it is."
      : data.unseenKeys?.includes(signature.publicKey) === true
        ? "Signed with a key this workstation hasn’t seen before. Compare the key with the signer before you rely on it."
        : null,
  };
}
