import type { FactDefinition } from "#criteria";
import { confirmedInWords, sourcesOf, withAnswerNote, withSources } from "#domain";
import { Button, Entered, Question, TextArea } from "#ui";
import { useId } from "react";
import { citationInWords } from "./citation.ts";
import { useLiveValue } from "./live-value.ts";
import { useRecord } from "./record-context.ts";
import { DataSourceNote } from "./passages/data-source-note.tsx";
import { useReview } from "./review-context.ts";

/** The sources of an answer beyond the first, its note, and who confirmed it from the record. */
export function FurtherSources({ fact: { path, label } }: { readonly fact: FactDefinition }) {
  const { draft, rewrite } = useReview();
  const record = useRecord();
  const id = useId();
  const current = useLiveValue(draft, (one) => one);
  const further = current.furtherCitations?.[path] ?? [];
  const confirmed = confirmedInWords(path, current);
  const [first] = sourcesOf(current, path);
  return (
    <div className="mt-2 grid gap-2 text-sm">
      {first === undefined ? null : <DataSourceNote source={first} isNamed />}
      {further.length === 0 ? null : (
        <ul
          aria-label={`Further sources of the answer to: ${label}`}
          className="grid gap-1 text-sm"
        >
          {further.map((citation, at) => (
            <li key={citationInWords(citation)} className="grid gap-0.5 border-t border-line pt-1">
              <Entered isSentence text={citationInWords(citation)} />
              <DataSourceNote source={citation} isNamed />
              <span className="flex gap-1">
                {record === null ? null : (
                  <Button size="small" variant="quiet" onClick={() => record.show(citation)}>
                    Show it in the record
                  </Button>
                )}
                <Button
                  size="small"
                  variant="quiet"
                  onClick={() => {
                    // Of all its sources, the first one among them.
                    const kept = sourcesOf(current, path).filter((_, place) => place !== at + 1);
                    rewrite(withSources(draft.get(), path, kept), path);
                  }}
                >
                  Remove
                </Button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Question id={`${id}-note`} label={<span className="text-sm">Note to this answer</span>}>
        <TextArea
          rows={2}
          maxLength={5000}
          value={current.answerNotes?.[path] ?? ""}
          onChange={(event) => rewrite(withAnswerNote(draft.get(), path, event.target.value), path)}
        />
      </Question>
      {confirmed === undefined ? null : <p className="text-sm text-ink-muted">{confirmed}.</p>}
    </div>
  );
}
