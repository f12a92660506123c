import type { FactDefinition } from "#criteria";
import {
  dataPlaceInWords,
  type JsonValue,
  mentionsFor,
  proposedValueInWords,
  type QuestionMentions,
  type RecordProposal,
  sameJson,
  type ShownMention,
} from "#domain";
import { Button } from "#ui";
import { ChevronRight, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useLiveValue } from "../live-value.ts";
import { useReview } from "../review-context.ts";
import { DeniedNote } from "./denied-note.tsx";
import { takeFocus } from "./focus-passage.ts";
import { PassageRow } from "./passage-row.tsx";
import type { PassagesOfProps } from "./passages-of.tsx";
import { questionRecord } from "./question-record.ts";
import { nameIn } from "./record-offers.ts";
import { SearchNote } from "./search-note.tsx";
import { type PassageActs, usePassageActs } from "./use-passage-acts.ts";

type QuestionPassagesProps = PassagesOfProps & { readonly proposal: RecordProposal };

/** The passages beside one question: what is proposed in one clear line, the others folded. */
export function QuestionPassages({ fact, proposal, onNotDocumented }: QuestionPassagesProps) {
  const { offers, draft } = useReview();
  const select = useMemo(() => questionRecord(fact.path), [fact.path]);
  const record = useLiveValue(draft, select, sameJson);
  const isActive = useLiveValue(draft, ({ place }) => place.question === fact.path);
  const acts = usePassageActs(fact);
  const shown = mentionsFor(fact, proposal, record, nameIn(offers.get()));
  const [first, ...further] = shown.offered;
  const row = (mention: ShownMention, standing: "conflicting" | "shown", note?: string) => (
    <PassageRow
      key={keyOf(mention)}
      {...{ fact, mention, acts, standing, note }}
      value={note === undefined && mention.polarity !== "denied" ? mention.value : undefined}
    />
  );
  return (
    <div data-passages-of className="mt-2 grid min-w-0 gap-1.5 text-sm">
      {first === undefined ? null : (
        <ul aria-label={`Found in the record: ${fact.label}`}>
          <PassageRow
            {...{ fact, acts }}
            mention={first}
            value={first.value}
            standing="offered"
            saysKey={isActive}
          />
        </ul>
      )}
      {shown.conflicting.length === 0 ? null : (
        <>
          <Warned words="The record gives conflicting answers. Choose the correct one." />
          <ul aria-label={`Different passages: ${fact.label}`} className="grid gap-1.5">
            {shown.conflicting.map((mention) => row(mention, "conflicting"))}
          </ul>
        </>
      )}
      {shown.denied === undefined || shown.denied.hasPresent ? null : (
        <DeniedNote fact={fact} denied={shown.denied} record={record} acts={acts} />
      )}
      {shown.disagreeing.length === 0 ? null : (
        <Warned words={`The record also says: ${valuesInWords(fact, shown.disagreeing)}.`} />
      )}
      <MorePassages {...{ fact, shown, acts }} further={further} row={row} />
      {shown.count === 0 ? <SearchNote fact={fact} onNotDocumented={onNotDocumented} /> : null}
    </div>
  );
}

type MoreProps = {
  readonly fact: FactDefinition;
  readonly shown: QuestionMentions;
  readonly further: readonly ShownMention[];
  readonly acts: PassageActs;
  readonly row: (
    mention: ShownMention,
    standing: "conflicting" | "shown",
    note?: string,
  ) => ReactNode;
};

/** "3 mentions": everything that is not proposed first, with why it is not. */
function MorePassages({ fact, shown, further, acts, row }: MoreProps) {
  const [isOpen, setIsOpen] = useState(false);
  const frame = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen) takeFocus(frame.current);
  }, [isOpen]);
  const { disagreeing, agreeing, silent, denied, setAside, dismissed, count } = shown;
  const more = [...further, ...disagreeing, ...agreeing];
  const denials = denied?.passages ?? [];
  const isEmpty = [more, silent, denials, setAside, dismissed].every(({ length }) => length === 0);
  if (isEmpty) return null;
  return (
    <details
      ref={frame}
      data-passages
      className="group/passages min-w-0"
      // A long record has many: they are drawn once they are asked for.
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-7 w-fit list-none items-center gap-1 rounded-md pr-2 text-ink-muted hover:bg-sunken hover:text-ink pointer-coarse:min-h-10 [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform group-open/passages:rotate-90"
        />
        {countInWords(count, setAside.length + dismissed.length)}
        <span className="sr-only"> of {fact.label}</span>
      </summary>
      {isOpen ? (
        <ul aria-label={`In the record: ${fact.label}`} className="grid gap-2 py-1">
          {more.map((mention) => row(mention, "shown"))}
          {denials.map((mention) => (
            <PassageRow
              key={keyOf(mention)}
              {...{ fact, mention, acts }}
              standing="shown"
              note={`Denied: ${proposedValueInWords(fact, mention.value)}`}
            />
          ))}
          {silent.map((mention) => row(mention, "shown", "No value"))}
          {setAside.map((mention) => row(mention, "shown", `Not used: ${mention.setAside ?? ""}`))}
          {dismissed.map(({ passage }) => (
            <li
              key={`${passage.document} ${String(passage.page)} ${passage.quote} ${dataPlaceInWords(passage)}`}
              className="flex min-w-0 flex-wrap items-center gap-x-2 border-l-2 border-line pl-2.5 text-ink-muted"
            >
              <span className="min-w-0">
                Not about this question: {passage.document}, p. {passage.page}
              </span>
              <Button
                size="small"
                variant="quiet"
                data-passage-act="dismissed"
                onClick={() => acts.restore(passage)}
              >
                Show again
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function Warned({ words }: { readonly words: string }) {
  return (
    <p className="flex items-start gap-1.5 font-medium text-warning">
      <TriangleAlert aria-hidden="true" className="mt-px size-4 shrink-0" />
      {words}
    </p>
  );
}

function keyOf({ document, page, span, value, data }: ShownMention): string {
  const place = data === undefined ? null : [data.resource, data.path];
  return JSON.stringify([document, page, span.start, value ?? null, place]);
}

function countInWords(count: number, setAside: number): string {
  const mentions = `${String(count)} ${count === 1 ? "mention" : "mentions"}`;
  if (setAside === 0) return mentions;
  return count === 0 ? `${String(setAside)} not used` : `${mentions}, ${String(setAside)} not used`;
}

function valuesInWords(fact: FactDefinition, mentions: readonly ShownMention[]): string {
  const words = mentions.map(({ value }: { value?: JsonValue }) =>
    proposedValueInWords(fact, value),
  );
  return [...new Set(words)].map((one) => `“${one}”`).join(", ");
}
