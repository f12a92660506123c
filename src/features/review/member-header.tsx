import type { AutosaveState, CaseRecord } from "#cases";
import { StatusTag } from "#ui";
import { FlaskConical } from "lucide-react";
import { CaseDetails } from "./case-details.tsx";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";
import { SaveStatus } from "./save-status.tsx";

/** Whose case is open and whether it is saved; it stays in view while the page scrolls. */
export function MemberHeader({ saving }: { readonly saving?: AutosaveState }) {
  const { draft } = useReview();
  const { member, request, origin } = useLiveValue(draft, (record) => record, isSameHeader);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <span className="text-lg font-semibold">
        {member.name === "" ? "Unnamed member" : member.name}
      </span>
      {member.memberId === "" ? null : <Pair term="ID" detail={member.memberId} />}
      {member.dateOfBirth === "" ? null : <Pair term="Born" detail={member.dateOfBirth} />}
      {request.reference === "" ? null : <Pair term="Reference" detail={request.reference} />}
      {origin.kind === "sample" ? (
        <StatusTag tone="neutral" icon={FlaskConical} label="Sample case" />
      ) : null}
      <div className="ml-auto flex items-center gap-2">
        {saving === undefined ? null : (
          <>
            <CaseDetails />
            <SaveStatus saving={saving} />
          </>
        )}
      </div>
    </div>
  );
}

function Pair({ term, detail }: { readonly term: string; readonly detail: string }) {
  return (
    <span className="text-sm whitespace-nowrap">
      <span className="text-ink-muted">{term}</span> {detail}
    </span>
  );
}

function isSameHeader(one: CaseRecord, other: CaseRecord): boolean {
  return (
    one.member === other.member && one.request === other.request && one.origin === other.origin
  );
}
