import { answerState, type FactDefinition, readerOf } from "#criteria";
import { keyCommands, keysInWords } from "#data";
import { Button, KeyHint } from "#ui";
import { FileSearch } from "lucide-react";
import { sameJson } from "#domain";
import { useLiveValue } from "../live-value.ts";
import { useReview } from "../review-context.ts";
import type { PassagesOfProps } from "./passages-of.tsx";

/**
 * Of an open question that the record says nothing of: what was searched, what could not be read, and the way to "not
 * documented" with both. Only once every page that can be read was searched; until then it says how far the search is.
 */
export function SearchNote({ fact, onNotDocumented }: PassagesOfProps) {
  const { offers, draft } = useReview();
  const isOpen = useLiveValue(draft, isUnanswered(fact));
  const isActive = useLiveValue(draft, ({ place }) => place.question === fact.path);
  const words = useLiveValue(
    offers,
    ({ searched, isReading, hasFailed }) => {
      const { pagesSearched, pagesTotal, isComplete, unread } = searched;
      if (hasFailed || pagesTotal === 0) return undefined;
      return { pagesSearched, pagesTotal, isDone: isComplete && !isReading, unread };
    },
    sameJson,
  );
  if (!isOpen || words === undefined || (!words.isDone && !isActive)) return null;
  if (!words.isDone) {
    return (
      <p className="mt-1.5 text-sm text-ink-muted">
        Still reading the record: {words.pagesSearched} of {words.pagesTotal} pages searched.
      </p>
    );
  }
  if (!fact.canBeNotDocumented) return null;
  return (
    <div
      data-passages-of
      className="mt-1.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-muted"
    >
      <FileSearch aria-hidden="true" className="size-4 shrink-0" />
      <p className="min-w-0">
        {words.pagesSearched === 1
          ? "No mention on the 1 page searched."
          : `No mention on ${String(words.pagesSearched)} pages searched.`}
        {words.unread === "" ? "" : ` Could not be read: ${words.unread}.`}
      </p>
      <Button size="small" variant="quiet" onClick={onNotDocumented}>
        Not documented
        <span className="sr-only">, with the pages searched: {fact.label}</span>
        <KeyHint keys={keysInWords(keyCommands.answer.notDocumented.ways[0])} />
      </Button>
    </div>
  );
}

function isUnanswered({ path }: FactDefinition) {
  const read = readerOf(path);
  return ({ answers }: { readonly answers: Parameters<typeof read>[0] }) =>
    answerState(read(answers)) === "unanswered";
}
