import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, oneLineClass } from "./control-class.ts";
import { isolatedText } from "./entered.tsx";
import { idList, useQuestion } from "./question-context.ts";

export type SelectFieldProps = Omit<ComponentProps<"select">, "size" | "multiple" | "children"> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The words of the empty choice, which takes an answer back; without it there is none. */
  readonly emptyLabel?: string | undefined;
};

/**
 * One answer out of many where room is short, such as a row of a list; goes inside `<Question>`.
 *
 * Accessibility: a native select with its own keyboard and type-ahead; label, hint and error reach it.
 */
export function SelectField({ options, emptyLabel, className, id, ...rest }: SelectFieldProps) {
  const { controlId, describedBy, isInvalid } = useQuestion();
  return (
    <select
      {...rest}
      id={id ?? controlId}
      aria-describedby={idList(rest["aria-describedby"], describedBy)}
      aria-invalid={isInvalid || undefined}
      className={classNames(controlClass, oneLineClass, "max-w-full", className)}
    >
      {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {isolatedText(option.label)}
        </option>
      ))}
    </select>
  );
}
