import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Entered } from "./entered.tsx";

export type Definition = { readonly term: string; readonly detail: ReactNode };

export type DefinitionListProps = {
  readonly items: readonly Definition[];
  /** `rows`: term beside detail; `columns`: short pairs side by side, term above detail. */
  readonly layout?: "rows" | "columns" | undefined;
};

/**
 * Terms and their values, compact. What runs right to left in a text of them moves nothing around it.
 *
 * Accessibility: a native dl; a pair stays together when it wraps.
 */
export function DefinitionList({ items, layout = "rows" }: DefinitionListProps) {
  return (
    <dl className={layout === "columns" ? "flex flex-wrap gap-x-6 gap-y-2" : "grid gap-y-1"}>
      {items.map(({ term, detail }) => (
        <div
          key={term}
          className={classNames(
            "min-w-0",
            layout === "rows" && "grid gap-x-3 sm:grid-cols-[9rem_minmax(0,1fr)]",
          )}
        >
          <dt className={classNames("text-ink-muted", layout === "columns" && "text-xs")}>
            {term}
          </dt>
          <dd className="min-w-0">
            {typeof detail === "string" ? <Entered isSentence text={detail} /> : detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
