import { useId } from "react";
import type { Ref } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, oneLineClass } from "./control-class.ts";
import { NotDocumentedToggle } from "./not-documented-toggle.tsx";
import { notDocumented } from "./not-documented.ts";
import { idList, useQuestion } from "./question-context.ts";

export type NumberFieldProps = {
  readonly name: string;
  /** The text as typed, `'not-documented'`, or `''` for untouched. Never a number: reading it is the schema's job. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly unit?: string | undefined;
  /** `numeric` for whole numbers: phones and tablets then show a keypad without a decimal point. */
  readonly inputMode?: "decimal" | "numeric" | undefined;
  readonly disabled?: boolean | undefined;
  /** `false` where "not documented" is no possible answer. */
  readonly canBeNotDocumented?: boolean | undefined;
};

/**
 * A number with its unit and a one-click "Not documented"; goes inside `<Question>`.
 * It is a text input: `type="number"` drops what it cannot read and changes on scroll.
 *
 * Accessibility: label, hint, error and unit reach the input; typing over "Not documented"
 * simply answers the question, nothing is locked.
 */
export function NumberField({
  name,
  value,
  onChange,
  onBlur,
  ref,
  unit,
  inputMode = "decimal",
  disabled,
  canBeNotDocumented = true,
}: NumberFieldProps) {
  const { controlId, describedBy, isInvalid } = useQuestion();
  const unitId = useId();
  const isNotDocumented = value === notDocumented;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <div className="relative">
        <input
          type="text"
          id={controlId}
          name={name}
          ref={ref}
          inputMode={inputMode}
          autoComplete="off"
          value={isNotDocumented ? "" : value}
          disabled={disabled}
          aria-describedby={idList(unit !== undefined && unitId, describedBy)}
          aria-invalid={isInvalid || undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
          className={classNames(
            controlClass,
            oneLineClass,
            unit === undefined ? "w-24" : "w-36 pr-18",
          )}
        />
        {unit === undefined ? null : (
          <span
            id={unitId}
            className="pointer-events-none absolute inset-y-0 right-2.5 flex max-w-16 items-center truncate text-sm text-ink-muted"
          >
            {unit}
          </span>
        )}
      </div>
      {canBeNotDocumented ? (
        <NotDocumentedToggle
          isPressed={isNotDocumented}
          onPressedChange={(isPressed) => onChange(isPressed ? notDocumented : "")}
          disabled={disabled}
        />
      ) : null}
    </div>
  );
}
