import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { mayOpenPage } from "#domain";
import { navLinkClass } from "#ui";
import { NotFoundPage } from "../not-found-page.tsx";
import { usePeopleState, usePerson } from "../people/use-person.ts";
import { usePageTitle } from "../use-page-title.ts";

const route = getRouteApi("/stored/team/$");

const places = [
  ["", "Open work"],
  ["physicians", "Physician advisors"],
  ["sessions", "Signed in now"],
  ["systems", "Connected systems"],
  ["move", "Import and export"],
] as const;

/** Around every page of the team area: who may see them, and their places. */
export function TeamFrame() {
  const { role } = usePerson();
  const { _splat = "" } = route.useParams();
  if (!mayOpenPage("team", role)) return <NotFoundPage />;
  return (
    <>
      <nav
        aria-label="Team"
        className="-mx-4 -mt-4 mb-4 flex flex-wrap gap-1 border-b border-line bg-surface px-2 py-1 lg:-mx-6 lg:px-4 print:hidden"
      >
        {places.map(([place, words]) => (
          <Link
            key={place}
            to="/team/$"
            params={{ _splat: place }}
            activeOptions={{ exact: true }}
            className={navLinkClass}
          >
            {words}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<p className="text-ink-muted">Opening…</p>}>
        <TeamPage place={_splat.replace(/\/$/, "")} />
      </Suspense>
    </>
  );
}

function TeamPage({ place }: { readonly place: string }) {
  const { profiles } = usePeopleState();
  const title = places.find(([known]) => known === place)?.[1];
  usePageTitle(title === undefined || place === "" ? "Team" : title);
  switch (place) {
    case "":
      return <LoadPage people={profiles} />;
    case "physicians":
      return <PhysiciansPage />;
    case "sessions":
      return <SessionsPage />;
    case "systems":
      return <SystemsPage />;
    case "move":
      return <MovePage />;
    default:
      return <NotFoundPage />;
  }
}

const LoadPage = lazy(async () => {
  const { LoadPage: page } = await import("../../features/team/index.ts");
  return { default: page };
});
const PhysiciansPage = lazy(async () => {
  const { PhysiciansPage: page } = await import("../../features/team/index.ts");
  return { default: page };
});
const SessionsPage = lazy(async () => {
  const { SessionsPage: page } = await import("../../features/team/index.ts");
  return { default: page };
});
const SystemsPage = lazy(async () => {
  const { SystemsPage: page } = await import("../../features/team/index.ts");
  return { default: page };
});
const MovePage = lazy(async () => {
  const { MovePage: page } = await import("../../features/team/index.ts");
  return { default: page };
});
