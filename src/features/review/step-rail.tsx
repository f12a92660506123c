import { sameJson } from "#domain";
import { StepList } from "#ui";
import { memo } from "react";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";
import { checkStepId, stepProgress } from "./step-progress.ts";

/** The steps with their states, each a link to its own address. */
export const StepRail = memo(function StepRail({ current }: { readonly current: string }) {
  const { assessment, goToStep, hrefOf } = useReview();
  const progress = useLiveValue(assessment, stepProgress, sameJson);
  return (
    <StepList
      label="Steps of the review"
      currentId={current}
      steps={progress.map(({ id, title, state, answered, asked }) => ({
        id,
        label: title,
        state,
        href: hrefOf({ step: id }),
        note:
          id === checkStepId || asked === 0 ? undefined : `${String(answered)}/${String(asked)}`,
      }))}
      renderLink={(step, { href, className, "aria-current": current, children }) => (
        <a
          href={href}
          className={className}
          aria-current={current}
          onClick={(event) => {
            // A click with a modifier opens another tab or window, which the browser does by itself.
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            goToStep(step.id);
          }}
        >
          {children}
        </a>
      )}
    />
  );
});
