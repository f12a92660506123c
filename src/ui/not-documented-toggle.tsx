import { useId } from "react";
import { idList } from "./question-context.ts";

export type NotDocumentedToggleProps = {
  readonly isPressed: boolean;
  readonly onPressedChange: (isPressed: boolean) => void;
  /** Id of the question's label: tells one "Not documented" from the next in a list of buttons. */
  readonly labelId: string | undefined;
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/**
 * One click for "looked, the record does not say", beside a number, date or text.
 *
 * Accessibility: a toggle button with aria-pressed, named by its own words and the question's;
 * the pressed state shows by tick, border and fill, and takes no extra room.
 */
export function NotDocumentedToggle({
  isPressed,
  onPressedChange,
  labelId,
  label = "Not documented",
  disabled,
}: NotDocumentedToggleProps) {
  const id = useId();
  return (
    <button
      type="button"
      id={id}
      aria-pressed={isPressed}
      aria-labelledby={labelId === undefined ? undefined : idList(id, labelId)}
      disabled={disabled}
      onClick={() => onPressedChange(!isPressed)}
      className="inline-flex min-h-8 items-center gap-2 rounded-md border border-dashed border-line-strong bg-surface py-1 pr-3 pl-2 text-ink-muted transition-colors hover:bg-sunken aria-pressed:border-solid aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink disabled:opacity-70 pointer-coarse:min-h-10"
    >
      <span aria-hidden="true" className="mark mark-square" />
      {label}
    </button>
  );
}
