import { getRouteApi, useRouteContext, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { loadClockDetails } from "../features/case-header/index.ts";
import { WorklistPage } from "../features/worklist/index.ts";
import { DayBar } from "../features/next-case/index.ts";
import { MentionList } from "../features/team/index.ts";
import { droppedFiles } from "./intake/file-memory.ts";
import { useBackupTools } from "./backup/backup-tools.tsx";
import { usePeopleState, usePerson } from "./people/use-person.ts";
import { withPersonNamed } from "./private-filters.ts";
import { createSearchMemory } from "./search-memory.ts";
import { usePageTitle } from "./use-page-title.ts";
import { RecoveryKeyLine } from "./vault/recovery-key-line.tsx";
import { useStoreState } from "./use-store-state.ts";
import { usePlanZone } from "./use-plan-zone.ts";

const route = getRouteApi("/stored/");

/** For back and forward; a reload begins without search words. */
const searchMemory = createSearchMemory();

/** The worklist: filters and order from the address, search words from the memory of this page. */
export function WorklistRoute() {
  usePageTitle("Worklist");
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const { planZone, vault } = useRouteContext({ from: "__root__" });
  const zone = usePlanZone();
  const person = usePerson();
  const { profiles } = usePeopleState();
  const view = withPersonNamed(asked, profiles);
  const { state } = useStoreState();
  const isTeam = state.kind === "ready" && state.workspace.team !== null;
  const { items, reminder } = useBackupTools(
    state.kind === "ready" ? state.workspace.backups : null,
  );
  const entry = useRouterState({ select: ({ location }) => location.state.worklistSearch });
  return (
    <WorklistPage
      view={view}
      search={entry === undefined ? "" : searchMemory.wordsAt(entry)}
      onSearchChange={(words) =>
        void navigate({
          search: view,
          state: { worklistSearch: searchMemory.remember(words) },
          replace: true,
        })
      }
      person={person}
      people={profiles}
      renderClocks={(clock) => (
        <Suspense fallback={<p className="text-ink-muted">Reading the clocks…</p>}>
          <ClockDetails clock={clock} />
        </Suspense>
      )}
      menu={items}
      reminder={
        <>
          {vault === null ? null : <RecoveryKeyLine opening={vault.opening} />}
          <DayBar person={person} zone={zone} />
          {reminder}
          <MentionList />
        </>
      }
      planZone={{
        zone,
        onChange: planZone.set,
        mayChange: !isTeam || person.role === "administrator",
      }}
      onFax={(files) =>
        void navigate({ to: "/cases/new", state: { newCaseFiles: droppedFiles.remember(files) } })
      }
      onImported={(caseId) => void navigate({ to: "/cases/$caseId", params: { caseId } })}
    />
  );
}

// Not for the first page: it is looked at for one case in many.
const ClockDetails = lazy(loadClockDetails);
