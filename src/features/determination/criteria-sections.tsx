import type { CriteriaSet, CriterionResult } from "#criteria";
import { useCallback, useState } from "react";
import { arrangeCriteria } from "./arrange-criteria.ts";
import { CriterionRow } from "./criterion-row.tsx";
import { PanelRows } from "./panel-row.tsx";
import { PanelSection } from "./panel-section.tsx";

export type CriteriaSectionsProps = {
  readonly set: CriteriaSet;
  readonly results: readonly CriterionResult[];
};

/** Every criterion: what stands open first, then the rest by group. */
export function CriteriaSections({ set, results }: CriteriaSectionsProps) {
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
  const rowsOf = (some: readonly CriterionResult[]) => (
    <PanelRows>
      {some.map(({ criterion, status }) => (
        <CriterionRow
          key={criterion.id}
          set={set}
          criterion={criterion}
          status={status}
          isOpen={open.has(criterion.id)}
          onToggle={onToggle}
        />
      ))}
    </PanelRows>
  );
  return (
    <>
      <PanelSection title="Unmet criteria" count={unmet.length}>
        {unmet.length === 0 ? (
          <p className="text-sm text-ink-muted">None: every criterion that counts is satisfied.</p>
        ) : (
          rowsOf(unmet)
        )}
      </PanelSection>
      {exceptions.length === 0 ? null : (
        <PanelSection
          title="Met by exception"
          count={exceptions.length}
          lead="Counts as met; the physician looks at the documented reason."
        >
          {rowsOf(exceptions)}
        </PanelSection>
      )}
      {rest.length === 0 ? null : (
        <PanelSection title="Other criteria">
          <div className="grid gap-2">
            {rest.map(({ group, results: members }) => (
              <div key={group.id}>
                <h4 className="mb-1 text-xs font-medium text-ink-muted">{group.title}</h4>
                {rowsOf(members)}
              </div>
            ))}
          </div>
        </PanelSection>
      )}
    </>
  );
}
