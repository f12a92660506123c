import { ChevronDown, Circle, CircleCheck, CircleDotDashed, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useId, useState } from "react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type StepState = "untouched" | "incomplete" | "complete" | "conflict";

export type Step = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly state: StepState;
  /** A short remark such as "3 of 7", shown after the label and read with it. */
  readonly note?: string | undefined;
};

export type StepLinkProps = {
  readonly href: string;
  readonly className: string;
  readonly "aria-current": "step" | undefined;
  readonly children: ReactNode;
};

export type StepListProps = {
  readonly steps: readonly Step[];
  readonly currentId: string;
  /** Name of the navigation landmark. */
  readonly label: string;
  /** Renders the router's own link; a plain anchor by default. */
  readonly renderLink?: ((step: Step, link: StepLinkProps) => ReactNode) | undefined;
};

/**
 * The steps of a form in order; below 64rem a single line that opens the list.
 *
 * Accessibility: a nav with an ordered list, aria-current="step" on one link; every step says
 * its state in a hidden word beside an icon; the compact line is a button with aria-expanded.
 */
export function StepList({ steps, currentId, label, renderLink = plainLink }: StepListProps) {
  const [openedAt, setOpenedAt] = useState<string>();
  // Going to another step closes the list without being told.
  const isOpen = openedAt === currentId;
  const listId = useId();
  const position = steps.findIndex((step) => step.id === currentId);
  const current = steps[position];
  return (
    <nav aria-label={label} className="print:hidden">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpenedAt(isOpen ? undefined : currentId)}
        className="flex min-h-10 w-full items-center gap-2 rounded-lg border border-line bg-surface px-3 py-1.5 text-left hover:bg-sunken lg:hidden"
      >
        {current === undefined ? null : <StateIcon state={current.state} />}
        <span className="min-w-0 flex-1">
          <span className="text-ink-muted">
            {current === undefined
              ? `${steps.length} steps`
              : `Step ${position + 1} of ${steps.length}`}
          </span>
          {current === undefined ? null : <span className="font-medium"> {current.label}</span>}
        </span>
        <ChevronDown
          aria-hidden="true"
          className={classNames(
            "size-4 shrink-0 text-ink-muted transition-transform",
            isOpen && "rotate-180",
          )}
        />
      </button>
      <ol
        id={listId}
        className={classNames("grid gap-0.5 max-lg:mt-1", !isOpen && "max-lg:hidden")}
      >
        {steps.map((step, index) => (
          <li key={step.id}>
            {renderLink(step, {
              href: step.href,
              "aria-current": step.id === currentId ? "step" : undefined,
              className: linkClass,
              children: (
                <>
                  <StateIcon state={step.state} />
                  <span className="min-w-0 flex-1">
                    <span className="text-ink-muted">{index + 1}.</span> {step.label}
                    <span className="sr-only">, {stateWords[step.state]}</span>
                  </span>
                  {step.note === undefined ? null : (
                    <span className="text-xs text-ink-muted">{step.note}</span>
                  )}
                </>
              ),
            })}
          </li>
        ))}
      </ol>
    </nav>
  );
}

const linkClass =
  "flex min-h-8 items-center gap-2 rounded-md border-l-2 border-transparent forced-colors:border-[Canvas] py-1.5 pr-2 pl-2 text-ink no-underline hover:bg-sunken aria-[current=step]:border-accent aria-[current=step]:bg-accent-soft aria-[current=step]:font-medium pointer-coarse:min-h-10";

function plainLink(_: Step, { children, ...link }: StepLinkProps): ReactNode {
  return <a {...link}>{children}</a>;
}

function StateIcon({ state }: { readonly state: StepState }) {
  const Icon = stateIcons[state];
  return <Icon aria-hidden="true" className={classNames("size-4 shrink-0", stateColours[state])} />;
}

const stateIcons = {
  untouched: Circle,
  incomplete: CircleDotDashed,
  complete: CircleCheck,
  conflict: TriangleAlert,
} as const satisfies Record<StepState, LucideIcon>;

const stateColours = {
  untouched: "text-line-strong",
  incomplete: "text-accent",
  complete: "text-positive",
  conflict: "text-warning",
} as const satisfies Record<StepState, string>;

const stateWords = {
  untouched: "not started",
  incomplete: "in progress",
  complete: "complete",
  conflict: "needs attention",
} as const satisfies Record<StepState, string>;
