import type { FactPath } from "#criteria";
import { memo } from "react";
import { factAt, usePanelLinks } from "./panel-context.ts";

/** The name of a question; a button that leads there, or plain words where there is nowhere to go. */
export const Jump = memo(function Jump({ path }: { readonly path: FactPath }) {
  const { set, goTo } = usePanelLinks();
  const label = factAt(set, path)?.label ?? path;
  if (goTo === undefined) return <span>{label}</span>;
  return (
    <button
      type="button"
      data-go-to={path}
      onClick={() => goTo(path)}
      className="min-h-6 rounded-sm text-start text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent pointer-coarse:min-h-10"
    >
      {label}
    </button>
  );
});

/** Several questions in one line or more. */
export function Jumps({ paths }: { readonly paths: readonly FactPath[] }) {
  return (
    <ul className="flex flex-wrap gap-x-3.5">
      {paths.map((path) => (
        <li key={path}>
          <Jump path={path} />
        </li>
      ))}
    </ul>
  );
}
