import { type FactDefinition, notDocumented, readerOf } from "#criteria";
import type { CaseCitation } from "#domain";
import { Button, LiveRegion, OneVoice } from "#ui";
import { ArrowLeft } from "lucide-react";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { focusRecord } from "./focus-record.ts";
import { useLiveValue } from "./live-value.ts";
import type { RenderRecord } from "./record-context.ts";
import { useReview } from "./review-context.ts";
import { useFillHeight } from "./use-fill-height.ts";

export type RecordViewProps = {
  readonly renderRecord: RenderRecord;
  readonly wish: CaseCitation | undefined;
};

/** The record as a column beside the form, from below the case's header to the bar at the foot. */
export function RecordColumn(props: RecordViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  useFillHeight(frame);
  return (
    <div
      ref={frame}
      data-record
      tabIndex={-1}
      className="sticky top-(--below-bar) min-w-0 overflow-hidden rounded-lg border border-line-control bg-surface focus:outline-none"
    >
      <RecordView {...props} onCited={staySomewhere} />
    </div>
  );
}

/** The record over the form, where there is no room beside it; once something is cited it is done with. */
export function RecordOverlay({
  onClose,
  onCited,
  ...props
}: RecordViewProps & { readonly onClose: () => void; readonly onCited: () => void }) {
  const frame = useRef<HTMLDialogElement>(null);
  const label = useActiveQuestion()?.label;
  useLayoutEffect(() => {
    const dialog = frame.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    // Closing before the element leaves the page is what makes the browser give focus back.
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={frame}
      data-record
      aria-label="The record of this case"
      onCancel={(event) => {
        // Dialogs and file inputs inside send cancel events of their own up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-canvas text-ink"
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center gap-3 border-b border-line bg-surface px-3 py-2">
          <Button icon={<ArrowLeft />} onClick={onClose}>
            Back to the form
          </Button>
          {label === undefined ? null : (
            <p className="min-w-0 truncate text-ink-muted">
              Source for: <span className="font-medium text-ink">{label}</span>
            </p>
          )}
        </div>
        <div className="min-h-0 flex-1">
          <OneVoice>
            <RecordView {...props} onCited={onCited} />
          </OneVoice>
        </div>
      </div>
    </dialog>
  );
}

function RecordView({
  renderRecord,
  wish,
  onCited,
}: RecordViewProps & { readonly onCited: () => void }) {
  const { draft, amend, answer } = useReview();
  const fact = useActiveQuestion();
  const [told, setTold] = useState("");
  const activeQuestion = useMemo(
    () => (fact === undefined ? undefined : { path: fact.path, label: fact.label }),
    [fact],
  );
  const cite = (citation: CaseCitation) => {
    if (fact === undefined) return;
    amend({ citations: { ...draft.get().citations, [fact.path]: citation } });
    onCited();
  };
  const noteLookedThrough = (citation: CaseCitation) => {
    if (fact === undefined) return;
    const entry = readerOf(fact.path)(draft.get().answers);
    // Rows that somebody entered say more than that there are none.
    const hasRows = fact.answer.kind === "entries" && Array.isArray(entry) && entry.length > 0;
    if (fact.canBeNotDocumented && !hasRows) {
      answer(fact.path, notDocumented);
      setTold(`Not documented, with the pages viewed: ${fact.label}`);
    }
    cite(citation);
  };
  return (
    <>
      {renderRecord({
        activeQuestion,
        open: wish,
        onCite: cite,
        onPagesLookedThrough: noteLookedThrough,
      })}
      <LiveRegion>{told}</LiveRegion>
    </>
  );
}

/** The question that the reader was last in; none where nothing can be changed. */
function useActiveQuestion(): FactDefinition | undefined {
  const { assessment, draft, isReadOnly } = useReview();
  const path = useLiveValue(draft, ({ place }) => (isReadOnly ? undefined : place.question));

  return assessment.get().set.facts.find((fact) => fact.path === path);
}

/** The button that was pressed is gone; whoever works by keys goes on in the record, and by F2 in the form. */
function staySomewhere(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) focusRecord();
  });
}
