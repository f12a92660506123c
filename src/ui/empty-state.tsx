import type { ReactNode } from "react";

export type EmptyStateProps = {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
  readonly headingLevel?: 2 | 3 | undefined;
};

/**
 * What stands where a list would be: why it is empty and what to do.
 *
 * Accessibility: a heading and plain text; the icon is decoration.
 */
export function EmptyState({ title, children, actions, icon, headingLevel = 2 }: EmptyStateProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <div className="grid justify-items-center gap-1.5 rounded-lg border border-dashed border-line-control px-4 py-10 text-center">
      {icon === undefined ? null : (
        <div aria-hidden="true" className="text-ink-muted [&>svg]:size-6">
          {icon}
        </div>
      )}
      <Heading className="text-lg font-semibold">{title}</Heading>
      {children === undefined ? null : <div className="max-w-prose text-ink-muted">{children}</div>}
      {actions === undefined ? null : (
        <div className="mt-2 flex flex-wrap justify-center gap-2">{actions}</div>
      )}
    </div>
  );
}
