import { BookOpen } from "lucide-react";
import { placesToOpen, unopenedPlaces } from "#domain";
import { Button } from "#ui";
import { useAttachment } from "./attached-documents.tsx";
import { useDecisionPage } from "./decision-page-context.ts";

/** How many of the cited pages for unmet criteria this physician has opened, and the way to the next. */
export function OpenedPages() {
  const { assessment, record, draft, advisory, open, mayPrepare } = useDecisionPage();
  const attachmentOf = useAttachment();
  const { mode } = advisory;
  const all = placesToOpen(assessment, record, draft, mode);
  if (all.length === 0) return null;
  const left = unopenedPlaces(assessment, record, draft, mode);
  const next = left.find((place) => attachmentOf(place) !== "not-attached");
  const missing = left.filter((place) => attachmentOf(place) === "not-attached").length;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-sunken px-3 py-1.5 print:border-0">
      <p aria-live="polite">
        {mayPrepare ? "You have opened " : "Opened: "}
        {all.length - left.length} of {all.length} cited pages for{" "}
        {mode === "full" ? "unmet criteria" : "the criteria your decision is based on"}.
        {missing === 0
          ? ""
          : ` ${String(missing)} can’t be opened because the document is not attached.`}
      </p>
      {next === undefined ? null : (
        <Button size="small" icon={<BookOpen />} data-next-page onClick={() => open(next, true)}>
          Open the next: {next.label}
        </Button>
      )}
    </div>
  );
}
