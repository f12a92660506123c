import { useId } from "react";
import type { ReactNode } from "react";
import { Isolated } from "./entered.tsx";

export type TableProps = {
  /** Names the table and its scroll region. */
  readonly caption: ReactNode;
  readonly isCaptionHidden?: boolean | undefined;
  /** thead and tbody; `th scope` on headers, `className="number"` on cells with numbers. */
  readonly children: ReactNode;
};

/**
 * A data table that scrolls sideways by itself when the page is narrow.
 *
 * Accessibility: a native table with a caption; the scroll region is named and can take focus,
 * so that it scrolls by keyboard; the page itself never scrolls sideways.
 */
export function Table({ caption, isCaptionHidden = false, children }: TableProps) {
  const captionId = useId();
  return (
    <div
      role="region"
      aria-labelledby={captionId}
      tabIndex={0}
      // Words for screen readers alone are placed absolutely: they scroll with the table only where it holds them.
      className="relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="data-table">
        <caption id={captionId} className={isCaptionHidden ? "sr-only" : "px-3 pt-2"}>
          <Isolated>{caption}</Isolated>
        </caption>
        {children}
      </table>
    </div>
  );
}
