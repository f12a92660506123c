import type { ReactNode } from "react";

/** A part of the form; three columns where there is room for them, beside the pages fewer. */
export function FormSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="@container rounded-lg border border-line bg-surface p-4">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="mt-2 grid gap-x-4 gap-y-3 @md:grid-cols-2 @2xl:grid-cols-3">{children}</div>
    </section>
  );
}
