import { OctagonAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { focusField } from "./focus-field.ts";

export type FieldError = {
  /** Id of the question the error belongs to. */
  readonly id: string;
  readonly message: string;
};

export type ErrorSummaryProps = {
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** Change it at every failed attempt: the summary takes focus again. */
  readonly attempt?: number | undefined;
  /** Leads to a field that `focusField` cannot reach, such as one on another page. True when it did. */
  readonly onFollow?: ((id: string) => boolean) | undefined;
  /** Buttons under the list. */
  readonly actions?: ReactNode;
};

/**
 * All errors of a failed attempt, each a link to its field; nothing while there are none.
 *
 * Accessibility: role="alert", takes focus when it appears and at every further attempt; a
 * link focuses the control itself, not only its place on the page.
 */
export function ErrorSummary({ attempt = 0, ...rest }: ErrorSummaryProps) {
  return rest.errors.length === 0 ? null : <SummaryBox key={attempt} {...rest} />;
}

function SummaryBox({
  title,
  errors,
  onFollow = focusField,
  actions,
}: Omit<ErrorSummaryProps, "attempt">) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.focus(), []);
  return (
    <div
      ref={frame}
      role="alert"
      tabIndex={-1}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 rounded-lg border-2 border-critical-solid bg-surface p-3"
    >
      <OctagonAlert aria-hidden="true" className="mt-0.5 size-5 text-critical" />
      <div>
        <h2 className="text-lg font-semibold">{title}</h2>
        <ul className="mt-1 grid gap-0.5">
          {errors.map((error) => (
            <li key={`${error.id} ${error.message}`}>
              <a
                href={`#${error.id}`}
                onClick={(event) => {
                  // The address stays the route's; without the field on the page the plain link still works.
                  if (onFollow(error.id)) event.preventDefault();
                }}
                className="inline-flex min-h-6 items-center font-medium text-critical underline underline-offset-2 hover:decoration-2"
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
        {actions === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
