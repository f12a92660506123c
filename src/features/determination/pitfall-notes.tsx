import type { CriteriaSet, Pitfall } from "#criteria";
import { TriangleAlert } from "lucide-react";
import { CorrectionNote } from "./correction-note.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { Jumps } from "./jump.tsx";

/** Mistakes that this case is about to make, each with what to do. They never decide anything. */
export function PitfallNotes({
  set,
  pitfalls,
}: {
  readonly set: CriteriaSet;
  readonly pitfalls: readonly Pitfall[];
}) {
  return pitfalls.map((pitfall) => (
    <div
      key={pitfall.id}
      data-pitfall={pitfall.id}
      className="grid gap-1 border-l-2 border-warning-line pl-3"
    >
      <p className="flex items-start gap-1.5 font-medium">
        <TriangleAlert aria-hidden="true" className="mt-px size-4 shrink-0 text-warning" />
        <span>
          <span className="sr-only">Pitfall: </span>
          {pitfall.title}
        </span>
      </p>
      <p>{pitfall.whatToDo}</p>
      <p className="text-ink-muted">{pitfall.explanation}</p>
      <div>
        <p className="text-xs text-ink-muted">Based on</p>
        <Jumps paths={pitfall.facts} />
      </div>
      {pitfall.evidence.length === 0 ? null : (
        <div>
          <p className="text-xs text-ink-muted">Evidence</p>
          <EvidenceList set={set} keys={pitfall.evidence} />
        </div>
      )}
      <CorrectionNote set={set} affected={pitfall.id} id={pitfall.correction} />
    </div>
  ));
}
