import { useEffect, useMemo, useRef, useState } from "react";
import {
  momentInWords,
  useCase,
  useCaseDocuments,
  useCaseHistory,
  useCaseVerification,
  useDeterminations,
  useSaveCase,
} from "#data";
import {
  type CaseRecord,
  mayOffer,
  type Person,
  sameJson,
  sentRequests,
  type StoreError,
} from "#domain";
import { findSet, setInWords } from "#criteria";
import { Entered, Button, Callout } from "#ui";
import { caseStory, type Edit } from "./case-story.ts";
import { hasClockSetBack } from "./clock-set-back.ts";
import { EntryItem } from "./entry-item.tsx";
import { putBack } from "./put-back.ts";
import { refusalInWords } from "./refusal-in-words.ts";

/** As many entries as fit a few screens; the rest on demand. */
const shownAtFirst = 100;

/**
 * Who changed what from what to what, and when, newest first. An earlier value can be put back: that
 * is a change of its own and the history keeps both. Nothing here rewrites the past.
 */
export function CaseHistoryPage({
  record,
  person,
}: {
  readonly record: CaseRecord;
  /** Who works here: putting back is answering. */
  readonly person: Person;
}) {
  const history = useCaseHistory(record.id);
  const determinations = useDeterminations(record.id);
  const heading = useRef<HTMLHeadingElement>(null);
  // The case is read from the store first, so the page's heading arrives after the change of page.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="grid max-w-4xl gap-4">
      <div>
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
          History
        </h1>
        <p className="hidden flex-wrap gap-x-3 print:flex">
          <span className="font-semibold">
            <Entered text={record.member.name === "" ? "Unnamed member" : record.member.name} />
          </span>
          <span className="text-ink-muted">
            <Entered text={record.request.reference} />
          </span>
        </p>
        <VerificationStart caseId={record.id} />
      </div>
      {history.data === undefined || determinations.data === undefined ? (
        <p className="text-ink-muted">Reading the history…</p>
      ) : history.data.ok ? (
        <Story
          record={record}
          revisions={history.data.value}
          determinations={
            // Where one can't be read, nobody knows which one it was.
            determinations.data.ok &&
            determinations.data.value.unreadable + history.data.value.unreadable === 0
              ? determinations.data.value.items
              : noneRead
          }
          mayPutBack={mayOffer("answer", record.state, person)}
        />
      ) : (
        <Callout tone="critical" title="The history can’t be loaded right now">
          {refusalInWords(history.data.error)}
        </Callout>
      )}
    </div>
  );
}

/** Of a case that an earlier release stored: which of its changes nothing vouches for. */
function VerificationStart({ caseId }: { readonly caseId: string }) {
  const { data } = useCaseVerification(caseId);
  if (data?.ok !== true || data.value.kind !== "verified" || data.value.startedAt === null)
    return null;
  return (
    <p className="text-sm text-ink-muted">
      Verification starts on {momentInWords(data.value.startedAt)}; earlier changes aren’t covered.
    </p>
  );
}

type Revisions = Parameters<typeof caseStory>[0];
type Determinations = Parameters<typeof caseStory>[2];

/** The history is told without them, too: what was signed then says that it can't be shown. */
const noneRead: Determinations = [];

function Story({
  record,
  revisions: { items, unreadable },
  determinations,
  mayPutBack,
}: {
  readonly record: CaseRecord;
  readonly revisions: { readonly items: Revisions; readonly unreadable: number };
  readonly determinations: Determinations;
  readonly mayPutBack: boolean;
}) {
  const found = findSet(record.criteriaSet);
  const set = found.ok ? found.set : undefined;
  const { data: documents } = useCaseDocuments(record.id);
  const story = useMemo(() => {
    const sent = documents?.ok === true ? sentRequests(documents.value.items) : [];
    return set === undefined ? undefined : caseStory(items, set, determinations, sent);
  }, [items, set, determinations, documents]);
  const [isAll, setIsAll] = useState(false);
  const message = useRef<HTMLDivElement>(null);
  const undo = usePutBack(record.id);
  useEffect(() => {
    // The button that was pressed is gone: what came of it is read next.
    if (undo.said !== undefined) message.current?.focus();
  }, [undo.said]);
  if (story === undefined) {
    return (
      <Callout tone="warning" title="The history can’t be shown here">
        The case was evaluated with {setInWords(record.criteriaSet)}, which this release doesn’t
        have.
      </Callout>
    );
  }
  const { updatedAt: _stamp, ...current } = record;
  const isComplete = unreadable === 0 && sameJson(story.record, current);
  const entries = isAll ? story.entries : story.entries.slice(0, shownAtFirst);
  return (
    <>
      {isComplete ? null : (
        <Callout tone="warning" title="Part of the history is missing">
          What remains is shown. Nothing can be restored from it.
        </Callout>
      )}
      {hasClockSetBack(items) ? (
        <Callout tone="warning" title="The computer’s clock was set back">
          Some changes have an earlier time than the change before them. They are shown in the order
          they were saved, which is correct. The times may not be. Check the date and time on this
          computer.
        </Callout>
      ) : null}
      <div ref={message} tabIndex={-1} role="status" className="empty:hidden">
        {undo.said === undefined ? null : (
          <Callout tone={undo.said.isDone ? "positive" : "critical"} title={undo.said.text} />
        )}
      </div>
      <ol className="grid gap-3">
        {entries.map((entry) => (
          <EntryItem
            key={entry.revision}
            entry={entry}
            record={record}
            {...(isComplete && mayPutBack
              ? { onPutBack: (edit: Edit) => void undo.run(edit) }
              : {})}
          />
        ))}
      </ol>
      {entries.length === story.entries.length ? null : (
        <Button onClick={() => setIsAll(true)}>Show all {story.entries.length} entries</Button>
      )}
    </>
  );
}

/** Writes an earlier value as a new change, on top of the case as it is stored now. */
function usePutBack(caseId: string) {
  const stored = useCase(caseId);
  const save = useSaveCase();
  const [said, setSaid] = useState<{ readonly isDone: boolean; readonly text: string }>();

  const run = async (edit: Edit): Promise<void> => {
    if (stored.data?.ok !== true || save.isPending) return;
    const record = putBack(stored.data.value, edit);
    const outcome =
      record === undefined
        ? undefined
        : await save.mutateAsync({ record, ifMatch: stored.data.version });
    setSaid(
      outcome?.ok === true
        ? {
            isDone: true,
            text: `Restored. ${edit.place.label}: ${edit.place.inWords(edit.before)}`,
          }
        : { isDone: false, text: failure(outcome?.error) },
    );
  };
  return { run, said };
}

function failure(error: StoreError | undefined): string {
  return `Nothing was restored. ${error === undefined ? "" : refusalInWords(error)}`.trim();
}
