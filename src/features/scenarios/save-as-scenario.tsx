import { Clapperboard } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { CaseRecord } from "#domain";
import { Button } from "#ui";

/** Saves the case as a file that replays it, for a bug report or for the suite. */
export function SaveAsScenario({ record }: { readonly record: CaseRecord }) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <div className="print:hidden">
      <Button variant="quiet" size="small" icon={<Clapperboard />} onClick={() => setIsOpen(true)}>
        Save as scenario…
      </Button>
      {isOpen === null ? null : (
        <Suspense>
          <ScenarioDialog record={record} isOpen={isOpen} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

const ScenarioDialog = lazy(async () => {
  const { ScenarioDialog: dialog } = await import("./scenario-dialog.tsx");
  return { default: dialog };
});
