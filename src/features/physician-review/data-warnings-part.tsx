import { warningItemsOf } from "#data";
import { WarningList } from "#ui";
import { useDecisionPage } from "./decision-page-context.ts";

/** Answers that can hardly be right, who confirmed them, and what is left to confirm before signing. */
export function DataWarningsPart() {
  const { assessment, record, confirm } = useDecisionPage();
  const items = warningItemsOf(record, assessment, confirm);
  if (items.length === 0) return null;
  const isOpen = items.some((item) => item.isOpen);
  return (
    <div id="data-warnings" tabIndex={-1}>
      <WarningList headingLevel={2} title="Data warnings" items={items}>
        {isOpen
          ? "Confirm each one as documented, or return the case to the nurse for correction. Until then, the decision can’t be signed."
          : undefined}
      </WarningList>
    </div>
  );
}
