import { Fragment } from "react";

/**
 * A keyboard shortcut, key by key.
 *
 * Accessibility: native kbd elements, read as text; the shortcut must never be the only way.
 */
export function KeyHint({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className="inline-flex items-center gap-0.5 text-xs whitespace-nowrap text-ink-muted">
      {keys.map((key, index) => (
        <Fragment key={key}>
          {index === 0 ? null : <span className="sr-only"> + </span>}
          <kbd className="inline-flex min-w-5 items-center justify-center rounded-sm border border-line-control bg-surface px-1 font-sans text-xs">
            {key}
          </kbd>
        </Fragment>
      ))}
    </span>
  );
}
