import { type DragEvent, type ReactNode, useEffect, useState } from "react";

export type FileDropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes nothing, and still keeps a stray file from replacing the page. */
  readonly isOff: boolean;
  /** What dropping does: "Drop to attach". */
  readonly words: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Takes files that are dropped or pasted anywhere on it. Buttons do the same for the keyboard. */
export function FileDrop({ onFiles, isOff, words, className, children }: FileDropProps) {
  const [isOver, setIsOver] = useState(false);
  useNoStrayDrops();
  return (
    <div
      className={`relative ${className ?? ""}`}
      onDragEnter={(event) => setIsOver(!isOff && hasFiles(event))}
      onDragOver={(event) => {
        if (hasFiles(event)) event.dataTransfer.dropEffect = isOff ? "none" : "copy";
      }}
      onDragLeave={(event) => {
        const { relatedTarget, currentTarget } = event;
        if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) {
          setIsOver(false);
        }
      }}
      onDrop={(event) => {
        setIsOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
      onPaste={(event) => {
        const files = [...event.clipboardData.files];
        if (files.length === 0) return;
        event.preventDefault();
        onFiles(files);
      }}
    >
      {children}
      {isOver ? (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-1 z-10 grid place-items-center rounded-lg border-2 border-dashed border-accent bg-accent-soft/90 text-lg font-semibold text-accent"
        >
          {words}
        </div>
      ) : null}
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes("Files");
}

/** A file that is dropped beside the target would replace the page, and the case with it. */
function useNoStrayDrops(): void {
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") === true) event.preventDefault();
    };
    window.addEventListener("dragover", stay);
    window.addEventListener("drop", stay);
    return () => {
      window.removeEventListener("dragover", stay);
      window.removeEventListener("drop", stay);
    };
  }, []);
}
