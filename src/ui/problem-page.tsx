import type { ReactNode, Ref } from "react";

export type ProblemPageProps = {
  readonly title: ReactNode;
  readonly whatHappened: ReactNode;
  readonly whatIsSafe: ReactNode;
  readonly whatToDoNext: ReactNode;
  readonly actions?: ReactNode;
  /** The h1, which takes focus on a route change. */
  readonly headingRef?: Ref<HTMLHeadingElement> | undefined;
};

/**
 * A page that could not do what was asked: what happened, what is safe, what to do next.
 *
 * Accessibility: one h1 that can take focus, three headed sections in a fixed order; no
 * record contents and no stack traces.
 */
export function ProblemPage({
  title,
  whatHappened,
  whatIsSafe,
  whatToDoNext,
  actions,
  headingRef,
}: ProblemPageProps) {
  return (
    <div className="mx-auto grid max-w-2xl gap-4 py-6">
      <h1 ref={headingRef} tabIndex={-1} className="text-2xl font-semibold">
        {title}
      </h1>
      <div className="grid gap-4 rounded-lg border border-line bg-surface p-4">
        <ProblemSection title="What happened">{whatHappened}</ProblemSection>
        <ProblemSection title="What is safe">{whatIsSafe}</ProblemSection>
        <ProblemSection title="What to do next">{whatToDoNext}</ProblemSection>
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

function ProblemSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h2 className="font-semibold">{title}</h2>
      <div className="mt-0.5 max-w-prose text-ink-muted">{children}</div>
    </section>
  );
}
