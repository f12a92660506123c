import { use } from "react";
import type { CaseSummary } from "#domain";
import { SelectedCasesContext } from "./selected-cases.ts";
import { caseName } from "./worklist-words.ts";

/** Selects a case to be assigned together with others. */
export function SelectCase({ summary }: { readonly summary: CaseSummary }) {
  const selected = use(SelectedCasesContext);
  if (selected === null) return null;
  return (
    <label className="inline-flex size-8 items-center justify-center pointer-coarse:size-10">
      <span className="sr-only">Select {caseName(summary)}</span>
      <input
        type="checkbox"
        className="size-4"
        checked={selected.ids.has(summary.id)}
        onChange={() => selected.toggle(summary.id)}
      />
    </label>
  );
}
