import { type ReactNode, useId } from "react";

export type PanelSectionProps = {
  readonly title: string;
  /** Beside the title: how many, or what is the matter. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of the panel; the title is one level below the panel's own. */
export function PanelSection({ title, aside, children }: PanelSectionProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="contain-content">
      <h3 id={titleId} className="flex items-baseline gap-2 text-base font-semibold">
        {title}
        {aside === undefined ? null : (
          <span className="text-sm font-normal text-ink-muted">{aside}</span>
        )}
      </h3>
      <div className="mt-1">{children}</div>
    </section>
  );
}
