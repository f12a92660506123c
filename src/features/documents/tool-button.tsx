import type { ReactNode } from "react";
import { classNames } from "#ui";

export type ToolButtonProps = {
  /** Also its name for screen readers. */
  readonly label: string;
  /** The key that does the same while the pages have the focus. */
  readonly shortcut?: string | undefined;
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onClick: (event: { readonly detail: number }) => void;
  readonly children: ReactNode;
};

/** A small button of the viewer's toolbar: an icon, a name, and a tooltip with the key. */
export function ToolButton({
  label,
  shortcut,
  isPressed,
  isDisabled = false,
  onClick,
  children,
}: ToolButtonProps) {
  return (
    <button
      type="button"
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      aria-pressed={isPressed}
      aria-disabled={isDisabled || undefined}
      onClick={(event) => {
        if (!isDisabled) onClick(event);
      }}
      className={classNames(
        "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-sunken hover:text-ink",
        "aria-disabled:cursor-not-allowed aria-disabled:opacity-50 aria-pressed:bg-accent-soft aria-pressed:text-accent pointer-coarse:size-10 [&>svg]:size-4",
      )}
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  );
}
