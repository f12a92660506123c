import type { ReactNode } from "react";
import type { Covered } from "#scenarios";
import { classNames } from "#ui";

type CoverButtonProps = {
  readonly covered: Covered;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
  /** Read before the count: what it is about. */
  readonly children: ReactNode;
  readonly isCell?: boolean;
};

/** One thing to exercise: how many scenarios check it, or that none does. A press shows which. */
export function CoverButton({
  covered: { item, checkedBy, passedBy },
  isChosen,
  onChoose,
  children,
  isCell = false,
}: CoverButtonProps) {
  const isGap = checkedBy.length === 0;
  const words = isGap ? (passedBy.length > 0 ? "Happens" : "Gap") : String(checkedBy.length);
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => onChoose(`${item.area} ${item.id}`)}
      className={classNames(
        "min-h-8 rounded-md border px-2 py-0.5 text-start text-sm hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink pointer-coarse:min-h-10",
        isCell ? "min-w-12 text-center" : "flex w-full items-baseline justify-between gap-3",
        isGap
          ? "border-warning-line bg-warning-soft text-warning"
          : "border-line bg-surface text-ink",
      )}
    >
      {isCell ? <span className="sr-only">{children}: </span> : <span>{children}</span>}
      <span className={classNames("shrink-0 tabular-nums", isGap && "font-semibold")}>{words}</span>
      {isGap ? null : (
        <span className="sr-only">{checkedBy.length === 1 ? " scenario" : " scenarios"}</span>
      )}
    </button>
  );
}
