import type { Ref } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, oneLineClass } from "./control-class.ts";
import { NotDocumentedToggle } from "./not-documented-toggle.tsx";
import { notDocumented } from "./not-documented.ts";
import { useQuestion } from "./question-context.ts";

export type DateFieldProps = {
  readonly name: string;
  /** `YYYY-MM-DD`, `'not-documented'`, or `''` for untouched (also while a first date is half typed). */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  /** Bounds of the picker as `YYYY-MM-DD`. They guide; they do not validate. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly canBeNotDocumented?: boolean | undefined;
};

/**
 * A calendar date as a native date input, with a one-click "Not documented"; goes inside `<Question>`.
 *
 * Accessibility: the platform's own date entry, typed or picked; label, hint and error reach it.
 */
export function DateField({
  name,
  value,
  onChange,
  onBlur,
  ref,
  min,
  max,
  disabled,
  canBeNotDocumented = true,
}: DateFieldProps) {
  const { controlId, describedBy, isInvalid } = useQuestion();
  const isNotDocumented = value === notDocumented;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <input
        type="date"
        id={controlId}
        name={name}
        ref={ref}
        value={isNotDocumented ? "" : value}
        min={min}
        max={max}
        disabled={disabled}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => {
          // A date that is being retyped reads "" until it is whole. The earlier answer stays until then:
          // losing it without a word would turn a slip into "not answered".
          const isHalfTyped = event.target.value === "" && event.target.validity.badInput;
          if (!isHalfTyped || value === "" || isNotDocumented) onChange(event.target.value);
        }}
        onBlur={onBlur}
        className={classNames(controlClass, oneLineClass, "w-40")}
      />
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
