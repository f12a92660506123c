import { useState } from "react";
import { Button } from "#ui";
import { downloadRawCopy } from "./raw-copy.ts";
import { ToWorklist } from "./to-worklist.tsx";
import { useStoreState } from "./use-store-state.ts";

/** The ways out of a page that stands in place of a case: back to the worklist, and a copy of what is stored. */
export function RawCopyActions({ caseId }: { readonly caseId: string }) {
  const { state } = useStoreState();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <ToWorklist />
      <Button onClick={() => void downloadRawCopy(state, caseId).then(setCopied)}>
        Save a copy as stored
      </Button>
      <p role="status" className="w-full text-ink-muted">
        {copied === null
          ? null
          : copied
            ? "The copy was downloaded."
            : "The stored case couldn’t be read at all."}
      </p>
    </>
  );
}
