import { codeNoteInWords, type CodingQuery, type CriteriaSet } from "#criteria";
import { FileSearch, Hash } from "lucide-react";
import { memo } from "react";
import { PanelRow, PanelRows } from "./panel-row.tsx";
import { PanelSection } from "./panel-section.tsx";

export type CodingSectionProps = {
  readonly set: CriteriaSet;
  readonly queries: readonly CodingQuery[];
};

/** Questions for a coder, apart from the criteria, and what the billed code means whatever the request. */
export function CodingSection({ set, queries }: CodingSectionProps) {
  const { descriptor, codes = [] } = set.coding;
  return (
    <PanelSection
      title="Coding"
      aside={queries.length === 0 ? undefined : "For a coder. Never counts as a criterion not met."}
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
