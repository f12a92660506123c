import { lazy, type ReactNode, Suspense, useDeferredValue, useMemo, useRef, useState } from "react";
import { useCapabilities, usePersonSettings } from "#data";
import { type CaseClock, type CaseSummary, mayOffer, type Person } from "#domain";
import { Button, Callout, FileDrop, LiveRegion, UndoToast } from "#ui";
import { AssignSelected } from "./assign-selected.tsx";
import { SelectedCasesContext } from "./selected-cases.ts";
import { CaseTable } from "./case-table.tsx";
import { RecentlyDeleted } from "./recently-deleted.tsx";
import { UnsavedCases } from "./unsaved-cases.tsx";
import { useCaseActions } from "./use-case-actions.ts";
import { useArrivals } from "./use-arrivals.tsx";
import { EmptyWorklist } from "./empty-worklist.tsx";
import { EntryActions } from "./entry-actions.tsx";
import { KeysButton } from "./keys-button.tsx";
import { PlanZoneButton, type PlanZoneSetting } from "./plan-zone-button.tsx";
import { StartGuide } from "./start-guide.tsx";
import { useWorklist } from "./use-worklist.ts";
import { isNarrowed, type WorklistView } from "./worklist-view.ts";
import { WorklistFilters } from "./worklist-filters.tsx";
import { type MenuItem, WorklistMenu } from "./worklist-menu.tsx";
import { refusalInWords } from "./worklist-words.ts";

export interface WorklistPageProps {
  /** Filters and order, from the address. */
  readonly view: WorklistView;
  /** Search words. Not from the address: they may be a member's name. */
  readonly search: string;
  readonly onSearchChange: (search: string) => void;
  readonly onImported: (caseId: string) => void;
  /** Files of a record arrived, dropped or chosen: a new case is begun beside them. */
  readonly onFax: (files: readonly File[]) => void;
  readonly planZone: PlanZoneSetting;
  /** Who works here: what is offered of a case depends on the role, and "mine" are their cases. */
  readonly person: Person;
  /** Everybody a case can be assigned to. */
  readonly people: readonly Person[];
  /** When the clocks of a case end and why; shown over the list. */
  readonly renderClocks: (clock: CaseClock) => ReactNode;
  /** What is offered for the whole worklist, and what is to be said of it above the list. */
  readonly menu: readonly MenuItem[];
  readonly reminder: ReactNode;
}

/** The cases: find one, open it where it was left, add, import, export, delete. */
export function WorklistPage({
  view,
  search,
  onSearchChange,
  onImported,
  onFax,
  planZone,
  person,
  people,
  renderClocks,
  menu,
  reminder,
}: WorklistPageProps) {
  const actions = useCaseActions(onImported, planZone.zone);
  const { takesOnlySamples } = useCapabilities();
  const [settings] = usePersonSettings(person.id);
  const arrivals = useArrivals(actions.importFile, onFax);
  // Once it was shown it stays, closed, so that the focus goes back to where it was opened from.
  const [clocksOf, setClocksOf] = useState<CaseSummary | null>();
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const selected = useMemo(
    () =>
      mayAssign(person)
        ? {
            ids,
            toggle: (id: string) => setIds((before) => toggled(before, id)),
          }
        : null,
    [ids, person],
  );
  const searchField = useRef<HTMLInputElement>(null);
  const { page, error, onLook } = useWorklist(view, useDeferredValue(search), {
    zone: planZone.zone,
    reviewer: person.name,
  });
  const isEverything = !isNarrowed(view) && search.trim() === "";
  const isEmptyStore = page !== null && page.total === 0 && isEverything;

  return (
    <FileDrop
      onFiles={takesOnlySamples ? nothing : arrivals.drop}
      isOff={takesOnlySamples}
      words="Drop to start a new case"
      className="grid gap-3"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 tabIndex={-1} className="mr-auto text-2xl font-semibold">
          Worklist
        </h1>
        <KeysButton search={searchField} />
        <PlanZoneButton {...planZone} />
        {menu.length === 0 ? null : <WorklistMenu items={menu} />}
        {takesOnlySamples ? null : <EntryActions arrivals={arrivals} />}
      </div>
      <UnsavedCases />
      {reminder}
      {error !== null ? (
        <Callout tone="critical" title="The list couldn’t be loaded">
          {refusalInWords(error)} The cases themselves were not changed.
        </Callout>
      ) : null}
      {actions.importProblem === null ? null : (
        <Suspense>
          <ImportProblems problem={actions.importProblem} onDismiss={actions.dismissImport} />
        </Suspense>
      )}
      {page === null || page.unreadable.length === 0 ? null : (
        <Suspense>
          <UnreadableCases cases={page.unreadable} />
        </Suspense>
      )}
      {isEmptyStore ? (
        <>
          <StartGuide person={person} />
          <EmptyWorklist
            isBusy={actions.isLoadingSamples}
            onLoadSamples={actions.loadSamples}
            onImport={arrivals.openImport}
            onFax={arrivals.openFax}
          />
        </>
      ) : (
        <>
          <WorklistFilters
            view={view}
            person={person}
            search={search}
            searchField={searchField}
            onSearchChange={onSearchChange}
            counts={page}
          />
          <AssignSelected
            ids={ids}
            people={people}
            onDone={(message, left) => {
              actions.tell(message);
              setIds(new Set(left));
            }}
            onClear={() => setIds(new Set())}
          />
          {page === null ? null : (
            <SelectedCasesContext value={selected}>
              <CaseTable
                page={page}
                person={person}
                view={view}
                chosen={settings.columns}
                isEverything={isEverything}
                onLook={onLook}
                onExport={actions.exportCase}
                onRemove={actions.remove}
                onShowClocks={setClocksOf}
              />
            </SelectedCasesContext>
          )}
        </>
      )}
      <LiveRegion>
        {page === null || isEmptyStore
          ? ""
          : `${page.total} ${page.total === 1 ? "case" : "cases"}`}
      </LiveRegion>
      {page === null || page.isProvisional === true ? null : (
        // Looking for them reads all cases: the first rows come before that.
        <RecentlyDeleted person={person} onRestore={actions.restore} />
      )}
      {isEmptyStore ? null : (
        <p className="text-sm text-ink-muted">
          Want to try it out?{" "}
          <Button
            variant="quiet"
            size="small"
            disabled={actions.isLoadingSamples}
            onClick={actions.loadSamples}
          >
            Load the sample cases
          </Button>
        </p>
      )}
      {clocksOf === undefined ? null : (
        <Suspense>
          <ClocksDialog
            summary={clocksOf}
            onClose={() => setClocksOf(null)}
            renderClocks={renderClocks}
          />
        </Suspense>
      )}
      <UndoToast
        message={actions.notice?.message ?? null}
        onAction={actions.notice?.onUndo}
        onDismiss={actions.dismissNotice}
      />
    </FileDrop>
  );
}

const nothing = (): void => undefined;

/** Whoever may assign an open case may assign several. */
function mayAssign(person: Person): boolean {
  return mayOffer("assign", "in-review", person);
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

// What most days never show is no part of the first page.
const ImportProblems = lazy(async () => {
  const { ImportProblems: problems } = await import("./import-problems.tsx");
  return { default: problems };
});
const UnreadableCases = lazy(async () => {
  const { UnreadableCases: cases } = await import("./unreadable-cases.tsx");
  return { default: cases };
});
const ClocksDialog = lazy(async () => {
  const { ClocksDialog: dialog } = await import("./clocks-dialog.tsx");
  return { default: dialog };
});
