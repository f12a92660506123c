import { CloudCheck, CloudOff, CloudUpload } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type SaveStateKind = "saving" | "saved" | "not-saved";

export type SaveStateProps = {
  readonly state: SaveStateKind;
  /** After the word, such as a time. */
  readonly detail?: ReactNode;
};

/**
 * Whether the work on screen is stored.
 *
 * Accessibility: icon, word and colour; not a live region, because it changes with every
 * keystroke: the page announces a failed save by other means. It keeps its width.
 */
export function SaveState({ state, detail }: SaveStateProps) {
  const { icon: Icon, word, look } = states[state];
  return (
    <span
      className={classNames(
        "inline-flex min-w-20 items-center gap-1.5 text-sm whitespace-nowrap",
        look,
      )}
    >
      {/* It stands still: a turning one draws frames all the while somebody types. */}
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      <span>
        {word}
        {detail === undefined ? null : <span className="text-ink-muted"> {detail}</span>}
      </span>
    </span>
  );
}

const states = {
  saving: { icon: CloudUpload, word: "Saving…", look: "text-ink-muted" },
  saved: { icon: CloudCheck, word: "Saved", look: "text-ink-muted" },
  "not-saved": { icon: CloudOff, word: "Not saved", look: "font-semibold text-critical" },
} as const satisfies Record<SaveStateKind, { icon: LucideIcon; word: string; look: string }>;
