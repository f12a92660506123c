import { ChevronRight } from "lucide-react";
import { type ReactNode, useState } from "react";

/**
 * A line that opens in place: native details. What is inside is drawn when it is first opened: the page has some
 * thirty of these, and is to be there at once.
 */
export function Fold({
  summary,
  aside,
  isOpenAtFirst = false,
  children,
}: {
  readonly summary: ReactNode;
  /** Beside the summary, on the right. No controls. */
  readonly aside?: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}) {
  const [opensAtFirst] = useState(isOpenAtFirst);
  const [wasOpened, setWasOpened] = useState(isOpenAtFirst);
  return (
    <details
      open={opensAtFirst}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) setWasOpened(true);
      }}
      className="group/fold min-w-0"
    >
      <summary className="-mx-1.5 flex min-h-8 list-none items-start gap-2 rounded-lg px-1.5 py-1 hover:bg-sunken [&::-webkit-details-marker]:hidden pointer-coarse:min-h-10">
        {chevron}
        <span className="min-w-0 flex-1">{summary}</span>
        {aside}
      </summary>
      {wasOpened ? <div className="py-1 pl-6">{children}</div> : null}
    </details>
  );
}

// The same element for every line, so that React passes it by.
const chevron = (
  <ChevronRight
    aria-hidden="true"
    className="mt-0.5 size-4 shrink-0 text-ink-muted transition-transform group-open/fold:rotate-90 print:hidden"
  />
);
