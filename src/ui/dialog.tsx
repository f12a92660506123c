import { X } from "lucide-react";
import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { Isolated } from "./entered.tsx";
import { OneVoice } from "./live-region.tsx";

export type DialogProps = {
  readonly isOpen: boolean;
  /** The reader asked to leave: Escape or the close button. The caller sets `isOpen` to false. */
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the foot, the main one first. */
  readonly actions?: ReactNode;
  readonly closeLabel?: string | undefined;
  readonly width?: "narrow" | "wide" | undefined;
};

/**
 * A modal dialog on the native dialog element.
 *
 * Accessibility: opens on its first field or else on its title, never on a button that acts;
 * the browser makes the rest of the page inert, keeps Tab inside, closes on
 * Escape and gives focus back to where it was; named by its title, described by its
 * description. A click on the backdrop does nothing: it must not throw away what was typed.
 */
export function Dialog({
  isOpen,
  onClose,
  title: titleText,
  description,
  children,
  actions,
  closeLabel = "Close",
  width = "narrow",
}: DialogProps) {
  const titleId = useId();
  const descriptionId = useId();
  const frame = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);

  useLayoutEffect(() => {
    const dialog = frame.current;
    if (dialog === null || !isOpen) return undefined;
    if (!dialog.open) dialog.showModal();
    (dialog.querySelector<HTMLElement>(fields) ?? title.current)?.focus();
    // Closing before the element leaves the page is what makes the browser give focus back.
    return () => dialog.close();
  }, [isOpen]);

  return (
    <dialog
      ref={frame}
      aria-labelledby={titleId}
      aria-describedby={description === undefined ? undefined : descriptionId}
      onCancel={(event) => {
        // A file input inside sends a cancel event of its own up to here.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        // Browsers may close on a second Escape without a cancel event.
        if (isOpen && !event.currentTarget.open) onClose();
      }}
      className={`m-auto max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] rounded-lg border border-line bg-raised text-ink shadow-float backdrop:bg-[rgb(0_0_0/0.45)] ${
        width === "narrow" ? "max-w-md" : "max-w-3xl"
      }`}
    >
      {isOpen ? (
        <OneVoice>
          <div className="grid gap-3 p-4">
            <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
              <h2 id={titleId} ref={title} tabIndex={-1} className="text-xl font-semibold">
                <Isolated>{titleText}</Isolated>
              </h2>
              <button
                type="button"
                onClick={onClose}
                className="-mt-1 -mr-1 inline-flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
              >
                <X aria-hidden="true" className="size-4" />
                <span className="sr-only">{closeLabel}</span>
              </button>
            </div>
            {description === undefined ? null : (
              <div id={descriptionId}>
                <Isolated>{description}</Isolated>
              </div>
            )}
            {children}
            {actions === undefined ? null : (
              <div className="flex flex-wrap gap-2 pt-1">{actions}</div>
            )}
          </div>
        </OneVoice>
      ) : null}
    </dialog>
  );
}

const fields = 'input:not([type="hidden"], [tabindex="-1"], :disabled), select, textarea';
