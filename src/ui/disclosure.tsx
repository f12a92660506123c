import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Isolated } from "./entered.tsx";

export type DisclosureProps = {
  readonly summary: ReactNode;
  /** Beside the summary, on the right: a tag or a count. No controls. */
  readonly aside?: ReactNode;
  /** Wraps the summary in a heading of this level, so that it appears in the outline. */
  readonly headingLevel?: 2 | 3 | 4 | undefined;
  readonly isOpenAtFirst?: boolean | undefined;
  /** `boxed` has a frame; `plain` sits in running content. */
  readonly look?: "boxed" | "plain" | undefined;
  readonly children: ReactNode;
};

/**
 * Shows and hides more, with the browser's own details and summary.
 *
 * Accessibility: native button semantics, state and keyboard; find-in-page and print reach the
 * content; works without script.
 */
export function Disclosure({
  summary,
  aside,
  headingLevel,
  isOpenAtFirst,
  look = "boxed",
  children,
}: DisclosureProps) {
  const Heading = headingLevel === undefined ? "span" : (`h${headingLevel}` as const);
  return (
    <details
      open={isOpenAtFirst}
      className={classNames(
        "group/disclosure",
        look === "boxed" && "rounded-lg border border-line bg-surface",
      )}
    >
      <summary
        className={classNames(
          "flex min-h-8 list-none items-center gap-2 rounded-lg hover:bg-sunken [&::-webkit-details-marker]:hidden pointer-coarse:min-h-10",
          look === "boxed" ? "px-3 py-1.5" : "-mx-1.5 px-1.5 py-1",
        )}
      >
        <ChevronRight
          aria-hidden="true"
          className="size-4 shrink-0 text-ink-muted transition-transform group-open/disclosure:rotate-90"
        />
        <Heading className="min-w-0 flex-1 font-medium">
          <Isolated>{summary}</Isolated>
        </Heading>
        {aside}
      </summary>
      <div className={look === "boxed" ? "border-t border-line px-3 py-2.5" : "py-1 pl-6"}>
        {children}
      </div>
    </details>
  );
}
