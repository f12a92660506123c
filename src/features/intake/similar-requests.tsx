import { useState } from "react";
import type { Control } from "react-hook-form";
import { useDocumentStore } from "#data";
import { Callout } from "#ui";
import type { Arrival } from "./arrival.ts";
import type { NewCaseEntries } from "./new-case.ts";
import { refusalInWords } from "./refusal-in-words.ts";
import { SimilarPanel } from "./similar-panel.tsx";
import { storeDocuments } from "./store-documents.ts";
import { useSimilarCases } from "./use-similar-cases.ts";

/** Points out cases that may be this request already, before another one is created. */
export function SimilarRequests({
  control,
  arrival: { caseId, documents, files },
  onAdded,
}: {
  readonly control: Control<NewCaseEntries>;
  readonly arrival: Arrival;
  /** The files are with that case now. */
  readonly onAdded: (caseId: string) => void;
}) {
  const arrived = useDocumentStore();
  const found = useSimilarCases(control, { caseId, documents });
  const [isAdding, setIsAdding] = useState(false);
  const [problem, setProblem] = useState("");

  async function add(to: string): Promise<void> {
    setIsAdding(true);
    const [failed] = await storeDocuments(arrived, documents, { from: caseId, to });
    setIsAdding(false);
    if (failed === undefined) onAdded(to);
    else setProblem(`${failed.name}: ${refusalInWords(failed.error)}`);
  }

  return (
    <div role="status" className="grid gap-2 empty:hidden">
      {problem === "" ? null : (
        <Callout tone="critical" title="The files were not all added">
          {problem}
        </Callout>
      )}
      <SimilarPanel
        {...found}
        isAdding={isAdding}
        onAdd={files.length === 0 ? undefined : (to) => void add(to)}
      />
    </div>
  );
}
