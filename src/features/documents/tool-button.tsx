import type { ReactNode } from "react";
import { type CommandIn, keyCommands, keysInWords } from "#data";
import { classNames } from "#ui";

export type ToolButtonProps = {
  /** What a key does as well while the pages have the focus: its words are the button's name. */
  readonly command?: CommandIn<"reader"> | undefined;
  /** The name where there is no such command, or another one is better. */
  readonly label?: string | undefined;
  /** Another key that does the same, as in a field beside it. */
  readonly shortcut?: string | undefined;
  readonly isPressed?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onClick: (event: { readonly detail: number }) => void;
  readonly children: ReactNode;
};

/** A small button of the viewer's toolbar: an icon, a name, and a tooltip with the key. */
export function ToolButton({
  command,
  label = command === undefined ? "" : keyCommands.reader[command].words,
  shortcut = command === undefined ? undefined : keyInWords(command),
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

/** The first key of a command of the record, as help shows it. */
export function keyInWords(command: CommandIn<"reader">): string {
  return keysInWords(keyCommands.reader[command].ways[0]).join("+");
}
