import { codeNoteInWords, type CriteriaSet } from "#criteria";
import { DefinitionList } from "#ui";
import { CitedEvidence } from "./cited-evidence.tsx";
import { conditionInWords } from "./condition-in-words.ts";
import { correctionId, evidenceId, parts, pitfallId } from "./contents.ts";
import { CorrectionNote } from "./correction-note.tsx";
import { LinkedCard } from "./linked-card.tsx";
import { EvidenceTag, OriginTag } from "./origin-tag.tsx";
import { Outline } from "./outline.tsx";
import { PagePart } from "./page-part.tsx";
import { conditionOutline } from "./rule-outline.ts";

type CheckPartProps = { readonly set: CriteriaSet; readonly target: string };

/** Mistakes the panel warns of; they decide nothing. */
export function PitfallPart({ set, target }: CheckPartProps) {
  return (
    <PagePart
      id={parts.pitfalls}
      title="Pitfalls"
      lead="Shown beside the answers during a review. They warn and explain, and never decide."
    >
      {set.pitfalls.map((pitfall) => {
        const id = pitfallId(pitfall.id);
        return (
          <LinkedCard
            key={id}
            id={id}
            title={pitfall.title}
            headingLevel={3}
            isTarget={target === id}
            tags={<OriginTag origin={pitfall.origin} />}
          >
            <p className="max-w-prose">{pitfall.explanation}</p>
            <DefinitionList
              items={[
                { term: "What to do", detail: pitfall.whatToDo },
                {
                  term: "Shown when",
                  detail: <Outline line={conditionOutline(set, pitfall.firesWhen)} />,
                },
                ...(pitfall.evidence.length === 0
                  ? []
                  : [
                      {
                        term: "Evidence",
                        detail: <CitedEvidence set={set} keys={pitfall.evidence} />,
                      },
                    ]),
              ]}
            />
            {set.corrections
              .filter(
                (correction) =>
                  correction.id === pitfall.correction || correction.affects.includes(pitfall.id),
              )
              .map((correction) => (
                <CorrectionNote key={correction.id} correction={correction} />
              ))}
          </LinkedCard>
        );
      })}
    </PagePart>
  );
}

/** Queries to a coder, and what the code itself means. */
export function CodingPart({ set, target }: CheckPartProps) {
  const { descriptor, queries, codes = [] } = set.coding;
  return (
    <PagePart
      id={parts.coding}
      title="Coding checks"
      lead="A question for a coder. It never counts as a clinical criterion not met. While one is open, approval is not recommended."
    >
      <div className="rounded-lg border border-line bg-surface px-4 py-3">
        <h3 className="font-semibold">{descriptor.title}</h3>
        <p className="max-w-prose">{descriptor.explanation}</p>
        {codes.length === 0 ? null : (
          <DefinitionList
            items={codes.map((note) => ({ term: note.code, detail: codeNoteInWords(note) }))}
          />
        )}
      </div>
      {queries.map((query) => {
        const id = `coding-${query.id}`;
        return (
          <LinkedCard
            key={id}
            id={id}
            title={query.title}
            headingLevel={3}
            isTarget={target === id}
          >
            <p className="max-w-prose">{query.explanation}</p>
            <DefinitionList
              items={[
                { term: "What to do", detail: query.whatToDo },
                {
                  term: "Asked when",
                  detail: <Outline line={conditionOutline(set, query.firesWhen)} />,
                },
              ]}
            />
          </LinkedCard>
        );
      })}
    </PagePart>
  );
}

/** Answers that cannot all be right. */
export function WarningPart({ set }: Pick<CheckPartProps, "set">) {
  return (
    <PagePart
      id={parts.warnings}
      title="Answers to check"
      lead="Shown beside the answers they are about. They never affect the result."
    >
      <ul className="grid max-w-prose list-disc gap-1 pl-5 marker:text-ink-muted">
        {set.warnings.map((warning) => (
          <li key={warning.id}>
            {warning.message}
            <span className="block text-sm text-ink-muted">
              Shown when {conditionInWords(set, warning.firesWhen)}.
            </span>
          </li>
        ))}
      </ul>
    </PagePart>
  );
}

/** Everything the set reads differently from its clinical source. */
export function CorrectionPart({ set }: Pick<CheckPartProps, "set">) {
  return (
    <PagePart
      id={parts.corrections}
      title="Corrections to the source"
      lead="Where the clinical source is wrong or contradicts itself, this section explains how these criteria differ."
    >
      <div className="grid gap-4 rounded-lg border border-line bg-surface px-4 py-3">
        {set.corrections.map((correction) => (
          <div key={correction.id} id={correctionId(correction.id)} className="break-inside-avoid">
            <CorrectionNote correction={correction} />
          </div>
        ))}
      </div>
    </PagePart>
  );
}

/** The register of evidence: what may be shown to a reviewer, and how sure it is. */
export function EvidencePart({ set, target }: CheckPartProps) {
  return (
    <PagePart
      id={parts.evidence}
      title="Evidence"
      lead="Confirmed: the citation was verified. Likely: the citation matches, but the full text was not checked. Unconfirmed: no publication was found."
    >
      {set.evidence.map(({ key, citation, state, note, sourceNumber }) => {
        const id = evidenceId(key);
        return (
          <LinkedCard
            key={id}
            id={id}
            title={citation}
            headingLevel={3}
            isTarget={target === id}
            tags={<EvidenceTag state={state} />}
          >
            <p className="max-w-prose">{note}</p>
            <p className="text-sm text-ink-muted">
              {sourceNumber === undefined
                ? "Added. Not cited by the clinical source."
                : `Reference ${String(sourceNumber)} in the clinical source.`}
            </p>
          </LinkedCard>
        );
      })}
    </PagePart>
  );
}
