import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Entered } from "./entered.tsx";
import { toneBox, toneIcons } from "./tone.ts";
import type { Tone } from "./tone.ts";

export type CalloutProps = {
  readonly tone: Tone;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons or links under the text. */
  readonly actions?: ReactNode;
  /** Level of the title when the callout is a section of its own; without it the title is plain bold text. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
};

/**
 * A boxed remark: a title, a few sentences, perhaps an action.
 *
 * Accessibility: not a live region and it takes no focus; what must be announced goes through
 * LiveRegion or ErrorSummary. Body text is in the ordinary ink, the tone is in title and icon.
 */
export function Callout({ tone, title, children, actions, headingLevel }: CalloutProps) {
  const Icon = tone === "info" || tone === "neutral" ? Info : toneIcons[tone];
  const Title = headingLevel === undefined ? "p" : (`h${headingLevel}` as const);
  return (
    <div
      className={classNames(
        "grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 rounded-lg border px-3 py-2.5",
        tone === "neutral" ? "border-line bg-surface text-ink" : toneBox[tone],
      )}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4" />
      <div className="min-w-0">
        <Title className="font-semibold">
          {typeof title === "string" ? <Entered isSentence text={title} /> : title}
        </Title>
        {children === undefined ? null : (
          <div className="mt-0.5 max-w-prose text-ink">{children}</div>
        )}
        {actions === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
