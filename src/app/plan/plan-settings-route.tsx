import { Link } from "@tanstack/react-router";
import { mayOpenPage } from "#domain";
import { PlanSettingsPage } from "../../features/plan-settings/index.ts";
import { usePerson } from "../people/use-person.ts";
import { usePageTitle } from "../use-page-title.ts";
import { usePlanZone } from "../use-plan-zone.ts";
import { useDenialForm } from "./denial-form.ts";
import { usePlanFacts, usePlanFactsStore } from "./use-plan-facts.ts";

/** What the plan says of itself in every letter: read by everybody, changed by an administrator. */
export function PlanSettingsRoute() {
  usePageTitle("Plan settings");
  const { plan, from } = usePlanFacts();
  const facts = usePlanFactsStore();
  const { role } = usePerson();
  return (
    <PlanSettingsPage
      plan={plan}
      from={from}
      zone={usePlanZone()}
      mayChange={mayOpenPage("plan-settings", role)}
      denialForm={useDenialForm()}
      onSave={facts.set}
      policyLink={
        mayOpenPage("policy", role) ? (
          <Link to="/policy" className="font-medium text-accent underline underline-offset-2">
            Policy desk: plan values
          </Link>
        ) : undefined
      }
    />
  );
}
