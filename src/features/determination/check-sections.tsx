import { codeNoteInWords, type CodingQuery, type CriteriaSet, type Pitfall } from "#criteria";
import { FileSearch, Hash, TriangleAlert } from "lucide-react";
import { memo } from "react";
import { CorrectionNote } from "./correction-note.tsx";
import { EvidenceList } from "./evidence-list.tsx";
import { Jumps } from "./jump.tsx";
import { PanelRow, PanelRows } from "./panel-row.tsx";
import { PanelSection } from "./panel-section.tsx";

export type PitfallSectionProps = {
  readonly set: CriteriaSet;
  readonly pitfalls: readonly Pitfall[];
};

/** Mistakes that this case is about to make, each with what to do. They never decide anything. */
export function PitfallSection({ set, pitfalls }: PitfallSectionProps) {
  return (
    <PanelSection id="pitfalls" title="Pitfalls" count={pitfalls.length}>
      {pitfalls.length === 0 ? (
        <p className="text-sm text-ink-muted">None for these answers.</p>
      ) : (
        <PanelRows>
          {pitfalls.map((pitfall) => (
            <PitfallRow key={pitfall.id} set={set} pitfall={pitfall} />
          ))}
        </PanelRows>
      )}
    </PanelSection>
  );
}

const PitfallRow = memo(function PitfallRow({
  set,
  pitfall,
}: {
  readonly set: CriteriaSet;
  readonly pitfall: Pitfall;
}) {
  return (
    <PanelRow
      data-pitfall={pitfall.id}
      icon={<TriangleAlert className="text-warning" />}
      title={pitfall.title}
      hint={pitfall.whatToDo}
    >
      <p>{pitfall.explanation}</p>
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
    </PanelRow>
  );
});

export type CodingSectionProps = {
  readonly set: CriteriaSet;
  readonly queries: readonly CodingQuery[];
};

/** Questions for a coder, and what the billed code means whatever the request. */
export function CodingSection({ set, queries }: CodingSectionProps) {
  const { descriptor, codes = [] } = set.coding;
  return (
    <PanelSection
      id="coding"
      title="Coding"
      count={queries.length}
      lead="A question for a coder. It never counts as a clinical criterion not met."
    >
      <PanelRows>
        {queries.map((query) => (
          <QueryRow key={query.id} query={query} />
        ))}
        <PanelRow icon={<Hash className="text-ink-muted" />} title={descriptor.title}>
          <p>{descriptor.explanation}</p>
          {codes.map((note) => (
            <p key={note.code}>
              <span className="font-semibold">{note.code}</span>: {codeNoteInWords(note)}
            </p>
          ))}
        </PanelRow>
      </PanelRows>
    </PanelSection>
  );
}

const QueryRow = memo(function QueryRow({ query }: { readonly query: CodingQuery }) {
  return (
    <PanelRow
      data-coding-query={query.id}
      icon={<FileSearch className="text-warning" />}
      title={query.title}
      hint={query.whatToDo}
    >
      <p>{query.explanation}</p>
    </PanelRow>
  );
});
