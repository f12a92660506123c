import { useNavigate } from "@tanstack/react-router";
import { NewCasePage } from "../features/intake/index.ts";
import { usePageTitle } from "./use-page-title.ts";

export function NewCaseRoute() {
  usePageTitle("New case");
  const navigate = useNavigate();
  return (
    <NewCasePage
      onCreated={({ id }) =>
        // In place of this page: Back then leads to the worklist, not to a form that is done with.
        void navigate({ to: "/cases/$caseId", params: { caseId: id }, replace: true })
      }
      onCancel={() => void navigate({ to: "/" })}
    />
  );
}
