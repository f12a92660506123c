import { X } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "./button.tsx";
import { Entered } from "./entered.tsx";

export type UndoToastProps = {
  /** What happened, or `null` while there is nothing to say. Keep the component mounted. */
  readonly message: string | null;
  readonly actionLabel?: string | undefined;
  readonly onAction?: (() => void) | undefined;
  readonly onDismiss: () => void;
  /** Milliseconds until it leaves by itself; never under 10 000. `null` stays until dismissed. */
  readonly stayFor?: number | null | undefined;
  readonly dismissLabel?: string | undefined;
};

/**
 * Says what just happened and offers to take it back.
 *
 * Accessibility: a polite live region that never takes focus; it stays at least ten seconds
 * and waits while the pointer or the focus is on it; the same action must also be reachable
 * elsewhere for those who miss it.
 */
export function UndoToast({
  message,
  actionLabel = "Undo",
  onAction,
  onDismiss,
  stayFor = 15_000,
  dismissLabel = "Dismiss",
}: UndoToastProps) {
  const [isHeld, setIsHeld] = useState(false);
  const leave = useEffectEvent(onDismiss);
  useEffect(() => {
    if (message === null || stayFor === null || isHeld) return undefined;
    const timer = setTimeout(() => leave(), Math.max(stayFor, shortestStay));
    return () => clearTimeout(timer);
  }, [message, stayFor, isHeld]);

  return (
    <div className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center p-4 print:hidden">
      <div
        onPointerEnter={() => setIsHeld(true)}
        onPointerLeave={() => setIsHeld(false)}
        onFocus={() => setIsHeld(true)}
        onBlur={() => setIsHeld(false)}
        className={
          message === null
            ? "sr-only"
            : "pointer-events-auto flex max-w-lg flex-wrap items-center gap-x-2 gap-y-1 rounded-lg border border-line-control bg-raised py-1.5 pr-1.5 pl-3 shadow-float"
        }
      >
        <p role="status" aria-live="polite" aria-atomic="true" className="mr-1 min-w-0">
          {message === null ? null : <Entered isSentence text={message} />}
        </p>
        {message === null ? null : (
          // Together, or a long message on a narrow page leaves one of them on a line of its own.
          <div className="ml-auto flex items-center">
            {onAction === undefined ? null : (
              <Button variant="quiet" onClick={onAction}>
                {actionLabel}
              </Button>
            )}
            <button
              type="button"
              onClick={onDismiss}
              className="inline-flex size-8 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink"
            >
              <X aria-hidden="true" className="size-4" />
              <span className="sr-only">{dismissLabel}</span>
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

const shortestStay = 10_000;
