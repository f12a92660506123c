import { Files, FileSearch, Plus, Type } from "lucide-react";
import { useRef } from "react";
import { pagesInWords, type CaseDocument } from "#domain";
import { Button, isolatedText } from "#ui";
import { ToolButton } from "./tool-button.tsx";

export type DocumentBarProps = {
  readonly documents: readonly CaseDocument[];
  readonly current: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly isSearching: boolean;
  readonly onSearch: () => void;
  /** The ways to change what is attached; without them it is only read. */
  readonly change:
    | {
        readonly onFiles: (files: readonly File[]) => void;
        readonly onPasteText: (() => void) | undefined;
        readonly onManage: () => void;
      }
    | undefined;
};

/** Which document is open, and the ways to add another. */
export function DocumentBar({
  documents,
  current,
  onChoose,
  isSearching,
  onSearch,
  change,
}: DocumentBarProps) {
  if (documents.length === 0 && change === undefined) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5 border-b border-line px-2 py-1.5">
      {documents.length === 0 ? null : (
        <select
          aria-label="Document"
          value={current}
          onChange={(event) => onChoose(event.target.value)}
          className="min-h-8 min-w-32 flex-1 rounded-md border border-line-strong bg-surface px-2 py-1 font-medium text-ellipsis text-ink hover:border-ink-muted focus-visible:outline-offset-0 pointer-coarse:min-h-10"
        >
          {documents.map(({ id, name, pageCount, undrawnPages, changeFoundAt }) => (
            <option key={id} value={id}>
              {`${isolatedText(name)} · ${String(pageCount)} ${pageCount === 1 ? "page" : "pages"}${undrawnPages === undefined ? "" : ` (${pagesInWords(undrawnPages)} not shown)`}`}
              {changeFoundAt === undefined ? "" : " (changed, not a source)"}
            </option>
          ))}
        </select>
      )}
      {documents.length === 0 ? null : (
        <ToolButton command="searchAll" isPressed={isSearching} onClick={onSearch}>
          <FileSearch />
        </ToolButton>
      )}
      {change === undefined ? null : (
        <>
          <AddFiles onFiles={change.onFiles} />
          {change.onPasteText === undefined ? null : (
            <Button icon={<Type />} onClick={change.onPasteText}>
              Add text
            </Button>
          )}
          <Button icon={<Files />} onClick={change.onManage}>
            Documents
          </Button>
        </>
      )}
    </div>
  );
}

/** A button in front of the browser's own file input. */
export function AddFiles({
  onFiles,
  isMain = false,
}: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly isMain?: boolean;
}) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept=".pdf,.png,.jpg,.jpeg,.txt,application/pdf,image/png,image/jpeg,text/plain"
        className="hidden"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file again, once mended, has to count as a change.
          event.target.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
      <Button
        icon={<Plus />}
        variant={isMain ? "primary" : "secondary"}
        onClick={() => input.current?.click()}
      >
        Add files
      </Button>
    </>
  );
}
