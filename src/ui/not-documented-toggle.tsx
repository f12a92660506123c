import { useQuestion } from "./question-context.ts";

export type NotDocumentedToggleProps = {
  readonly isPressed: boolean;
  readonly onPressedChange: (isPressed: boolean) => void;
  readonly label?: string | undefined;
  readonly disabled?: boolean | undefined;
};

/**
 * One click for "looked, the record does not say", beside a number, date or text.
 *
 * Accessibility: a toggle button with aria-pressed; its name goes on with the question's words,
 * which tell one "Not documented" from the next in a list of buttons; the pressed state shows by
 * tick, border and fill, and takes no extra room.
 */
export function NotDocumentedToggle({
  isPressed,
  onPressedChange,
  label = "Not documented",
  disabled,
}: NotDocumentedToggleProps) {
  const question = useQuestion();
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      disabled={disabled}
      onClick={() => onPressedChange(!isPressed)}
      className="inline-flex min-h-8 items-center gap-2 rounded-md border border-dashed border-line-strong bg-surface py-1 pr-3 pl-2 text-ink-muted hover:bg-sunken aria-pressed:border-solid aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink disabled:opacity-70 pointer-coarse:min-h-10"
    >
      <span aria-hidden="true" className="mark mark-square" />
      <span>
        {label}
        {question.label === undefined ? null : <span className="sr-only"> {question.label}</span>}
      </span>
    </button>
  );
}
