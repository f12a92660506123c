import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, oneLineClass } from "./control-class.ts";
import { isolatedText } from "./entered.tsx";
import { idList, useQuestion } from "./question-context.ts";

type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly group?: string | undefined;
};

export type SelectFieldProps = Omit<ComponentProps<"select">, "size" | "multiple" | "children"> & {
  /** Options of one `group` that follow each other stand together under its name. */
  readonly options: readonly SelectOption[];
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
      {inGroups(options).map(({ group, members }) =>
        group === undefined ? (
          members.map(optionOf)
        ) : (
          <optgroup key={group} label={group}>
            {members.map(optionOf)}
          </optgroup>
        ),
      )}
    </select>
  );
}

function optionOf({ value, label }: SelectOption) {
  return (
    <option key={value} value={value}>
      {isolatedText(label)}
    </option>
  );
}

function inGroups(
  options: readonly SelectOption[],
): readonly { readonly group: string | undefined; readonly members: readonly SelectOption[] }[] {
  const found: { group: string | undefined; members: SelectOption[] }[] = [];
  for (const option of options) {
    const last = found.at(-1);
    if (last !== undefined && last.group === option.group) last.members.push(option);
    else found.push({ group: option.group, members: [option] });
  }
  return found;
}
