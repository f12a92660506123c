import { keyCommands } from "#data";
import { birthDateInWords, type CaseRecord } from "#domain";
import { Button, Entered, StatusTag } from "#ui";
import { FileQuestionMark, FileText, FlaskConical, Keyboard } from "lucide-react";
import { CaseDetails } from "./case-details.tsx";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";
import { SaveStatus } from "./save-status.tsx";

export type MemberHeaderProps = {
  readonly isRecordShown?: boolean;
  /** Absent where there is no record beside the form. */
  readonly onToggleRecord?: () => void;
  /** Absent where nothing can be changed. */
  readonly onShowKeys?: () => void;
};

/** Whose case is open and whether it is saved; it stays in view while the page scrolls. */
export function MemberHeader({
  isRecordShown = false,
  onToggleRecord,
  onShowKeys,
}: MemberHeaderProps) {
  const { draft, autosave } = useReview();
  const { member, request, origin } = useLiveValue(draft, (record) => record, isSameHeader);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      <span className="text-lg font-semibold">
        <Entered text={member.name === "" ? "Unnamed member" : member.name} />
      </span>
      {member.memberId === "" ? null : <Pair term="ID" detail={member.memberId} />}
      {member.dateOfBirth === "" ? null : (
        <Pair term="DOB" detail={birthDateInWords(member.dateOfBirth)} />
      )}
      {request.reference === "" ? null : <Pair term="Reference" detail={request.reference} />}
      {origin.kind === "sample" ? (
        <StatusTag tone="neutral" icon={FlaskConical} label="Sample case" />
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
      <div className="ml-auto flex flex-wrap items-center gap-x-2 gap-y-1">
        {onToggleRecord === undefined ? null : (
          <Button
            size="small"
            icon={<FileText />}
            aria-pressed={isRecordShown}
            title={`The documents of this case (${keyCommands.review.toRecordAndBack.ways[0]})`}
            onClick={onToggleRecord}
            className="aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent"
          >
            Record
          </Button>
        )}
        {onShowKeys === undefined ? null : (
          <>
            <Button
              variant="quiet"
              size="small"
              icon={<Keyboard />}
              title="Shortcuts (?)"
              onClick={onShowKeys}
            >
              <span className="max-md:sr-only">Shortcuts</span>
            </Button>
            <CaseDetails />
            <SaveStatus autosave={autosave} />
          </>
        )}
      </div>
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

function isSameHeader(one: CaseRecord, other: CaseRecord): boolean {
  return (
    one.member === other.member && one.request === other.request && one.origin === other.origin
  );
}
