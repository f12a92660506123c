import { type ReactNode, useEffect, useRef } from "react";

/** The name of a page and what it is for; reading starts there. */
export function PageHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The page is loaded, and often reads first: its heading arrives after the change of page.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
        {title}
      </h1>
      {children === undefined ? null : <p className="max-w-prose text-ink-muted">{children}</p>}
    </div>
  );
}
