import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useCase } from "#cases";
import { CaseProblemPage } from "./case-problem-page.tsx";
import { usePageTitle } from "./use-page-title.ts";

const route = getRouteApi("/stored/cases/$caseId/");

/** Leads from the address of a case to the step, and the question, where one left off. */
export function CaseEntry() {
  const { caseId } = route.useParams();
  usePageTitle(`Case ${caseId.slice(0, 8)}`);
  const found = useCase(caseId);
  if (found.data === undefined) return <p className="text-ink-muted">Opening the case…</p>;
  if (!found.data.ok) return <CaseProblemPage caseId={caseId} error={found.data.error} />;
  const { step, question } = found.data.value.place;
  return (
    <Navigate
      to="/cases/$caseId/$step"
      params={{ caseId, step }}
      search={question === undefined ? {} : { q: question }}
      replace
    />
  );
}
