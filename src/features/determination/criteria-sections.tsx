import type { CriteriaSet, CriterionResult } from "#criteria";
import { type ReactNode, useCallback, useState } from "react";
import { arrangeCriteria } from "./arrange-criteria.ts";
import { CriterionRow } from "./criterion-row.tsx";
import { PanelRows } from "./panel-row.tsx";
import { PanelSection } from "./panel-section.tsx";

export type CriteriaSectionsProps = {
  readonly set: CriteriaSet;
  readonly results: readonly CriterionResult[];
  /** Stands between what is open and what is satisfied. */
  readonly children: ReactNode;
};

/** Every criterion: what stands open first, the rest by group at the end. */
export function CriteriaSections({ set, results, children }: CriteriaSectionsProps) {
  // Kept here, not in the row: a row that changes its place on a keystroke stays open.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const onToggle = useCallback((id: string, isOpen: boolean) => {
    setOpen((before) => {
      if (before.has(id) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  const { unmet, exceptions, rest } = arrangeCriteria(set, results);
  const rowsOf = (some: readonly CriterionResult[]) =>
    some.map(({ criterion, status }) => (
      <CriterionRow
        key={criterion.id}
        set={set}
        criterion={criterion}
        status={status}
        isOpen={open.has(criterion.id)}
        onToggle={onToggle}
      />
    ));
  return (
    <>
      <PanelSection id="unmet" title="Criteria to resolve" count={unmet.length}>
        {unmet.length === 0 ? (
          <p className="text-sm text-ink-muted">None. All required criteria are met.</p>
        ) : (
          <PanelRows>{rowsOf(unmet)}</PanelRows>
        )}
      </PanelSection>
      {exceptions.length === 0 ? null : (
        <PanelSection
          id="exceptions"
          title="Met by exception"
          count={exceptions.length}
          lead="Counts as met. The physician reviews the documented reason."
        >
          <PanelRows>{rowsOf(exceptions)}</PanelRows>
        </PanelSection>
      )}
      {children}
      {rest.length === 0 ? null : (
        <PanelSection id="others" title="Other criteria">
          <PanelRows>
            {rest.map(({ group, results: members }) => (
              <div key={group.id} className="divide-y divide-line">
                <h4 className="bg-canvas px-3 py-1 text-xs font-medium text-ink-muted">
                  {group.title}
                </h4>
                {rowsOf(members)}
              </div>
            ))}
          </PanelRows>
        </PanelSection>
      )}
    </>
  );
}
