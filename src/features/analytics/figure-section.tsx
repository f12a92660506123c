import { type ReactNode, useId } from "react";
import { Disclosure } from "#ui";

/** One subject: its picture and the same as a table; or, in words, why there is neither. */
export function FigureSection({
  title,
  lead,
  nothing,
  picture,
  table,
}: {
  readonly title: string;
  readonly lead: ReactNode;
  /** Said in place of picture and table where there is nothing to count. */
  readonly nothing: string | undefined;
  readonly picture: ReactNode;
  readonly table: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2 break-inside-avoid-page">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <div className="max-w-prose text-ink-muted">{lead}</div>
      {nothing === undefined ? (
        <>
          {picture}
          <Disclosure summary={`${title} as a table`} look="plain">
            {table}
          </Disclosure>
        </>
      ) : (
        <p className="rounded-lg border border-dashed border-line-control px-4 py-6 text-ink-muted">
          {nothing}
        </p>
      )}
    </section>
  );
}
