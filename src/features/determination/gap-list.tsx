import { otherPitfalls, type RowGroup, rowGroups } from "#domain";
import { TriangleAlert } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { CriteriaGroup } from "./criteria-group.tsx";
import { usePanelCase } from "./panel-context.ts";
import { PanelRow, PanelRows } from "./panel-row.tsx";
import { PanelSection } from "./panel-section.tsx";
import { PitfallNotes } from "./pitfall-notes.tsx";

/** Every criterion in one list, a row each: safety apart, then the set's groups, those with something open first. */
export function GapList() {
  const { assessment } = usePanelCase();
  const { set } = assessment;
  const { safety, clinical } = useMemo(() => rowGroups(assessment), [assessment]);
  // Kept here, not in the row: a row that changes its place on a keystroke stays open.
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const onToggle = useCallback((id: string, isOpen: boolean) => {
    setOpened((before) => {
      if (before.has(id) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(id);
      else after.delete(id);
      return after;
    });
  }, []);
  const drawn = (groups: readonly RowGroup[], level: "h3" | "h4") => (
    <PanelRows>
      {groups.map((group) => (
        <CriteriaGroup
          key={group.group.id}
          set={set}
          rows={group}
          level={level}
          opened={opened}
          onToggle={onToggle}
        />
      ))}
    </PanelRows>
  );
  const unmet = clinical.flatMap(({ open }) => open).filter(({ isUnmet }) => isUnmet).length;
  const others = otherPitfalls(assessment);
  return (
    <>
      {safety.length === 0 ? null : drawn(safety, "h3")}
      <PanelSection
        title="Criteria"
        aside={unmet === 0 ? "All required criteria are met" : `${String(unmet)} to resolve`}
      >
        {drawn(clinical, "h4")}
      </PanelSection>
      {others.length === 0 ? null : (
        <PanelSection title="Other pitfalls">
          <PanelRows>
            {others.map((pitfall) => (
              <PanelRow
                key={pitfall.id}
                data-pitfalls={pitfall.id}
                icon={<TriangleAlert className="text-warning" />}
                title={pitfall.title}
                hint={pitfall.whatToDo}
              >
                <PitfallNotes set={set} pitfalls={[pitfall]} />
              </PanelRow>
            ))}
          </PanelRows>
        </PanelSection>
      )}
    </>
  );
}
