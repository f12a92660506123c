import { type ReactNode, Suspense, useEffect, useState } from "react";
import type { Backups, SinceBackup } from "#domain";
import { Button, Callout } from "#ui";
import type { MenuItem } from "../../features/worklist/index.ts";
import type { BackupTask } from "./backup-dialog.tsx";
import { counted, dayInWords } from "./backup-words.ts";
import { BackupDialog } from "./lazy-backup-dialog.tsx";

/**
 * Backup at the worklist: what its menu offers, and what stands above the list: a restore that was cut short, and
 * decisions that are newer than the last backup. Nothing where cases are kept for this session only.
 */
export function useBackupTools(backups: Backups | null): {
  readonly items: readonly MenuItem[];
  readonly reminder: ReactNode;
} {
  const [shown, setShown] = useState<BackupTask | null>(null);
  const [since, setSince] = useState<SinceBackup | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (shown === null && backups !== null) {
      void backups.sinceBackup().then((read) => {
        if (isCurrent && read.ok) setSince(read.value);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [backups, shown]);
  if (backups === null) return { items: [], reminder: null };
  const goOn = async (): Promise<void> => {
    const noted = await backups.noteRestored();
    if (noted.ok) setSince((before) => before && { ...before, restoringSince: null });
  };
  return {
    items: [
      { label: "Back up…", onChoose: () => setShown("back-up") },
      { label: "Restore a backup…", onChoose: () => setShown("restore") },
    ],
    reminder: (
      <>
        {since?.restoringSince === null || since === null ? null : (
          <Unfinished onRestore={() => setShown("restore")} onGoOn={() => void goOn()} />
        )}
        {since === null || since.decisions === 0 ? null : (
          <p className="text-sm text-ink-muted">
            {reminderWords(since)}{" "}
            <Button variant="quiet" size="small" onClick={() => setShown("back-up")}>
              Back up now…
            </Button>
          </p>
        )}
        <Suspense>
          {shown === null ? null : (
            <BackupDialog
              backups={backups}
              task={shown}
              onClose={() => setShown(null)}
              onRestored={() => globalThis.location.reload()}
            />
          )}
        </Suspense>
      </>
    ),
  };
}

function Unfinished({
  onRestore,
  onGoOn,
}: {
  readonly onRestore: () => void;
  readonly onGoOn: () => void;
}) {
  return (
    <Callout tone="warning" headingLevel={2} title="A restore did not finish">
      <p>
        Some cases or documents from the backup may still be missing. Unless it’s still running in
        another window, restore the same file again: what is here stays, and nothing is duplicated.
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={onRestore}>
          Restore the file again…
        </Button>
        <Button size="small" variant="quiet" onClick={onGoOn}>
          Continue without the rest
        </Button>
      </div>
    </Callout>
  );
}

function reminderWords({ decisions, lastBackupAt }: SinceBackup): string {
  return lastBackupAt === null
    ? `${counted(decisions, "decision")} and no backup yet.`
    : `${counted(decisions, "decision")} since the last backup (${dayInWords(lastBackupAt)}).`;
}
