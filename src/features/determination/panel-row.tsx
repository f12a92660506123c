import { classNames } from "#ui";
import { ChevronRight } from "lucide-react";
import { type ComponentProps, type ReactNode, useState } from "react";

export type PanelRowProps = Omit<ComponentProps<"details">, "children" | "className"> & {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  /** Under the title while the row is closed, too. */
  readonly hint?: ReactNode;
  /** On the right: a word or two. */
  readonly aside?: ReactNode;
  /** A button at the end of the row. It stands outside of the part that opens: a press means one thing. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/**
 * One line of the panel that opens in place: native details, full-width target. What is inside is drawn when it is
 * first opened: a panel has some twenty rows, and a keystroke moves some of them.
 */
export function PanelRow({
  icon,
  title,
  hint,
  aside,
  action,
  children,
  open = false,
  onToggle,
  ...rest
}: PanelRowProps) {
  const [wasOpened, setWasOpened] = useState(open);
  return (
    // Contained, so that a row that changes lays out and paints no other.
    <div className="relative contain-content">
      <details
        {...rest}
        open={open || undefined}
        onToggle={(event) => {
          if (event.currentTarget.open) setWasOpened(true);
          onToggle?.(event);
        }}
        className="group/row"
      >
        <summary
          className={classNames(
            "flex list-none items-start gap-x-2 px-3 py-1",
            "hover:bg-sunken group-open/row:bg-sunken -outline-offset-2 pointer-coarse:py-2.5",
            "[&::-webkit-details-marker]:hidden",
          )}
        >
          {icon === undefined ? null : (
            <span aria-hidden="true" className="flex h-[1.3125rem] items-center [&>svg]:size-4">
              {icon}
            </span>
          )}
          <span className="min-w-0 flex-1">
            {/* Room for the button that lies over the end of the line. */}
            <span className={classNames("block font-medium", action !== undefined && "pr-24")}>
              {title}
            </span>
            {hint === undefined ? null : (
              <span className="block text-sm text-ink-muted">{hint}</span>
            )}
          </span>
          {aside === undefined ? null : (
            // Of one width, so that icons stand below each other.
            <span className="flex h-[1.3125rem] w-32 shrink-0 items-center">{aside}</span>
          )}
          <span className="flex h-[1.3125rem] items-center">{chevron}</span>
        </summary>
        {wasOpened ? <div className="grid gap-3 px-3 pt-2 pb-3 text-sm">{children}</div> : null}
      </details>
      {action === undefined ? null : (
        <div className="absolute top-1 right-9 flex h-[1.3125rem] items-center pointer-coarse:top-2.5">
          {action}
        </div>
      )}
    </div>
  );
}

// The same element for every row, so that React passes it by.
const chevron = (
  <ChevronRight
    aria-hidden="true"
    className="size-4 text-ink-muted transition-transform group-open/row:rotate-90 print:hidden"
  />
);

/** Rows share one frame with lines between them. */
export function PanelRows({ children }: { readonly children: ReactNode }) {
  return (
    <div className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface">
      {children}
    </div>
  );
}
