import { lazy, Suspense } from "react";
import { useDeterminations } from "#data";
import { advisoryModeOf, type Assessment, type CaseRecord } from "#domain";

/**
 * What the criteria say otherwise now than when the case was last signed: after records arrived, after it
 * was returned or reopened. Nothing while they say the same, or while nothing was signed.
 */
export function SinceSignedNote({
  record,
  assessment,
}: {
  readonly record: Pick<CaseRecord, "id" | "request" | "answers" | "criteriaSet">;
  readonly assessment: Assessment;
}) {
  const signed = useDeterminations(record.id);
  const determinations = signed.data?.ok === true ? signed.data.value.items : [];
  if (determinations.length === 0) return null;
  return (
    <Suspense>
      <SignedChanges
        mode={advisoryModeOf(record)}
        determinations={determinations}
        assessment={assessment}
      />
    </Suspense>
  );
}

const SignedChanges = lazy(async () => {
  const { SignedChanges: changes } = await import("./signed-changes.tsx");
  return { default: changes };
});
