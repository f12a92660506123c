import { Scissors } from "lucide-react";
import { type CaseDocument, dayInWords, type DocumentPart, pagesInWords } from "#domain";
import { Button, Entered } from "#ui";

/** The documents in an open file, each the way to its first page. */
export function PartsBar({
  document: { name, parts = [], pageCount },
  onGo,
  onSplit,
}: {
  readonly document: CaseDocument;
  readonly onGo: (page: number) => void;
  /** Changes where they begin; absent where the record is only read. */
  readonly onSplit: (() => void) | undefined;
}) {
  if (parts.length === 0 && (onSplit === undefined || pageCount === 1)) return null;
  return (
    <div className="flex items-start gap-2 border-b border-line px-2 py-1">
      <nav
        aria-label={`Documents in ${name}`}
        className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1 gap-y-0.5 overflow-y-auto max-h-24"
      >
        {parts.map((part) => (
          <button
            key={`${String(part.pages[0]?.[0])} ${part.title}`}
            type="button"
            onClick={() => onGo(part.pages[0]?.[0] ?? 1)}
            className="max-w-full truncate rounded-md px-1.5 py-0.5 text-left text-sm text-accent hover:bg-accent-soft pointer-coarse:min-h-10"
          >
            <Entered text={part.title} />
            <span className="text-ink-muted"> · {aboutPart(part)}</span>
          </button>
        ))}
        {parts.length === 0 ? <p className="text-sm text-ink-muted">One document</p> : null}
      </nav>
      {onSplit === undefined ? null : (
        <Button size="small" icon={<Scissors />} onClick={onSplit}>
          {parts.length === 0 ? "Split" : "Change split"}
        </Button>
      )}
    </div>
  );
}

/** "Feb 20, 2026 · pages 3–4" */
export function aboutPart({ date, pages }: DocumentPart): string {
  const where = pagesInWords(pages);
  return date === undefined ? where : `${dayInWords(date)} · ${where}`;
}
