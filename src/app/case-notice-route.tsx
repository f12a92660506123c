import { getRouteApi, Link } from "@tanstack/react-router";
import { Callout } from "#ui";
import { NoticePage } from "../features/notices/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { usePerson } from "./people/use-person.ts";
import { useDenialForm } from "./plan/denial-form.ts";
import { usePlanFacts } from "./plan/use-plan-facts.ts";
import { usePlanZone } from "./use-plan-zone.ts";

const toSettings = (
  <Link to="/settings" className="text-accent underline underline-offset-2">
    Plan settings
  </Link>
);

const route = getRouteApi("/stored/cases/$caseId/notice");

/** The letters of a case: the one that is due, and those that were sent. */
export function CaseNoticeRoute() {
  const { caseId } = route.useParams();
  const person = usePerson();
  const zone = usePlanZone();
  const { plan, from } = usePlanFacts();
  const denialForm = useDenialForm();
  return (
    <OpenedCase
      caseId={caseId}
      current="notice"
      titleOf={() => `Notice · Case ${caseId.slice(0, 8)}`}
    >
      {(opened) => (
        <div className="grid gap-5">
          <div className="grid gap-5 empty:hidden print:hidden">
            {from === "kept" ? null : (
              <Callout tone="warning" title="This letter names the example plan">
                Don’t send it to a member. An administrator first enters the plan’s own details in{" "}
                {toSettings}.
              </Callout>
            )}
          </div>
          <NoticePage
            {...{ opened, person, plan, zone, denialForm }}
            hasOwnPlan={from === "kept"}
          />
        </div>
      )}
    </OpenedCase>
  );
}
