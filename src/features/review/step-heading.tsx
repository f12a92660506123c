import { useEffect } from "react";
import { useReview } from "./review-context.ts";

/** The heading of a step; it takes the focus when the reader arrives from another step. */
export function StepHeading({ title, lead }: { readonly title: string; readonly lead: string }) {
  const { arrive } = useReview();
  useEffect(() => arrive(), [arrive]);
  return (
    <div>
      <h1 data-step-heading tabIndex={-1} className="text-2xl font-semibold">
        {title}
      </h1>
      <p className="text-ink-muted">{lead}</p>
    </div>
  );
}
