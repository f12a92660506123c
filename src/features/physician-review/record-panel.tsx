import { ArrowLeft, X } from "lucide-react";
import { type ReactNode, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { Button, OneVoice } from "#ui";

/** The record beside the page where there is room, over it where there is none. */
export function RecordPanel({
  isShown,
  onClose,
  children,
}: {
  readonly isShown: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const isWide = useSyncExternalStore(watchWidth, hasRoom);
  if (!isShown) return null;
  return isWide ? (
    <div className="sticky top-(--below-bar) flex h-[calc(100dvh-4.5rem)] min-w-0 flex-col overflow-hidden rounded-lg border border-line-control bg-surface xl:col-start-2 xl:row-span-2 xl:row-start-1 print:hidden">
      <div className="flex justify-end border-b border-line px-2 py-1">
        <Button size="small" variant="quiet" icon={<X />} onClick={onClose}>
          Close the record
        </Button>
      </div>
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  ) : (
    <RecordOver onClose={onClose}>{children}</RecordOver>
  );
}

function RecordOver({
  onClose,
  children,
}: {
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const frame = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = frame.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    // Closing before the element leaves the page is what makes the browser give focus back.
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={frame}
      aria-label="The record of this case"
      onCancel={(event) => {
        // Dialogs and file inputs inside send cancel events of their own up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      className="m-0 h-dvh max-h-none w-screen max-w-none bg-canvas text-ink"
    >
      <div className="flex h-full flex-col">
        <div className="border-b border-line bg-surface px-3 py-2">
          <Button icon={<ArrowLeft />} onClick={onClose}>
            Back to the decision
          </Button>
        </div>
        <div className="min-h-0 flex-1">
          <OneVoice>{children}</OneVoice>
        </div>
      </div>
    </dialog>
  );
}

const room = "(min-width: 80rem)";

function hasRoom(): boolean {
  return window.matchMedia(room).matches;
}

function watchWidth(listener: () => void): () => void {
  const media = window.matchMedia(room);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
