import type { ReactNode } from "react";
import { createSlot } from "./create-slot.tsx";

const actions = createSlot();
/** Buttons of the page at the end of its bar; in their own place where a page has no bar. */
export const PageBarActions = actions.Fill;

/**
 * What the pages below are about, in one line that stays in view while they scroll. In a low or narrow
 * window it scrolls away, so that the page keeps its height.
 */
export function PageBar({
  bar,
  children,
}: {
  readonly bar: ReactNode;
  /** The page; what it gives to `PageBarActions` stands in the bar. */
  readonly children: ReactNode;
}) {
  return (
    <actions.Frame>
      <div className="z-20 -mx-4 -mt-4 mb-4 flex min-h-10 flex-wrap items-center gap-x-4 border-b border-line bg-surface px-4 py-1 lg:-mx-6 lg:px-6 print:hidden sm:[@media(min-height:36rem)]:sticky sm:[@media(min-height:36rem)]:top-0">
        {bar}
        <actions.Place className="flex flex-wrap items-center gap-x-1.5 gap-y-1 empty:hidden" />
      </div>
      {children}
    </actions.Frame>
  );
}
