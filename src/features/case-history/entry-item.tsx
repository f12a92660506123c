import { momentInWords, useMadeElsewhere, useSignedWith } from "#data";
import { Link } from "@tanstack/react-router";
import { MoveRight, Undo2 } from "lucide-react";
import type { CaseRecord } from "#domain";
import { Button, Disclosure, Entered } from "#ui";
import type { Edit, StoryEntry } from "./case-story.ts";
import { exactPlacesIn } from "./exact-places.ts";
import { canPutBack } from "./put-back.ts";
import { signedWords, unknownSignature } from "./signed-words.ts";

type EntryItemProps = {
  readonly entry: StoryEntry;
  /** The case as it is now. */
  readonly record: CaseRecord;
  /** Absent where nothing can be put back. */
  readonly onPutBack?: (edit: Edit) => void;
};

/** One entry: who and when, what happened, and each place with its value before and after. */
export function EntryItem({ entry, record, onPutBack }: EntryItemProps) {
  const { at, by, kind, edits, revision } = entry;
  const madeElsewhere = useMadeElsewhere(record.id).ofRevision(revision);
  const signedWith = useSignedWith(record.id, entry.determination);
  return (
    <li className="rounded-lg border border-line bg-surface px-3 py-2">
      <p className="flex flex-wrap gap-x-2 text-sm">
        <span className="font-semibold">
          <Entered text={by} />
        </span>
        <time dateTime={at} className="text-ink-muted">
          {momentInWords(at)}
        </time>
        <span>
          <Entered isSentence text={whatHappened(entry)} />
        </span>
      </p>
      {signedWith === null ? null : (
        <p className="text-sm text-ink-muted">
          <Entered isSentence text={[signedWith.line, signedWith.note ?? ""].join(". ").trim()} />
        </p>
      )}
      {kind === "signed" && madeElsewhere !== null ? (
        <p className="text-sm text-ink-muted">{madeElsewhere}</p>
      ) : null}
      {kind === "created" || edits.length === 0 ? null : (
        <ul className="mt-1 grid divide-y divide-line">
          {edits.map((edit) => (
            <EditLine key={edit.place.key} edit={edit} record={record} onPutBack={onPutBack} />
          ))}
        </ul>
      )}
    </li>
  );
}

type EditLineProps = {
  readonly edit: Edit;
  readonly record: CaseRecord;
  readonly onPutBack: EntryItemProps["onPutBack"];
};

function EditLine({ edit, record, onPutBack }: EditLineProps) {
  const { place, before, after } = edit;
  const exactly = exactPlacesIn(edit);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 py-1 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)_auto]">
      <span className="font-medium max-sm:col-span-2">
        {place.question === undefined ? (
          place.label
        ) : (
          <Link
            to="/cases/$caseId/$step"
            params={{ caseId: record.id, step: place.question.step }}
            search={{ q: place.question.path }}
            className="text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
          >
            {place.label}
          </Link>
        )}
      </span>
      <span className="min-w-0 whitespace-pre-line">
        <span className="sr-only">From </span>
        <span className="text-ink-muted">
          <Entered isSentence text={place.inWords(before)} />
        </span>{" "}
        <MoveRight aria-hidden="true" className="inline size-4 align-[-0.15em] text-ink-muted" />
        <span className="sr-only">to</span> <Entered isSentence text={place.inWords(after)} />
        {exactly.length === 0 ? null : (
          <Disclosure
            look="plain"
            summary={
              <span className="text-sm font-normal text-ink-muted">Where in the request data</span>
            }
          >
            <span className="font-mono text-xs [overflow-wrap:anywhere]">
              <Entered text={exactly.join("\n")} />
            </span>
          </Disclosure>
        )}
      </span>
      {onPutBack !== undefined && canPutBack(record, edit) ? (
        <Button size="small" icon={<Undo2 />} onClick={() => onPutBack(edit)}>
          Restore
          <span className="sr-only">
            {" "}
            {place.label}: <Entered isSentence text={place.inWords(before)} />
          </span>
        </Button>
      ) : null}
    </li>
  );
}

function whatHappened({ kind, determination, state, edits, received }: StoryEntry): string {
  switch (kind) {
    case "created": {
      const answers = edits.filter(({ place }) => place.key.startsWith("answers.")).length;
      return answers === 0
        ? "created the case"
        : `created the case with ${String(answers)} ${answers === 1 ? "answer" : "answers"}`;
    }
    case "signed":
      return determination === undefined ? unknownSignature : signedWords(determination);
    case "removed":
      return "deleted the case";
    case "restored":
      return "restored the case";
    case "received":
      return received === undefined
        ? "sent documents"
        : receivedWords[received.what](received.document);
    case "saved":
      // The first answer opens a draft's review; what there is to tell of it is the answer.
      return state !== undefined && edits.length === 0 ? "resumed the review" : "";
  }
}

const receivedWords: Readonly<
  Record<NonNullable<StoryEntry["received"]>["what"], (document: string) => string>
> = {
  update: (document) => `sent a change to the request: ${document}`,
  cancellation: (document) =>
    `sent a cancellation: ${document}. The request is not withdrawn until someone records it`,
  again: (document) => `sent the request again with different content: ${document}`,
};
