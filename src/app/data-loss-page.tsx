import type { Backups } from "#domain";
import { Suspense, useState } from "react";
import { Button, ProblemPage, saveFile } from "#ui";
import type { OpenDrafts } from "#data";
import type { BackupTask } from "./backup/backup-dialog.tsx";
import { BackupDialog } from "./backup/lazy-backup-dialog.tsx";
import { setupLossInWords } from "./setup-loss-in-words.ts";
import type { DataLoss, SetupLoss, StoreOpening } from "./store-opening.ts";
import { usePageTitle } from "./use-page-title.ts";

/** The store holds less than was saved. Never shown as an empty worklist, never repaired unasked. */
export function DataLossPage({
  loss,
  setupLoss,
  backups,
  opening,
  drafts,
}: {
  readonly loss: DataLoss;
  readonly setupLoss: SetupLoss | null;
  readonly backups: Backups | null;
  readonly opening: StoreOpening;
  /** What was typed and is not saved. */
  readonly drafts: OpenDrafts;
}) {
  usePageTitle("Cases are missing");
  const [shown, setShown] = useState<BackupTask | null>(null);
  const { expected, found } = loss;

  const unsaved = [...drafts.values()].filter(
    ({ autosave }) => autosave.getState().kind !== "saved",
  );

  return (
    <ProblemPage
      title="Cases are missing from this browser"
      whatHappened={
        <>
          <p>
            The browser’s database has less than was saved in it: {inWords(found.cases, "case")} of{" "}
            {expected.cases}, {inWords(found.revisions, "saved change")} of {expected.revisions},{" "}
            {inWords(found.determinations, "determination")} of {expected.determinations}.
          </p>
          <p className="mt-2">
            {loss.databaseReplaced
              ? "The database was recreated since the last visit. Its files were removed or damaged, or the site’s data was cleared."
              : "Part of the database was damaged or removed outside the workstation."}
          </p>
          {setupLoss === null ? null : <p className="mt-2">{setupLossInWords(setupLoss)}.</p>}
        </>
      }
      whatIsSafe={
        <p>
          What is still there has not been changed, and nothing will be saved to it until you
          decide.
        </p>
      }
      whatToDoNext={
        <ol className="grid list-decimal gap-1 pl-5">
          <li>Save a copy of what is left, if anything is.</li>
          <li>
            Ask your administrator whether the browser’s profile can be restored from a backup, then
            try again. A backup of the workstation can be restored here.
          </li>
          <li>Only then continue with what is there. The missing cases will not be shown again.</li>
        </ol>
      }
      actions={
        <>
          {found.cases > 0 && backups !== null ? (
            <Button variant="primary" onClick={() => setShown("back-up")}>
              Save a copy of what is left
            </Button>
          ) : null}
          {unsaved.length > 0 ? (
            <Button
              onClick={() =>
                saveFile(
                  "answers-not-saved.json",
                  "json",
                  JSON.stringify(
                    unsaved.map(({ autosave }) => autosave.getDraft()),
                    null,
                    1,
                  ),
                )
              }
            >
              Save a copy of unsaved answers
            </Button>
          ) : null}
          {backups === null ? null : (
            <Button onClick={() => setShown("restore")}>Restore a backup…</Button>
          )}
          <Button onClick={() => void opening.open()}>Try again</Button>
          <Button onClick={() => void opening.workInMemory()}>
            Work in this session only, without storage
          </Button>
          <Button variant="danger" onClick={() => void opening.acceptLoss()}>
            Continue with what is there
          </Button>
          <Suspense>
            {backups === null || shown === null ? null : (
              <BackupDialog
                backups={backups}
                task={shown}
                onClose={() => setShown(null)}
                onRestored={() => void opening.open()}
              />
            )}
          </Suspense>
        </>
      }
    />
  );
}

function inWords(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
