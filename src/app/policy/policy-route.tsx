import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { planDay, useMinute } from "#data";
import { mayOpenPage } from "#domain";
import { CommitteePage, PolicyDeskPage } from "../../features/policy-desk/index.ts";
import { NotFoundPage } from "../not-found-page.tsx";
import { usePerson } from "../people/use-person.ts";
import { usePageTitle } from "../use-page-title.ts";
import { useStoreState } from "../use-store-state.ts";

const linkClass = "font-medium text-accent underline underline-offset-2";

/** The plan's values of the criteria: administrators only. */
export function PolicyRoute() {
  usePageTitle("Policy desk");
  const person = usePerson();
  const now = useMinute();
  const { state } = useStoreState();
  const { set } = useSearch({ from: "/stored/policy" });
  const navigate = useNavigate();
  if (!mayOpenPage("policy", person.role)) return <NotFoundPage />;
  if (state.kind !== "ready") return null;
  return (
    <PolicyDeskPage
      policy={state.workspace.policy}
      person={person}
      today={planDay(now)}
      reference={set}
      onReferenceChange={(reference) =>
        void navigate({ to: "/policy", search: { set: reference }, replace: true })
      }
      renderToCase={(caseId, words) => (
        <Link to="/cases/$caseId" params={{ caseId }} className={linkClass}>
          {words}
        </Link>
      )}
      renderToCommittee={(changeId, words) => (
        <Link to="/policy/$changeId" params={{ changeId }} className={linkClass}>
          {words}
        </Link>
      )}
    />
  );
}

/** One change as a page for a committee. */
export function CommitteeRoute() {
  usePageTitle("Change to plan values");
  const person = usePerson();
  const now = useMinute();
  const { state } = useStoreState();
  const { changeId } = useParams({ from: "/stored/policy/$changeId" });
  if (!mayOpenPage("policy", person.role)) return <NotFoundPage />;
  if (state.kind !== "ready") return null;
  return (
    <CommitteePage
      policy={state.workspace.policy}
      person={person}
      today={planDay(now)}
      changeId={changeId}
    />
  );
}
