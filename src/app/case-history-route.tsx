import { getRouteApi } from "@tanstack/react-router";
import { useCase } from "#cases";
import { CaseHistoryPage } from "../features/case-history/index.ts";
import { CasePlaces } from "./case-places.tsx";
import { CaseProblemPage } from "./case-problem-page.tsx";
import { usePageTitle } from "./use-page-title.ts";

const route = getRouteApi("/stored/cases/$caseId/changes");

/** Who changed what in a case. */
export function CaseHistoryRoute() {
  const { caseId } = route.useParams();
  usePageTitle(`History · Case ${caseId.slice(0, 8)}`);
  const found = useCase(caseId);
  if (found.data === undefined) return <p className="text-ink-muted">Opening the case…</p>;
  if (!found.data.ok) return <CaseProblemPage caseId={caseId} error={found.data.error} />;
  return (
    <>
      <CasePlaces caseId={caseId} current="history" />
      <CaseHistoryPage key={caseId} record={found.data.value} />
    </>
  );
}
