import { actionOf, actionWords, type Determination, instantInWords, personInWords } from "#cases";
import { useDesk } from "./desk-context.ts";
import { PageSection } from "./page-section.tsx";

/** The nurse's note, and everything that was signed on the case before. */
export function EarlierPart({ lines }: { readonly lines: readonly Determination[] }) {
  const { record } = useDesk();
  const note = record.notes.trim();
  return (
    <>
      <PageSection title="The nurse’s note">
        {note === "" ? (
          <p className="text-ink-muted">No note was written.</p>
        ) : (
          <p className="max-w-prose whitespace-pre-line rounded-lg border border-line bg-surface px-4 py-3">
            {note}
          </p>
        )}
      </PageSection>
      {lines.length === 0 ? null : (
        <PageSection title="Signed so far" aside={String(lines.length)}>
          <ol className="grid list-none gap-2 rounded-lg border border-line bg-surface px-4 py-3">
            {lines.toReversed().map((line) => (
              <li key={line.id}>
                <p>
                  <span className="font-medium">{actionWords[actionOf(line)]}</span>{" "}
                  <span className="text-ink-muted">
                    by {personInWords(line.recordedBy)}, {instantInWords(line.recordedAt)}
                  </span>
                </p>
                <p className="max-w-prose whitespace-pre-line">
                  {line.rationale === "" ? (
                    <span className="text-ink-muted">No reason was asked for.</span>
                  ) : (
                    line.rationale
                  )}
                </p>
              </li>
            ))}
          </ol>
        </PageSection>
      )}
    </>
  );
}
