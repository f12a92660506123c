import { verificationCode } from "#domain";
import { useCaseVerification } from "./case-queries.ts";

/**
 * What is printed of a case to compare it with later: the first digits of its chain's newest link. Null while
 * it is being worked out, and where there is no chain or the case does not verify.
 */
export function useVerificationCode(caseId: string): string | null {
  const { data } = useCaseVerification(caseId);
  return data?.ok === true && data.value.kind === "verified"
    ? verificationCode(data.value.head)
    : null;
}
