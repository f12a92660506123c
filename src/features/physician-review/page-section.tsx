import { type ReactNode, useId } from "react";

/** A titled part of the page, in the order in which it is read. */
export function PageSection({
  title,
  lead,
  aside,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Beside the title: a count or a tag. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2 break-inside-avoid-page">
      <div>
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h2 id={id} className="text-lg font-semibold">
            {title}
          </h2>
          {aside === undefined ? null : <span className="text-sm text-ink-muted">{aside}</span>}
        </div>
        {lead === undefined ? null : <p className="max-w-prose text-ink-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
