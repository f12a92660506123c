import { Link } from "@tanstack/react-router";
import { FileUp, Plus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import { useCaseList } from "#cases";
import { Button, buttonClass, Callout, LiveRegion, UndoToast } from "#ui";
import { CaseTable } from "./case-table.tsx";
import { ImportProblems } from "./import-problems.tsx";
import { RecentlyDeleted } from "./recently-deleted.tsx";
import { UnreadableCases } from "./unreadable-cases.tsx";
import { useCaseActions } from "./use-case-actions.ts";
import { useFilePicker } from "./use-file-picker.tsx";
import { EmptyWorklist } from "./empty-worklist.tsx";
import { sortOf, type WorklistView } from "./worklist-view.ts";
import { WorklistFilters } from "./worklist-filters.tsx";
import { refusalInWords } from "./worklist-words.ts";

export interface WorklistPageProps {
  /** Filter and order, from the address. */
  readonly view: WorklistView;
  /** Search words. Not from the address: they may be a member's name. */
  readonly search: string;
  readonly onSearchChange: (search: string) => void;
  readonly onImported: (caseId: string) => void;
}

const pageSize = 50;

/** The cases of this browser: find one, open it where it was left, add, import, export, delete. */
export function WorklistPage({ view, search, onSearchChange, onImported }: WorklistPageProps) {
  const [shown, setShown] = useState(pageSize);
  const actions = useCaseActions(onImported);
  const picker = useFilePicker(actions.importFile);
  const list = useCaseList({
    search: useDeferredValue(search),
    sort: sortOf(view),
    limit: shown,
    ...(view.state === undefined ? {} : { state: view.state }),
  });
  const page = list.data?.ok === true ? list.data.value : null;
  const all =
    page === null ? 0 : Object.values(page.byState).reduce((sum, count) => sum + count, 0);
  const isEmptyStore = page !== null && all === 0 && search.trim() === "";

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 tabIndex={-1} className="mr-auto text-2xl font-semibold">
          Worklist
        </h1>
        <Button icon={<FileUp />} onClick={picker.open}>
          Import case file
        </Button>
        <Link to="/cases/new" className={buttonClass({ variant: "primary" })}>
          <Plus aria-hidden="true" className="-ml-0.5 size-4" />
          New case
        </Link>
        {picker.input}
      </div>
      {list.data?.ok === false ? (
        <Callout tone="critical" title="The list could not be read">
          {refusalInWords(list.data.error)} The cases themselves were not touched.
        </Callout>
      ) : null}
      {actions.importProblem === null ? null : (
        <ImportProblems problem={actions.importProblem} onDismiss={actions.dismissImport} />
      )}
      {page === null ? null : <UnreadableCases cases={page.unreadable} />}
      {isEmptyStore ? (
        <EmptyWorklist
          isBusy={actions.isLoadingSamples}
          onLoadSamples={actions.loadSamples}
          onImport={picker.open}
        />
      ) : (
        <>
          <WorklistFilters
            view={view}
            search={search}
            onSearchChange={onSearchChange}
            byState={page?.byState ?? null}
          />
          {page === null ? null : (
            <>
              <CaseTable
                cases={page.items}
                view={view}
                isEverything={view.state === undefined && search.trim() === ""}
                onExport={actions.exportCase}
                onRemove={actions.remove}
              />
              {page.nextCursor === null ? null : (
                <div>
                  <Button onClick={() => setShown(shown + pageSize)}>
                    Show {Math.min(pageSize, page.total - page.items.length)} more of {page.total}
                  </Button>
                </div>
              )}
            </>
          )}
        </>
      )}
      <LiveRegion>
        {page === null || isEmptyStore
          ? ""
          : `${page.total} ${page.total === 1 ? "case" : "cases"}`}
      </LiveRegion>
      <RecentlyDeleted onRestore={actions.restore} />
      {isEmptyStore ? null : (
        <p className="text-sm text-ink-muted">
          Want to try something out?{" "}
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
      <UndoToast
        message={actions.notice?.message ?? null}
        onAction={actions.notice?.onUndo}
        onDismiss={actions.dismissNotice}
      />
    </div>
  );
}
