import type { ReactNode } from "react";

export type PagePartProps = {
  readonly id: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the page that can be linked to. */
export function PagePart({ id, title, lead, children }: PagePartProps) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <div>
        <h2
          id={id}
          tabIndex={-1}
          className="scroll-mt-4 text-xl font-semibold break-after-avoid focus:outline-none"
        >
          {title}
        </h2>
        {lead === undefined ? null : <p className="max-w-prose text-ink-muted">{lead}</p>}
      </div>
      {children}
    </section>
  );
}
