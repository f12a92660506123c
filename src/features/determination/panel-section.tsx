import { type ReactNode, useId } from "react";

export type PanelSectionProps = {
  readonly title: string;
  readonly count?: number | undefined;
  /** One line under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of the panel; the title is one level below the panel's own. */
export function PanelSection({ title, count, lead, children }: PanelSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="flex items-baseline gap-2 text-base font-semibold">
        {title}
        {count === undefined ? null : (
          <span className="text-sm font-normal text-ink-muted">{count}</span>
        )}
      </h3>
      {lead === undefined ? null : <p className="text-sm text-ink-muted">{lead}</p>}
      <div className="mt-1.5">{children}</div>
    </section>
  );
}
