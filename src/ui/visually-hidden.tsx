import type { ReactNode } from "react";

/**
 * Words for screen readers only.
 *
 * Accessibility: stays in the accessibility tree and in the reading order; never put a
 * focusable control inside, because its focus ring would be invisible.
 */
export function VisuallyHidden({
  children,
  id,
}: {
  readonly children: ReactNode;
  readonly id?: string | undefined;
}) {
  return (
    <span id={id} className="sr-only">
      {children}
    </span>
  );
}
