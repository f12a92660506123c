import type { ListedCriterion } from "#domain";
import { ArrowLeft, Mail } from "lucide-react";
import { memo, type ReactNode } from "react";
import { usePanelLinks } from "./panel-context.ts";

/**
 * The one thing to do next about a criterion, as a small button at the end of its row: answer the question, or see it in
 * the request for information. Nothing where nothing is to be done, or where the panel is only read.
 */
export const NextStep = memo(function NextStep({
  row: { criterion, next },
}: {
  readonly row: Pick<ListedCriterion, "criterion" | "next">;
}) {
  const { goTo, toRequest } = usePanelLinks();
  if (next.kind === "answer" && goTo !== undefined) {
    return (
      <Step
        subject={criterion.title}
        icon={<ArrowLeft className="size-3.5" />}
        leadsTo={next.question}
        onPress={() => goTo(next.question)}
      >
        Answer
      </Step>
    );
  }
  if (next.kind === "request" && toRequest !== undefined) {
    return (
      <Step subject={criterion.title} icon={<Mail className="size-3.5" />} onPress={toRequest}>
        In request
      </Step>
    );
  }
  return null;
});

function Step({
  subject,
  icon,
  leadsTo,
  onPress,
  children,
}: {
  readonly subject: string;
  readonly icon: ReactNode;
  readonly leadsTo?: string;
  readonly onPress: () => void;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      data-next-step
      // Twenty buttons say the same to the eye, beside the titles of their rows.
      aria-label={`${children}: ${subject}`}
      data-go-to={leadsTo}
      onClick={onPress}
      className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1.5 text-xs font-medium whitespace-nowrap text-accent -outline-offset-2 hover:bg-accent-soft pointer-coarse:min-h-10"
    >
      <span aria-hidden="true" className="contents">
        {icon}
      </span>
      {children}
    </button>
  );
}
