import type { LucideIcon } from "lucide-react";
import { classNames } from "./class-names.ts";
import { toneBox, toneIcons, toneText } from "./tone.ts";
import type { Tone } from "./tone.ts";
import { Isolated } from "./entered.tsx";

export type StatusTagProps = {
  readonly tone: Tone;
  /** The status in a word or two; always shown. */
  readonly label: string;
  /** Another silhouette than the tone's own. */
  readonly icon?: LucideIcon | undefined;
  /** `plain` leaves out box and fill, for dense lists. */
  readonly look?: "tag" | "plain" | undefined;
};

/**
 * A status as icon, word and colour.
 *
 * Accessibility: the word carries the meaning, the icon is decoration, the colour is third;
 * text reaches 4.5:1 on its fill in both themes.
 */
export function StatusTag({ tone, label, icon, look = "tag" }: StatusTagProps) {
  const Icon = icon ?? toneIcons[tone];
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1 text-xs font-medium whitespace-nowrap",
        look === "tag"
          ? classNames("rounded-sm border px-1.5 py-0.5", toneBox[tone])
          : toneText[tone],
      )}
    >
      <Icon aria-hidden="true" className="size-3.5 shrink-0" />
      <Isolated>{label}</Isolated>
    </span>
  );
}
