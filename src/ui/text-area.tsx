import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { controlClass } from "./control-class.ts";
import { idList, useQuestion } from "./question-context.ts";

/**
 * Several lines of text; goes inside `<Question>`, takes `{...register(path)}` or `value`/`onChange`.
 *
 * Accessibility: label, hint and error reach the control; it grows with its text where the
 * browser can, and the reader can always resize it.
 */
export function TextArea({ rows = 3, className, id, ...rest }: ComponentProps<"textarea">) {
  const { controlId, describedBy, isInvalid } = useQuestion();
  return (
    <textarea
      autoComplete="off"
      dir="auto"
      {...rest}
      rows={rows}
      id={id ?? controlId}
      aria-describedby={idList(rest["aria-describedby"], describedBy)}
      aria-invalid={isInvalid || undefined}
      className={classNames(
        controlClass,
        "block min-h-[calc(3lh+0.625rem)] w-full resize-y field-sizing-content",
        className,
      )}
    />
  );
}
