import { lazy, Suspense, useEffect, useState } from "react";
import type { Backups, SinceBackup } from "#domain";
import { Button } from "#ui";
import { counted, dayInWords } from "./backup-words.ts";

/** At the worklist: back up, restore, and a quiet line when decisions are newer than the last backup. */
export function BackupTools({ backups }: { readonly backups: Backups }) {
  const [shown, setShown] = useState<"none" | "backup" | "restore">("none");
  const [since, setSince] = useState<SinceBackup | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (shown === "none") {
      void backups.sinceBackup().then((read) => {
        if (isCurrent && read.ok) setSince(read.value);
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [backups, shown]);
  return (
    <>
      <p className="text-sm text-ink-muted">
        {since === null || since.decisions === 0 ? "" : `${reminderWords(since)} `}
        <Button variant="quiet" size="small" onClick={() => setShown("backup")}>
          Back up…
        </Button>{" "}
        <Button variant="quiet" size="small" onClick={() => setShown("restore")}>
          Restore a backup…
        </Button>
      </p>
      <Suspense>
        {shown === "backup" ? (
          <BackupDialog backups={backups} onClose={() => setShown("none")} />
        ) : shown === "restore" ? (
          <RestoreDialog
            backups={backups}
            onClose={() => setShown("none")}
            onRestored={() => globalThis.location.reload()}
          />
        ) : null}
      </Suspense>
    </>
  );
}

function reminderWords({ decisions, lastBackupAt }: SinceBackup): string {
  return lastBackupAt === null
    ? `${counted(decisions, "decision")} and no backup yet.`
    : `${counted(decisions, "decision")} since the last backup (${dayInWords(lastBackupAt)}).`;
}

// Rarely used, and the encryption comes with them.
export const BackupDialog = lazy(async () => {
  const { BackupDialog: dialog } = await import("./backup-dialog.tsx");
  return { default: dialog };
});
export const RestoreDialog = lazy(async () => {
  const { RestoreDialog: dialog } = await import("./restore-dialog.tsx");
  return { default: dialog };
});
