import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Isolated } from "./entered.tsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium" | "large";
export type ButtonLook = {
  readonly variant?: ButtonVariant | undefined;
  readonly size?: ButtonSize | undefined;
};
export type ButtonProps = ComponentProps<"button"> &
  ButtonLook & {
    /** A decorative icon before the words. */
    readonly icon?: ReactNode;
  };

/**
 * A native button; `type="button"` unless told otherwise, so that it never submits by accident.
 *
 * Accessibility: target at least 24 px high (28 px in the small size, 40 px for coarse
 * pointers), visible focus ring, a name from its text. Prefer saying why an action is
 * unavailable over disabling it.
 */
export function Button({
  variant,
  size,
  icon,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button {...rest} type={type} className={classNames(buttonClass({ variant, size }), className)}>
      {icon === undefined ? null : (
        <span aria-hidden="true" className="-ml-0.5 inline-flex shrink-0 [&>svg]:size-4">
          {icon}
        </span>
      )}
      <Isolated>{children}</Isolated>
    </button>
  );
}

/** The look of a button, for links that lead to an action. A link stays a link: it navigates. */
export function buttonClass({ variant = "secondary", size = "medium" }: ButtonLook = {}): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-md border text-center font-medium no-underline",
    "disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed aria-disabled:opacity-60",
    sizeClass[size],
    variantClass[variant],
  );
}

const sizeClass = {
  small: "min-h-7 px-2 py-0.5 text-sm pointer-coarse:min-h-10",
  medium: "min-h-8 px-3 py-1 text-base pointer-coarse:min-h-10",
  large: "min-h-10 px-4 py-1.5 text-lg",
} as const satisfies Record<ButtonSize, string>;

const variantClass = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-line-control bg-surface text-ink hover:border-line-strong hover:bg-sunken",
  quiet: "border-transparent text-accent hover:bg-accent-soft",
  danger: "border-transparent bg-critical-solid text-on-accent hover:bg-critical-strong",
} as const satisfies Record<ButtonVariant, string>;
