import { commandFor } from "#data";
import { BookMarked, Eye, Highlighter, SquareDashed, X } from "lucide-react";
import { useId, useState } from "react";
import { countPages } from "#domain";
import { Button } from "#ui";
import type { Choice, SearchedDocument } from "./citing.ts";
import { ToolButton } from "./tool-button.tsx";

export type ActiveQuestion = { readonly path: string; readonly label: string };

export type CiteBarProps = {
  readonly question: ActiveQuestion | undefined;
  /** Words, a region or a search hit; undefined while nothing is chosen. */
  readonly choice: Choice | undefined;
  /** The page in view, for citing it as a whole. */
  readonly page: number;
  readonly seen: SearchedDocument | undefined;
  readonly onCite: (choice: Choice) => void;
  readonly onClear: () => void;
  readonly onCiteSeen: ((seen: SearchedDocument) => void) | undefined;
};

/** Turns what is chosen in the document into the source of the question at hand. */
export function CiteBar(props: CiteBarProps) {
  const { question, choice, page, seen, onCite, onClear, onCiteSeen } = props;
  return (
    <div
      role="group"
      aria-label="Source"
      className="grid gap-1.5 border-t border-line bg-surface px-3 py-2"
    >
      {choice === undefined ? null : (
        <ChosenPart
          // What is typed belongs to one region; words keep the button under a press while their selection is read.
          key={choice.region === undefined ? "words" : `region ${String(choice.page)}`}
          choice={choice}
          question={question}
          onCite={onCite}
          onClear={onClear}
        />
      )}
      {choice === undefined ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p className="min-w-48 flex-1 text-sm text-ink-muted">
            {question === undefined
              ? "Go to a question to cite this document for it."
              : "Select text, search for it, or mark a region to use as the source."}
          </p>
          {question === undefined ? null : (
            <>
              <Button
                size="small"
                icon={<BookMarked />}
                onClick={() => onCite({ page })}
                title={`Use page ${String(page)} as source for: ${question.label}`}
              >
                Cite page {page}
                <span className="sr-only"> for: {question.label}</span>
              </Button>
              {seen === undefined || onCiteSeen === undefined ? null : (
                <Button
                  size="small"
                  icon={<Eye />}
                  onClick={() => onCiteSeen(seen)}
                  title={`Not documented: record the pages viewed in ${seen.document} for: ${question.label}`}
                >
                  {notInWords(seen)}
                  <span className="sr-only">
                    {" "}
                    ({seen.document}), for: {question.label}
                  </span>
                </Button>
              )}
            </>
          )}
        </div>
      ) : null}
    </div>
  );
}

function notInWords({ lookedThrough = [] }: SearchedDocument): string {
  const count = lookedThrough.reduce((sum, { pages }) => sum + countPages(pages), 0);
  return count === 1 ? "Not found on pages viewed" : `Not found on ${String(count)} pages viewed`;
}

type ChosenPartProps = {
  readonly choice: Choice;
  readonly question: ActiveQuestion | undefined;
  readonly onCite: (choice: Choice) => void;
  readonly onClear: () => void;
};

function ChosenPart({ choice, question, onCite, onClear }: ChosenPartProps) {
  const [words, setWords] = useState("");
  const id = useId();
  const isRegion = choice.region !== undefined;
  const Icon = isRegion ? SquareDashed : Highlighter;
  const cite = () => onCite(words.trim() === "" ? choice : { ...choice, quote: words.trim() });
  return (
    <>
      <div className="flex items-start gap-2">
        <Icon aria-hidden="true" className="mt-1 size-4 shrink-0 text-accent" />
        <p className="line-clamp-2 min-w-0 flex-1 self-center">
          <span className="text-sm text-ink-muted">Page {choice.page}: </span>
          {isRegion ? "marked region" : <q>{choice.quote}</q>}
          {choice.origin === "ocr" ? (
            <span className="text-sm text-ink-muted"> (read by OCR)</span>
          ) : null}
        </p>
        <ToolButton command="clear" onClick={onClear}>
          <X />
        </ToolButton>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {isRegion ? (
          <>
            <label htmlFor={id} className="text-sm text-ink-muted">
              What it says
            </label>
            <input
              id={id}
              value={words}
              autoComplete="off"
              placeholder="Optional"
              onChange={(event) => setWords(event.target.value)}
              onKeyDown={(event) => {
                if (question === undefined || commandFor("field", event) !== "confirm") return;
                event.preventDefault();
                cite();
              }}
              className="min-h-8 min-w-40 flex-1 rounded-md border border-line-strong bg-surface px-2.5 py-1 text-ink hover:border-ink-muted focus-visible:outline-offset-0 pointer-coarse:min-h-10"
            />
          </>
        ) : null}
        {question === undefined ? (
          <p className="text-sm text-ink-muted">Go to a question to use this as its source.</p>
        ) : (
          <Button
            variant="primary"
            icon={<BookMarked />}
            onClick={cite}
            title={`Use as source for: ${question.label} (Ctrl+Enter)`}
            className="max-w-full"
          >
            <span className="min-w-0 truncate">Use as source for: {question.label}</span>
          </Button>
        )}
      </div>
    </>
  );
}
