import { getRouteApi } from "@tanstack/react-router";
import { CaseHistoryPage } from "../features/case-history/index.ts";
import { SaveAsScenario } from "../features/scenarios/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { usePerson } from "./people/use-person.ts";

const route = getRouteApi("/stored/cases/$caseId/changes");

/** Who changed what in a case. */
export function CaseHistoryRoute() {
  const { caseId } = route.useParams();
  const person = usePerson();
  return (
    <OpenedCase
      caseId={caseId}
      current="history"
      titleOf={() => `History · Case ${caseId.slice(0, 8)}`}
    >
      {({ value }) => (
        <div className="grid gap-5">
          <CaseHistoryPage record={value} person={person} />
          <SaveAsScenario record={value} />
        </div>
      )}
    </OpenedCase>
  );
}
