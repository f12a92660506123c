import { FileInput, FileQuestionMark, FlaskConical } from "lucide-react";
import { useMinute } from "#data";
import { ageInYears, birthDateInWords, type CaseRecord, sentAsDataWords } from "#domain";
import { Entered, StatusTag } from "#ui";

/** Whose case is open and how it is filed, in one line. */
export function CaseIdentity({
  record: { member, request, origin },
}: {
  readonly record: CaseRecord;
}) {
  const age = ageInYears(member.dateOfBirth, useMinute());
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
      <span className="text-lg font-semibold">
        <Entered text={member.name === "" ? "Unnamed member" : member.name} />
      </span>
      {member.memberId === "" ? null : <Pair term="ID" detail={member.memberId} />}
      {member.dateOfBirth === "" ? null : (
        <Pair
          term="DOB"
          detail={`${birthDateInWords(member.dateOfBirth)}${age === undefined ? "" : ` (${age})`}`}
        />
      )}
      {request.reference === "" ? null : <Pair term="Ref" detail={request.reference} />}
      {origin.kind === "sample" ? (
        <StatusTag tone="neutral" icon={FlaskConical} label="Sample" look="plain" />
      ) : null}
      {origin.kind === "received" ? (
        <StatusTag tone="neutral" icon={FileInput} label={sentAsDataWords} look="plain" />
      ) : null}
      {origin.kind === "imported" && origin.assumedEncoding !== undefined ? (
        <StatusTag
          tone="warning"
          icon={FileQuestionMark}
          label="Read as Windows-1252. Check accented letters."
        />
      ) : null}
      {origin.kind === "imported" && origin.readingNotes !== undefined ? (
        <p className="flex min-w-0 items-start gap-1.5 text-sm">
          <FileQuestionMark aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning" />
          <span className="min-w-0 break-words">
            From the imported file: {origin.readingNotes.join("; ")}.
          </span>
        </p>
      ) : null}
    </div>
  );
}

function Pair({ term, detail }: { readonly term: string; readonly detail: string }) {
  return (
    <span className="text-sm whitespace-nowrap">
      <span className="text-ink-muted">{term}</span> <Entered text={detail} />
    </span>
  );
}
