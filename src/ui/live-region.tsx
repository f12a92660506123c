import type { ReactNode } from "react";
import { Isolated } from "./entered.tsx";

export type LiveRegionProps = {
  /** Plain words. The same words again are not spoken again. */
  readonly children: ReactNode;
  /** Also show the words. */
  readonly isVisible?: boolean | undefined;
};

/**
 * Speaks its text, politely, whenever the text changes.
 *
 * Accessibility: mounted before it has anything to say, because a region that arrives with its
 * text is silent in some screen readers; atomic, so it is read whole. One per concern: two
 * regions that change together interrupt each other.
 */
export function LiveRegion({ children, isVisible = false }: LiveRegionProps) {
  return (
    <div
      role="status"
      aria-live="polite"
      aria-atomic="true"
      className={isVisible ? undefined : "sr-only"}
    >
      <Isolated>{children}</Isolated>
    </div>
  );
}
