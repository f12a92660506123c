import { Link } from "@tanstack/react-router";
import { type CaseDraft, confirmWarning, warningItemsOf } from "#data";
import type { Assessment, Person } from "#domain";
import { WarningList } from "#ui";

/** What is doubtful about the answers: what keeps the case here, and what somebody confirmed. */
export function OpenWarnings({
  draft,
  assessment,
  person,
}: {
  readonly draft: CaseDraft;
  readonly assessment: Assessment;
  readonly person: Person;
}) {
  const { record } = draft;
  const items = warningItemsOf(record, assessment, confirmWarning(draft, person));
  const open = items.filter(({ isOpen }) => isOpen).length;
  if (items.length === 0) return null;
  return (
    <WarningList
      headingLevel={3}
      title={
        open === 0
          ? "Data warnings"
          : open === 1
            ? "1 data warning to correct or confirm before this case can be handed off"
            : `${String(open)} data warnings to correct or confirm before this case can be handed off`
      }
      items={items.map(({ facts, ...item }) => ({
        ...item,
        where: (
          <span className="flex flex-wrap gap-x-3 text-sm">
            {facts.map(({ path, label, step }) => (
              <Link
                key={path}
                to="/cases/$caseId/$step"
                params={{ caseId: record.id, step }}
                search={{ q: path }}
                className="inline-block min-h-6 text-accent underline decoration-accent/35 underline-offset-3 hover:decoration-accent"
              >
                {label}
              </Link>
            ))}
          </span>
        ),
      }))}
    />
  );
}
