import { warningItemsOf } from "#data";
import type { Assessment } from "#domain";
import { WarningList } from "#ui";
import { LinkButton } from "./link-button.tsx";
import { useLiveValue } from "./live-value.ts";
import { useReview } from "./review-context.ts";

/** Answers that can hardly be right, each to correct or to confirm before the case goes on. */
export function DataWarnings({
  assessment,
  isReadOnly,
}: {
  readonly assessment: Assessment;
  readonly isReadOnly: boolean;
}) {
  const { draft, goTo, confirm } = useReview();
  const record = useLiveValue(draft, (newest) => newest);
  const items = warningItemsOf(record, assessment, isReadOnly ? undefined : confirm);
  if (items.length === 0) return null;
  const open = items.filter(({ isOpen }) => isOpen).length;
  return (
    <WarningList
      headingLevel={2}
      title={
        open === 0
          ? "Data warnings"
          : open === 1
            ? "1 data warning to correct or confirm before hand-off"
            : `${String(open)} data warnings to correct or confirm before hand-off`
      }
      items={items.map(({ facts, ...item }) => ({
        ...item,
        where: isReadOnly ? null : (
          <span className="flex flex-wrap gap-x-3 text-sm">
            {facts.map(({ path, label }) => (
              <LinkButton key={path} onClick={() => goTo(path)}>
                {label}
              </LinkButton>
            ))}
          </span>
        ),
      }))}
    />
  );
}
