import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { QuestionContext, idList } from "./question-context.ts";

export type QuestionProps = {
  /** Target of jump links: the control itself, or the fieldset of a group. Unique on the page. */
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Makes the words a heading, so that a screen reader can go from question to question. */
  readonly headingLevel?: 2 | 3 | undefined;
  /** Badges or a small button beside the label; read and tabbed after the answer. */
  readonly aside?: ReactNode;
  /** `group` for radios, checkboxes and lists; `single` for one text, number or date control. */
  readonly kind?: "group" | "single" | undefined;
  readonly children: ReactNode;
};

/**
 * One question: its words, its control, its hint and its error.
 *
 * Accessibility: a group is a fieldset with a legend, a single control has a label; hint and
 * error reach the control by aria-describedby; an error has an icon and the word "Error", not
 * only a colour. The aside stands beside the label for the eye and after the answer for
 * the keyboard, so that Tab goes from question to answer.
 */
export function Question({
  id,
  label,
  hint,
  error,
  headingLevel,
  aside,
  kind = "single",
  children,
}: QuestionProps) {
  const hintId = hint === undefined ? undefined : `${id}-hint`;
  const errorId = error === undefined ? undefined : `${id}-error`;
  const labelId = `${id}-label`;
  const describedBy = idList(hintId, errorId);
  const isInvalid = error !== undefined;
  const frame = classNames(
    "grid min-w-0 grid-cols-[minmax(0,1fr)_fit-content(45%)] content-start items-start gap-x-3",
    // As far out as its padding reaches in: an error that appears moves nothing sideways.
    isInvalid && "-ml-3 border-l-3 border-critical-solid pl-2.25",
  );
  const body = (
    <>
      {hint === undefined ? null : (
        <div id={hintId} className="col-span-2 max-w-2xl text-sm text-ink-muted">
          {hint}
        </div>
      )}
      <div className="col-span-2 mt-1.5 min-w-0">
        <QuestionContext
          value={
            kind === "group"
              ? { controlId: undefined, labelId, label, describedBy: undefined, isInvalid }
              : { controlId: id, labelId, label, describedBy, isInvalid }
          }
        >
          {children}
        </QuestionContext>
      </div>
      {error === undefined ? null : (
        <p
          id={errorId}
          className="col-span-2 mt-1.5 flex items-start gap-1.5 text-sm font-medium text-critical"
        >
          <CircleAlert aria-hidden="true" className="mt-px size-4 shrink-0" />
          <span>
            <span className="sr-only">Error: </span>
            {error}
          </span>
        </p>
      )}
      {aside === undefined ? null : (
        <div className="col-start-2 row-start-1 -my-1 flex min-w-0 items-center gap-1.5">
          {aside}
        </div>
      )}
    </>
  );
  const Heading = headingLevel === undefined ? undefined : (`h${headingLevel}` as const);
  const labelClass = "col-start-1 row-start-1 font-semibold text-ink";
  return kind === "group" ? (
    <fieldset id={id} aria-describedby={describedBy} className={frame}>
      {/* A floated legend is laid out as an ordinary grid item and still names the fieldset. */}
      <legend id={labelId} className={classNames("float-left", labelClass)}>
        {Heading === undefined ? label : <Heading>{label}</Heading>}
      </legend>
      {body}
    </fieldset>
  ) : (
    <div className={frame}>
      {Heading === undefined ? (
        <label id={labelId} htmlFor={id} className={classNames("justify-self-start", labelClass)}>
          {label}
        </label>
      ) : (
        <Heading className={classNames("justify-self-start", labelClass)}>
          <label id={labelId} htmlFor={id}>
            {label}
          </label>
        </Heading>
      )}
      {body}
    </div>
  );
}
