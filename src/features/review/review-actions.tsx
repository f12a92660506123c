import { keyCommands } from "#data";
import { Button } from "#ui";
import { FileText, Keyboard } from "lucide-react";
import { CaseDetails } from "./case-details.tsx";
import { useReview } from "./review-context.ts";
import { SaveStatus } from "./save-status.tsx";

export type ReviewActionsProps = {
  readonly isRecordShown?: boolean;
  /** Absent where there is no record beside the form. */
  readonly onToggleRecord?: () => void;
  /** Absent where nothing can be changed. */
  readonly onShowKeys?: () => void;
};

/** What can be opened beside the form, and whether what was entered is saved. */
export function ReviewActions({
  isRecordShown = false,
  onToggleRecord,
  onShowKeys,
}: ReviewActionsProps) {
  const { autosave } = useReview();
  return (
    <>
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
            <span className="sr-only">Shortcuts</span>
          </Button>
          <CaseDetails />
          <SaveStatus autosave={autosave} />
        </>
      )}
    </>
  );
}
