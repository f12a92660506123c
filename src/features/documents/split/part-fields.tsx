import { useId } from "react";
import { type DocumentPart, documentPartKinds, documentPartWords } from "#domain";

/** Kind, title and date of one document in a file. */
export function PartFields({
  number,
  part,
  onChange,
}: {
  /** Counts from 1. */
  readonly number: number;
  readonly part: DocumentPart;
  readonly onChange: (part: DocumentPart) => void;
}) {
  const id = useId();
  const { date: _date, ...undated } = part;
  return (
    <fieldset className="flex min-w-0 flex-1 flex-wrap gap-2">
      <legend className="sr-only">Document {number}</legend>
      <span className="grid min-w-48 flex-1 text-sm">
        <label htmlFor={`${id}-title`}>Title</label>
        <input
          id={`${id}-title`}
          value={part.title}
          maxLength={200}
          autoComplete="off"
          onChange={({ target }) => onChange({ ...part, title: target.value })}
          className={control}
        />
      </span>
      <span className="grid text-sm">
        <label htmlFor={`${id}-kind`}>Kind</label>
        <select
          id={`${id}-kind`}
          value={part.kind}
          onChange={({ target }) => {
            const kind = documentPartKinds.find((one) => one === target.value);
            if (kind === undefined) return;
            // A title that only says the kind goes with it; one of its own stays.
            const isPlain = part.title === documentPartWords[part.kind];
            onChange({ ...part, kind, ...(isPlain ? { title: documentPartWords[kind] } : {}) });
          }}
          className={control}
        >
          {documentPartKinds.map((kind) => (
            <option key={kind} value={kind}>
              {documentPartWords[kind]}
            </option>
          ))}
        </select>
      </span>
      <span className="grid text-sm">
        <label htmlFor={`${id}-date`}>Date</label>
        <input
          id={`${id}-date`}
          type="date"
          value={part.date ?? ""}
          onChange={({ target }) =>
            onChange(target.value === "" ? undated : { ...part, date: target.value })
          }
          className={control}
        />
      </span>
    </fieldset>
  );
}

const control =
  "min-h-8 rounded-md border border-line-strong bg-surface px-2 py-1 text-ink hover:border-ink-muted focus-visible:outline-offset-0 pointer-coarse:min-h-10";
