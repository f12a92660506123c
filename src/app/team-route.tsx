import { mayOpenPage } from "#domain";
import { LoadPage } from "../features/team/index.ts";
import { NotFoundPage } from "./not-found-page.tsx";
import { usePeopleState, usePerson } from "./people/use-person.ts";
import { usePageTitle } from "./use-page-title.ts";

/** What the team has to do, for an administrator. */
export function TeamRoute() {
  usePageTitle("Team");
  const { role } = usePerson();
  const { profiles } = usePeopleState();
  return mayOpenPage("team", role) ? <LoadPage people={profiles} /> : <NotFoundPage />;
}
