import type { ReactNode } from "react";

/** The name of a page and what it is for. */
export function PageHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div>
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        {title}
      </h1>
      {children === undefined ? null : <p className="max-w-prose text-ink-muted">{children}</p>}
    </div>
  );
}
