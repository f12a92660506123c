import { dayNumber, likelyDate, possibleYears } from "#criteria";
import { type CaseCitation, dayInWords } from "#domain";
import { Question, SuggestedEntry, TextArea, TextField } from "#ui";
import { useId } from "react";
import { useLiveValue } from "./live-value.ts";
import { useSettled } from "./use-settled.ts";
import { useReview } from "./review-context.ts";

export type CitationFieldsProps = {
  readonly citation: CaseCitation;
  readonly onChange: (change: Partial<CaseCitation>) => void;
};

/** The four parts of a source, to be typed: for a record that is not attached here. */
export function CitationFields({ citation, onChange }: CitationFieldsProps) {
  const { draft } = useReview();
  const id = useId();
  const { date = "" } = citation;
  const isSettled = useSettled(date);
  const isImpossible = isSettled && date !== "" && dayNumber(date) === undefined;
  const likely = isImpossible ? likelyDate(date) : undefined;
  const documents = useLiveValue(draft, ({ citations }) =>
    [...new Set(Object.values(citations).map(({ document }) => document))].join("\n"),
  );
  return (
    <div className="grid grid-cols-2 gap-2">
      <div className="col-span-2">
        <Question id={`${id}-document`} label={<span className="text-sm">Document</span>}>
          <TextField
            list={`${id}-documents`}
            value={citation.document}
            onChange={(event) => onChange({ document: event.target.value })}
          />
        </Question>
        <datalist id={`${id}-documents`}>
          {documents.split("\n").map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </datalist>
      </div>
      <Question id={`${id}-page`} label={<span className="text-sm">Page</span>}>
        <TextField
          inputMode="numeric"
          value={String(citation.page ?? "")}
          onChange={(event) => onChange({ page: event.target.value })}
        />
      </Question>
      <Question
        id={`${id}-date`}
        label={<span className="text-sm">Date</span>}
        {...(isImpossible
          ? { error: `Must be from ${possibleYears.first} to ${possibleYears.last}` }
          : {})}
      >
        <TextField
          type="date"
          value={citation.date ?? ""}
          onChange={(event) => onChange({ date: event.target.value })}
        />
        {likely === undefined ? null : (
          <SuggestedEntry words={dayInWords(likely)} onUse={() => onChange({ date: likely })} />
        )}
      </Question>
      <div className="col-span-2">
        <Question id={`${id}-quote`} label={<span className="text-sm">Quote from the record</span>}>
          <TextArea
            rows={2}
            value={citation.quote ?? ""}
            onChange={(event) => onChange({ quote: event.target.value })}
          />
        </Question>
      </div>
    </div>
  );
}
