import { TriangleAlert } from "lucide-react";
import { useChangedSources } from "#data";
import { type CaseCitation, changedSourceWords } from "#domain";
import { useReview } from "./review-context.ts";

/** Beside a citation whose document is not what was attached; nothing where all are. */
export function ChangedSource({ citation }: { readonly citation: CaseCitation }) {
  const { draft } = useReview();
  const changed = useChangedSources(draft.get().id, citation);
  return changed.length === 0 ? null : (
    <span className="inline-flex shrink-0 items-center gap-1 text-sm font-medium text-critical">
      <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
      Source: {changedSourceWords}
    </span>
  );
}
