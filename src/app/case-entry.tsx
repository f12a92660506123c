import { getRouteApi, Navigate } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useCase } from "#data";
import { type CaseState, isDetermined } from "#domain";
import { usePerson } from "./people/use-person.ts";
import { usePageTitle } from "./use-page-title.ts";

const route = getRouteApi("/stored/cases/$caseId/");

/** Leads from the address of a case to the step, and the question, where one left off. */
export function CaseEntry() {
  const { caseId } = route.useParams();
  usePageTitle(`Case ${caseId.slice(0, 8)}`);
  const person = usePerson();
  const found = useCase(caseId);
  if (found.data === undefined) return <Opening />;
  if (!found.data.ok) {
    return (
      <Suspense fallback={<Opening />}>
        <CaseProblemPage caseId={caseId} error={found.data.error} />
      </Suspense>
    );
  }
  if (person.role === "physician-advisor" && isForPhysician(found.data.value.state)) {
    return <Navigate to="/cases/$caseId/decision" params={{ caseId }} replace />;
  }
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

/** A case that waits for a physician's decision, or has it. */
function isForPhysician(state: CaseState): boolean {
  return (
    state === "referred-to-physician" || state === "recommended-approval" || isDetermined(state)
  );
}

function Opening() {
  return <p className="text-ink-muted">Opening the case…</p>;
}

const CaseProblemPage = lazy(async () => {
  const { CaseProblemPage: page } = await import("./case-problem-page.tsx");
  return { default: page };
});
