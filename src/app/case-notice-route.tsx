import { getRouteApi } from "@tanstack/react-router";
import { examplePlan } from "#cases";
import { NoticePage } from "../features/notices/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { usePerson } from "./people/use-person.ts";
import { usePlanZone } from "./use-plan-zone.ts";

const route = getRouteApi("/stored/cases/$caseId/notice");

/** The letters of a case: the one that is due, and those that were sent. */
export function CaseNoticeRoute() {
  const { caseId } = route.useParams();
  const person = usePerson();
  const zone = usePlanZone();
  return (
    <OpenedCase
      caseId={caseId}
      current="notice"
      titleOf={() => `Notice · Case ${caseId.slice(0, 8)}`}
    >
      {(opened) => <NoticePage opened={opened} person={person} plan={examplePlan} zone={zone} />}
    </OpenedCase>
  );
}
