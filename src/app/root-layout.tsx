import { Link, Outlet, useRouteContext, useRouter } from "@tanstack/react-router";
import { useEffect, useSyncExternalStore } from "react";
import { mayOpenPage } from "#domain";
import { navLinkClass, Shell } from "#ui";
import type { AppContext } from "./app-context.ts";
import { LockButton } from "./vault/lock-button.tsx";
import { letsThrough } from "./vault/vault-opening.ts";
import { DisplayButton } from "./display/display-button.tsx";
import { PersonButton } from "./people/person-button.tsx";
import { usePeopleState } from "./people/use-person.ts";
import { useLastList } from "./use-last-list.ts";
import { ReleaseLine } from "./release/release-line.tsx";
import { usePlaceKeys } from "./use-place-keys.ts";
import { useStoreState } from "./use-store-state.ts";
import { StoreBanner } from "./store-banner.tsx";

/** The frame around every page. */
export function RootLayout() {
  useHeadingFocus();
  const { vault } = useRouteContext({ from: "__root__" });
  const { state } = useStoreState();
  const isTeam = state.kind === "ready" && state.workspace.team !== null;
  const role = usePeopleState().current?.role ?? "nobody";
  const lastList = useLastList();
  const areClosed = useClosedPlaces(vault);
  usePlaceKeys(role, lastList, vault === null ? null : () => lockIfOpen(vault));
  return (
    <Shell
      brand={
        <Link to="/" className="inline-flex min-h-8 items-center text-ink no-underline">
          Reviewer workstation
        </Link>
      }
      nav={
        areClosed ? undefined : (
          <>
            <Link
              to="/"
              search={lastList}
              activeOptions={{ exact: true, includeSearch: false }}
              className={navLinkClass}
            >
              <HomeWords />
            </Link>
            {role === "physician-advisor" ? (
              <Link to="/queue" className={navLinkClass}>
                Queue
              </Link>
            ) : null}
            <Link to="/criteria" className={navLinkClass}>
              Criteria
            </Link>
            {mayOpenPage("quality", role) ? (
              <Link to="/qa/$" className={navLinkClass}>
                Quality
              </Link>
            ) : null}
            {isTeam && mayOpenPage("team", role) ? (
              <Link to="/team/$" params={{ _splat: "" }} className={navLinkClass}>
                Team
              </Link>
            ) : null}
            {mayOpenPage("plan-settings", role) ? (
              <Link to="/settings" className={navLinkClass}>
                Plan
              </Link>
            ) : null}
          </>
        )
      }
      actions={
        <>
          <DisplayButton />
          <PersonButton />
          {vault === null ? null : <LockButton {...vault} />}
        </>
      }
      banner={
        <>
          <StoreBanner />
          <ReleaseLine />
        </>
      }
    >
      <Outlet />
    </Shell>
  );
}

/** Nobody is led to pages that stay closed until the workstation is set up or unlocked. */
function useClosedPlaces(vault: AppContext["vault"]): boolean {
  const stage = useSyncExternalStore(
    vault?.opening.subscribe ?? unchanging,
    () => vault?.opening.getState() ?? null,
  );
  if (stage === null || stage.kind === "opening") return false;
  // A moment on the way to every open vault; it lasts only where there is something to copy.
  if (stage.kind === "copying" && stage.progress === null) return false;
  return !letsThrough(stage);
}

function lockIfOpen({ opening, lock }: NonNullable<AppContext["vault"]>): void {
  if (opening.getState().kind === "open") void lock.lock("person");
}

/** What the first page is: the worklist, or the audit for those who read nothing else. */
function HomeWords() {
  const { access } = useRouteContext({ from: "__root__" });
  const answer = useSyncExternalStore(
    access?.subscribe ?? unchanging,
    () => access?.get().answer ?? null,
  );
  return answer?.signedIn === true && answer.maySearchAudit ? "Audit log" : "Worklist";
}

const unchanging = () => () => undefined;

/**
 * After a change of page the reading position is the new page's h1: a screen reader starts there and
 * Tab goes on from there. The steps of a case see to their own focus: it may belong to a question; so
 * does an address that names a place on its page.
 */
function useHeadingFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ fromLocation, toLocation, pathChanged }) => {
        const isStep = /^\/cases\/[^/]+\/./.test(toLocation.pathname);
        const isElsewhere = isStep || toLocation.hash !== "";
        if (fromLocation === undefined || !pathChanged || isElsewhere) return;
        document.querySelector<HTMLElement>("main h1")?.focus();
      }),
    [router],
  );
}
