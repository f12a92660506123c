import type { ReactNode } from "react";
import { type CaseState, stateWords } from "#domain";

/** For those who do not close a review: where it is, and who does. */
export function OpenReview({
  state,
  toReview,
}: {
  readonly state: CaseState;
  readonly toReview: ReactNode;
}) {
  return (
    <section
      aria-labelledby="hand-off"
      className="grid gap-3 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <h2 id="hand-off" tabIndex={-1} className="text-lg font-semibold">
        {stateWords[state]}
      </h2>
      <p>A nurse reviewer completes and hands off this review. Read-only for you.</p>
      <div>{toReview}</div>
    </section>
  );
}
