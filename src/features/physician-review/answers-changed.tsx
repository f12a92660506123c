import type { ReactNode } from "react";
import { Callout } from "#ui";

/** Above a signed decision whose case has other answers now. */
export function AnswersChanged({
  children,
}: {
  /** What to do next. */
  readonly children: ReactNode;
}) {
  return (
    <Callout tone="critical" title="The answers changed after this decision was signed">
      The decision below is based on the answers as they were when it was signed. {children}
    </Callout>
  );
}
