import { Outlet, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { DocumentStoreProvider, RecordTextProvider } from "#data";
import { createPageOpener } from "../features/documents/index.ts";
import { useStoreState } from "./use-store-state.ts";

/** Around every page of a case: its documents, and their text. */
export function CaseFrame() {
  const { state } = useStoreState();
  const { caseId } = useParams({ from: "/stored/cases/$caseId" });
  const [opener] = useState(createPageOpener);
  if (state.kind !== "ready") return null;
  const { name, documents } = state.workspace;
  return (
    <DocumentStoreProvider key={name} store={documents}>
      <RecordTextProvider key={caseId} caseId={caseId} opener={opener}>
        <Outlet />
      </RecordTextProvider>
    </DocumentStoreProvider>
  );
}
