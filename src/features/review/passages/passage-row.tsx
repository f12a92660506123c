import { commandFor, keyCommands, keysInWords, sentenceParts } from "#data";
import {
  citationOfPassage,
  dataQuoteInWords,
  dayInWords,
  type JsonValue,
  type Passage,
  proposedValueInWords,
  type ShownMention,
} from "#domain";
import type { FactDefinition } from "#criteria";
import { Button, classNames, Entered, KeyHint } from "#ui";
import { BookPlus, Check, X } from "lucide-react";
import type { KeyboardEvent, ReactNode } from "react";
import { focusQuestion } from "../focus-question.ts";
import { useRecord } from "../record-context.ts";
import { useReview } from "../review-context.ts";
import { focusNeighbor } from "./focus-passage.ts";
import { nameIn } from "./record-offers.ts";
import { DataSourceNote } from "./data-source-note.tsx";
import type { PassageActs } from "./use-passage-acts.ts";

const toPassages = keyCommands.review.toPassagesAndBack;

export type PassageRowProps = {
  readonly fact: FactDefinition;
  readonly mention: ShownMention;
  readonly acts: PassageActs;
  /** Its value can be confirmed; without one the passage can only be cited. */
  readonly value?: JsonValue | undefined;
  /** Proposed, one of several that disagree, or only shown. */
  readonly standing: "offered" | "conflicting" | "shown";
  readonly note?: string | undefined;
  /** Shows the key that leads to it from the question. */
  readonly saysKey?: boolean;
};

/** One passage: what it says of the question, where, and what can be done with it. */
export function PassageRow({
  fact,
  mention,
  acts,
  value,
  standing,
  note,
  saysKey = false,
}: PassageRowProps) {
  const record = useRecord();
  const { offers, lastAct } = useReview();
  const { passage, date, isDoubtful, origin } = mention;
  const { path } = fact;
  const main = () => (value === undefined ? acts.addSource(passage) : acts.take(value, passage));
  const words = value === undefined ? "Cite" : proposedValueInWords(fact, value);
  const shown = (text: string) => dataQuoteInWords(text, passage);
  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    const command = commandFor("passage", event);
    if (command === undefined || event.defaultPrevented) return;
    // The button itself confirms; a key that is held down must not confirm what comes after it.
    if (command === "take" && !event.repeat) return;
    event.preventDefault();
    if (event.repeat && command !== "next" && command !== "previous") return;
    const byCommand = {
      take: () => undefined,
      addSource: () => acts.addSource(passage),
      dismiss: () => acts.dismiss(passage),
      next: () => focusNeighbor(path, event.currentTarget, 1),
      previous: () => focusNeighbor(path, event.currentTarget, -1),
      back: () => {
        lastAct.set({ ...lastAct.get(), isConfirming: false });
        focusQuestion(path);
      },
      undo: () => lastAct.get().undo?.(),
    } as const;
    byCommand[command]();
  };
  return (
    <li
      className={classNames(
        "grid min-w-0 grid-cols-[minmax(0,1fr)_auto] gap-x-2 border-l-2 pl-2.5",
        standing === "offered" ? "border-accent" : "border-line-strong",
      )}
    >
      <div className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-0.5">
        <Button
          size="small"
          data-passage-act={standing}
          icon={value === undefined ? <BookPlus /> : <Check />}
          onClick={main}
          onKeyDown={byKey}
          onFocus={() => record?.follow(citationOfPassage(passage))}
          title={
            value === undefined
              ? "Use this passage as the source"
              : "Use this answer and its source (Enter)"
          }
          className="max-w-full min-w-0"
        >
          <span className="min-w-0 truncate">
            {value === undefined ? null : <span className="sr-only">Confirm: {fact.label}, </span>}
            <Entered isSentence text={words} />
          </span>
        </Button>
        {saysKey ? (
          <span aria-hidden="true" title={toPassages.words}>
            <KeyHint keys={keysInWords(toPassages.ways[0])} />
          </span>
        ) : null}
        <button
          type="button"
          onClick={() => record?.show(citationOfPassage(passage))}
          title="Show the page"
          className="min-h-7 min-w-0 rounded-sm text-start text-accent hover:underline pointer-coarse:min-h-10"
        >
          {date === undefined ? "" : `${dayInWords(date)} · `}
          <Entered text={passage.document} />, p. {passage.page}
        </button>
        {origin === "ocr" ? (
          <span className={isDoubtful ? "font-medium text-warning" : "text-ink-muted"}>
            {isDoubtful ? "Read by OCR, uncertain: check the page" : "Read by OCR"}
          </span>
        ) : null}
        {(mention.alsoIn ?? []).map((again) => (
          <SaidAgain key={again.document} {...{ again, passage }} />
        ))}
        <DataSourceNote source={passage} />
        {mention.basis === undefined ? null : (
          <span className="text-ink-muted">
            <Entered isSentence text={mention.basis} />
          </span>
        )}
        {note === undefined ? null : <span className="text-ink-muted">{note}</span>}
      </div>
      <div className="flex gap-0.5">
        {value === undefined ? null : (
          <SmallAct
            name={keyCommands.passage.addSource.words}
            keys={keyCommands.passage.addSource.ways[0]}
            onClick={() => acts.addSource(passage)}
          >
            <BookPlus aria-hidden="true" className="size-4" />
          </SmallAct>
        )}
        <SmallAct
          name={keyCommands.passage.dismiss.words}
          keys={keyCommands.passage.dismiss.ways[0]}
          onClick={() => acts.dismiss(passage)}
        >
          <X aria-hidden="true" className="size-4" />
        </SmallAct>
      </div>
      <p className="col-span-2 line-clamp-4 min-w-0 text-ink-muted [overflow-wrap:anywhere]">
        “
        {sentenceParts(mention.sentence, mention.valueSpans, mention, offers.get().documents).map(
          ({ text, isMarked }, at) =>
            isMarked ? (
              <mark
                key={`${String(at)} ${text}`}
                className="rounded-xs bg-warning-soft px-0.5 font-medium text-ink"
              >
                {shown(text)}
              </mark>
            ) : (
              shown(text)
            ),
        )}
        ”
      </p>
    </li>
  );
}

/** The same data in a later document, such as an update of the request: it opens there, and is not offered twice. */
function SaidAgain({
  again: { document, page },
  passage,
}: {
  readonly again: NonNullable<ShownMention["alsoIn"]>[number];
  readonly passage: Passage;
}) {
  const record = useRecord();
  const { offers } = useReview();
  const name = nameIn(offers.get())(document);
  if (name === undefined) return null;
  return (
    <button
      type="button"
      onClick={() => record?.show(citationOfPassage({ ...passage, document: name, page }))}
      title="Show the page"
      className="min-h-7 min-w-0 rounded-sm text-start text-accent hover:underline pointer-coarse:min-h-10"
    >
      Also in <Entered text={name} />, p. {page}
    </button>
  );
}

function SmallAct({
  name,
  keys,
  onClick,
  children,
}: {
  readonly name: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      title={`${name} (${keysInWords(keys).join("+")})`}
      onClick={onClick}
      className="inline-flex size-7 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink pointer-coarse:size-10"
    >
      {children}
      <span className="sr-only">{name}</span>
    </button>
  );
}
