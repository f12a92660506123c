import { type ReactNode, use } from "react";
import { PanelIdContext, sectionTitleId, type SectionName } from "./panel-sections.ts";

export type PanelSectionProps = {
  readonly id: SectionName;
  readonly title: string;
  readonly count?: number | undefined;
  /** One line under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A titled part of the panel; the title is one level below the panel's own and can be jumped to. */
export function PanelSection({ id, title, count, lead, children }: PanelSectionProps) {
  const titleId = sectionTitleId(use(PanelIdContext), id);
  return (
    <section aria-labelledby={titleId}>
      <h3
        id={titleId}
        tabIndex={-1}
        className="flex scroll-mt-4 items-baseline gap-2 text-base font-semibold"
      >
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
