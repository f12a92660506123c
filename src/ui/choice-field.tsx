import { X } from "lucide-react";
import { useRef } from "react";
import type { ReactNode, Ref } from "react";
import { classNames } from "./class-names.ts";
import { clearRadios } from "./clear-radios.ts";
import type { FieldEvent } from "./clear-radios.ts";
import { useQuestion } from "./question-context.ts";
import { Isolated } from "./entered.tsx";

export type ChoiceOption = {
  readonly value: string;
  readonly label: ReactNode;
  /** Shown in the stacked layout only. */
  readonly description?: ReactNode;
  /** `aside` sets the option apart, after a divider: an answer about the record, not about the fact. */
  readonly tone?: "aside" | undefined;
};

export type ChoiceFieldProps = {
  readonly name: string;
  readonly options: readonly ChoiceOption[];
  readonly layout?: "row" | "stacked" | undefined;
  readonly onBlur?: ((event: FieldEvent) => unknown) | undefined;
  readonly ref?: Ref<HTMLInputElement> | undefined;
  readonly disabled?: boolean | undefined;
  readonly clearLabel?: string | undefined;
  /** The key by which the caller clears the answer, as `aria-keyshortcuts` names it. */
  readonly clearKey?: string | undefined;
  /** `false` where one of the options always holds. */
  readonly isClearable?: boolean | undefined;
} & (RegisteredChoice | ControlledChoice);

/** The form library reads the radios themselves: `{...register(path)}`. */
export type RegisteredChoice = {
  readonly onChange?: ((event: FieldEvent) => unknown) | undefined;
  readonly defaultValue?: string | null | undefined;
  readonly value?: undefined;
  readonly onValueChange?: undefined;
};

/** The caller holds the value; `null` is untouched. */
export type ControlledChoice = {
  readonly value: string | null;
  readonly onValueChange: (value: string | null) => void;
  readonly onChange?: undefined;
  readonly defaultValue?: undefined;
};

/**
 * One answer out of 2 to 12, as native radios; goes inside `<Question kind="group">`.
 * Takes `{...register(path)}` of a form library, or `value` with `onValueChange`.
 *
 * Accessibility: native radios keep arrow keys, one Tab stop and their group name from the
 * legend; each option is at least 32 px high; the choice shows by mark, border and fill.
 * "Clear answer" takes the answer back to untouched and hands focus to the first option; it
 * keeps its place while hidden, so that choosing moves nothing. With a key that does the same it is
 * for the pointer and for screen readers, and no Tab stop after every group.
 */
export function ChoiceField({
  name,
  options,
  layout = "row",
  value,
  onValueChange,
  defaultValue,
  onChange,
  onBlur,
  ref,
  disabled,
  clearLabel = "Clear answer",
  clearKey,
  isClearable = true,
}: ChoiceFieldProps) {
  const { labelId } = useQuestion();
  const frame = useRef<HTMLDivElement>(null);
  const isControlled = value !== undefined;

  const clear = () => {
    if (frame.current !== null) clearRadios(frame.current, isControlled ? undefined : onChange);
    onValueChange?.(null);
  };

  const renderOption = (option: ChoiceOption) => (
    <label key={option.value} className={optionClass(layout, option.tone === "aside")}>
      <input
        type="radio"
        className={classNames("mark", layout === "stacked" && "mt-0.5")}
        name={name}
        value={option.value}
        ref={ref}
        disabled={disabled}
        {...(isControlled
          ? { checked: value === option.value }
          : defaultValue === undefined
            ? {}
            : { defaultChecked: defaultValue === option.value })}
        onChange={(event) => {
          onChange?.(event);
          onValueChange?.(option.value);
        }}
        onBlur={onBlur}
      />
      <span className="min-w-0">
        <Isolated>{option.label}</Isolated>
        {layout === "stacked" && option.description !== undefined ? (
          <span className="block text-sm text-ink-muted">
            <Isolated>{option.description}</Isolated>
          </span>
        ) : null}
      </span>
    </label>
  );

  const facts = options.filter((option) => option.tone !== "aside").map(renderOption);
  const asides = options.filter((option) => option.tone === "aside").map(renderOption);
  const clearButton = isClearable ? (
    <button
      type="button"
      onClick={clear}
      disabled={disabled}
      tabIndex={clearKey === undefined ? undefined : -1}
      title={clearKey === undefined ? clearLabel : `${clearLabel} (${clearKey})`}
      aria-keyshortcuts={clearKey}
      aria-describedby={labelId}
      className="invisible inline-flex min-h-8 min-w-8 items-center justify-center gap-1 justify-self-start rounded-md px-1.5 text-sm text-ink-muted opacity-0 group-focus-within/choice:opacity-100 group-hover/choice:opacity-100 group-has-checked/choice:visible hover:bg-sunken hover:text-ink pointer-coarse:min-h-10 pointer-coarse:opacity-100"
    >
      <X aria-hidden="true" className="size-3.5" />
      <span className={layout === "row" ? "sr-only" : undefined}>{clearLabel}</span>
    </button>
  ) : null;
  if (layout === "stacked") {
    return (
      <div ref={frame} className="group/choice grid gap-1.5">
        <div className="grid gap-1.5 sm:grid-cols-2">{facts}</div>
        {asides.length === 0 && clearButton === null ? null : (
          <div
            className={classNames(
              "flex flex-wrap items-center gap-1.5",
              asides.length > 0 && "border-t border-line pt-1.5",
            )}
          >
            {asides}
            {clearButton}
          </div>
        )}
      </div>
    );
  }
  return (
    <div className="@container/choice">
      <div
        ref={frame}
        className="group/choice grid grid-cols-[minmax(0,auto)_minmax(max-content,1fr)] items-start gap-x-1"
      >
        <div className="flex flex-wrap items-center gap-1.5">
          {facts}
          {asides.length === 0 ? null : (
            <div className="flex flex-wrap gap-1.5 @lg/choice:border-l @lg/choice:border-line-control @lg/choice:pl-2">
              {asides}
            </div>
          )}
        </div>
        {clearButton}
      </div>
    </div>
  );
}

function optionClass(layout: "row" | "stacked", isAside: boolean): string {
  return classNames(
    "option flex gap-2 rounded-md border bg-surface text-ink hover:border-line-strong hover:bg-sunken",
    "has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-70",
    layout === "row"
      ? "min-h-8 items-center py-1 pr-2.5 pl-2 pointer-coarse:min-h-10"
      : "items-start px-2.5 py-2",
    isAside
      ? "border-dashed border-line-strong text-ink-muted has-checked:border-solid has-checked:text-ink"
      : "border-line-control",
  );
}
