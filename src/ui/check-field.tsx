import type { ReactNode, Ref } from "react";
import { nextCheckAnswer } from "./check-answer.ts";
import type { CheckAnswer, CheckMove } from "./check-answer.ts";
import { classNames } from "./class-names.ts";
import { notDocumented } from "./not-documented.ts";
import { useQuestion } from "./question-context.ts";

export type CheckOption = {
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
};

export type CheckFieldProps = {
  readonly name: string;
  readonly options: readonly CheckOption[];
  readonly value: CheckAnswer;
  readonly onChange: (value: CheckAnswer) => void;
  readonly onBlur?: (() => void) | undefined;
  /** On the first checkbox, for "focus the field with the error". */
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly disabled?: boolean | undefined;
  readonly noneLabel?: string | undefined;
  readonly notDocumentedLabel?: string | undefined;
};

/**
 * Any number of answers, with two that exclude all others; goes inside `<Question kind="group">`.
 *
 * Accessibility: native checkboxes named by their labels, group name from the legend; ticking
 * an excluding choice unticks the rest and the reverse, with nothing disabled on the way;
 * unticking everything means "untouched", not "none".
 */
export function CheckField({
  name,
  options,
  value,
  onChange,
  onBlur,
  ref,
  disabled,
  noneLabel = "None of these",
  notDocumentedLabel = "Not documented",
}: CheckFieldProps) {
  const { isInvalid } = useQuestion();
  const chosen = value === undefined || value === notDocumented ? undefined : value;
  const move = (step: CheckMove) =>
    onChange(
      nextCheckAnswer(
        value,
        step,
        options.map((option) => option.value),
      ),
    );
  const shared = { name, disabled, onBlur, isInvalid };
  return (
    <div className="grid gap-1.5">
      <div
        className={
          options.length > 4
            ? "grid grid-cols-[repeat(auto-fill,minmax(min(13.5rem,100%),1fr))] gap-1.5"
            : "flex flex-wrap gap-1.5"
        }
      >
        {options.map((option, index) => (
          <CheckOptionLabel
            {...shared}
            key={option.value}
            ref={index === 0 ? ref : undefined}
            value={option.value}
            label={option.label}
            description={option.description}
            checked={chosen?.includes(option.value) ?? false}
            onToggle={(checked) => move({ kind: "option", value: option.value, checked })}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-1.5">
        <CheckOptionLabel
          {...shared}
          isAside
          value="none"
          label={noneLabel}
          checked={chosen !== undefined && chosen.length === 0}
          onToggle={(checked) => move({ kind: "none", checked })}
        />
        <CheckOptionLabel
          {...shared}
          isAside
          value={notDocumented}
          label={notDocumentedLabel}
          checked={value === notDocumented}
          onToggle={(checked) => move({ kind: "not-documented", checked })}
        />
      </div>
    </div>
  );
}

type CheckOptionLabelProps = {
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly description?: ReactNode;
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
  readonly onBlur: (() => void) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly disabled: boolean | undefined;
  readonly isInvalid: boolean;
  readonly isAside?: boolean;
};

function CheckOptionLabel({
  name,
  value,
  label,
  description,
  checked,
  onToggle,
  onBlur,
  ref,
  disabled,
  isInvalid,
  isAside = false,
}: CheckOptionLabelProps) {
  return (
    <label
      className={classNames(
        "option flex min-h-8 items-start gap-2 rounded-md border bg-surface py-1 pr-3 pl-2 text-ink hover:border-line-strong hover:bg-sunken pointer-coarse:min-h-10 pointer-coarse:py-2",
        "has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-70",
        isAside
          ? "border-dashed border-line-strong text-ink-muted has-checked:border-solid has-checked:text-ink"
          : "border-line-control",
      )}
    >
      <input
        type="checkbox"
        className="mark mt-0.75"
        name={name}
        value={value}
        ref={ref}
        checked={checked}
        disabled={disabled}
        aria-invalid={isInvalid || undefined}
        onChange={(event) => onToggle(event.target.checked)}
        onBlur={onBlur}
      />
      <span className="min-w-0">
        {label}
        {description === undefined ? null : (
          <span className="block text-sm text-ink-muted">{description}</span>
        )}
      </span>
    </label>
  );
}
