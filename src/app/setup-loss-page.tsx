import type { Backups, SetupPart } from "#domain";
import { Suspense, useState } from "react";
import { Button, ProblemPage } from "#ui";
import type { BackupTask } from "./backup/backup-dialog.tsx";
import { BackupDialog } from "./backup/lazy-backup-dialog.tsx";
import { asSubject, setupLossInWords } from "./setup-loss-in-words.ts";
import type { SetupLoss, StoreOpening } from "./store-opening.ts";
import { usePageTitle } from "./use-page-title.ts";

/** People, plan or settings were stored here and are not there now. Never taken for a browser that is new. */
export function SetupLossPage({
  loss,
  backups,
  opening,
}: {
  readonly loss: SetupLoss;
  readonly backups: Backups | null;
  readonly opening: StoreOpening;
}) {
  const { missing, unreadable } = loss;
  const [shown, setShown] = useState<BackupTask | null>(null);
  usePageTitle("Setup is missing");
  return (
    <ProblemPage
      title={setupLossInWords(loss)}
      whatHappened={
        <>
          {missing.length === 0 ? null : (
            <p>
              {asSubject(missing)} were saved in this browser but are missing, or are older than
              what was saved. The browser’s files were damaged, or this site’s data was cleared.
            </p>
          )}
          {unreadable.length === 0 ? null : (
            <p>
              {asSubject(unreadable)} are stored, but the file is damaged. They were not changed.
            </p>
          )}
        </>
      }
      whatIsSafe={<p>Your cases are not affected, and nothing was changed or replaced.</p>}
      whatToDoNext={
        <ol className="grid list-decimal gap-1 pl-5">
          <li>
            Ask your administrator whether the browser’s profile can be restored from a backup, then
            try again.
          </li>
          <li>{againWords(new Set([...missing, ...unreadable]))}</li>
        </ol>
      }
      actions={
        <>
          <Button variant="primary" onClick={() => void opening.open()}>
            Try again
          </Button>
          {backups === null ? null : (
            <>
              <Button onClick={() => setShown("back-up")}>Back up…</Button>
              <Button onClick={() => setShown("restore")}>Restore a backup…</Button>
            </>
          )}
          <Button onClick={() => void opening.setUpAgain()}>Set up again</Button>
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

function againWords(parts: ReadonlySet<SetupPart>): string {
  const steps = [
    ...(parts.has("people") ? ["choose who is working"] : []),
    ...(parts.has("plan") ? ["have an administrator enter the plan settings"] : []),
    ...(parts.has("settings") ? ["check the time zone on the worklist"] : []),
  ];
  return `Or set up again: ${steps.join(", ")}.`;
}
