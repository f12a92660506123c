import { getRouteApi, Link } from "@tanstack/react-router";
import { exampleFieldsLeft } from "#domain";
import { Callout } from "#ui";
import { NoticePage } from "../features/notices/index.ts";
import { OpenedCase } from "./opened-case.tsx";
import { usePerson } from "./people/use-person.ts";
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
  const left = from === "kept" ? exampleFieldsLeft(plan) : [];
  return (
    <OpenedCase
      caseId={caseId}
      current="notice"
      titleOf={() => `Notice · Case ${caseId.slice(0, 8)}`}
    >
      {(opened) => (
        <>
          {left.length === 0 ? null : (
            <Callout tone="warning" title="This letter still uses some example plan details">
              {left.join("; ")}. An administrator enters the plan’s details in {toSettings}.
            </Callout>
          )}
          <NoticePage opened={opened} person={person} plan={plan} zone={zone} />
          {from === "kept" ? null : (
            <p className="mt-5 text-sm text-ink-muted print:hidden">
              Letters name the example plan until an administrator enters the plan’s details in{" "}
              {toSettings}.
            </p>
          )}
        </>
      )}
    </OpenedCase>
  );
}
