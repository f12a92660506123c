import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClass, oneLineClass } from "./control-class.ts";
import { idList, useQuestion } from "./question-context.ts";

export type TextFieldProps = Omit<ComponentProps<"input">, "type" | "size"> & {
  readonly type?: "text" | "search" | "email" | "tel" | "password" | "date" | "time" | undefined;
  readonly width?: "short" | "medium" | "full" | undefined;
};

/**
 * One line of text; goes inside `<Question>`, takes `{...register(path)}` or `value`/`onChange`.
 *
 * Accessibility: label, hint and error reach the input; the browser does not complete it with
 * other people's words unless `autoComplete` says so.
 */
export function TextField({
  type = "text",
  width = "full",
  className,
  id,
  ...rest
}: TextFieldProps) {
  const { controlId, describedBy, isInvalid } = useQuestion();
  return (
    <input
      autoComplete="off"
      dir={type === "text" || type === "search" ? "auto" : undefined}
      {...rest}
      type={type}
      id={id ?? controlId}
      aria-describedby={idList(rest["aria-describedby"], describedBy)}
      aria-invalid={isInvalid || undefined}
      className={classNames(controlClass, oneLineClass, widthClass[width], className)}
    />
  );
}

const widthClass = { short: "w-32", medium: "w-full max-w-64", full: "w-full" } as const;
