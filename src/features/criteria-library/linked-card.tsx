import { classNames } from "#ui";
import { Link2 } from "lucide-react";
import type { ReactNode } from "react";

export type LinkedCardProps = {
  /** Its own address on the page. */
  readonly id: string;
  readonly title: string;
  readonly headingLevel: 3 | 4;
  /** Tags beside the title. */
  readonly tags?: ReactNode;
  /** The address points here. */
  readonly isTarget: boolean;
  readonly children: ReactNode;
};

/** One criterion, pitfall or citation, with a link to itself for letters and messages. */
export function LinkedCard({ id, title, headingLevel, tags, isTarget, children }: LinkedCardProps) {
  const Heading = `h${headingLevel}` as const;
  const titleId = `${id}-title`;
  return (
    <article
      id={id}
      tabIndex={-1}
      aria-labelledby={titleId}
      data-is-target={isTarget}
      className={classNames(
        "grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-2.5 rounded-lg border bg-surface px-4 py-3 break-inside-avoid",
        isTarget ? "border-accent ring-2 ring-accent/35" : "border-line",
        "focus:outline-none print:rounded-none print:border-x-0 print:border-b-0 print:px-0 print:ring-0",
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Heading id={titleId} className="text-base font-semibold">
          {title}
        </Heading>
        {tags}
        <a
          href={`#${id}`}
          aria-label={`Link to: ${title}`}
          className="inline-flex size-6 items-center justify-center rounded-sm text-ink-muted hover:bg-sunken hover:text-accent pointer-coarse:size-10 print:hidden"
        >
          <Link2 aria-hidden="true" className="size-4" />
        </a>
        <code className="ml-auto text-xs text-ink-muted">{id}</code>
      </div>
      {children}
    </article>
  );
}
