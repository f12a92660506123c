import { useState } from "react";
import type { Backups } from "#domain";
import { Dialog } from "#ui";
import { MakeBackup } from "./make-backup.tsx";
import { RestoreBackup } from "./restore-backup.tsx";
import { useBackupWork } from "./use-backup-work.ts";

export type BackupTask = "back-up" | "restore";

const words = {
  "back-up": {
    title: "Back up this browser",
    description:
      "One encrypted file with all cases, decisions, letters, quality records, documents, people, the plan, and the settings.",
  },
  restore: {
    title: "Restore a backup",
    description:
      "Nothing in this browser is overwritten. A case that is different here stays unchanged.",
  },
} as const;

/** Makes a backup or restores one: the same passphrase, the same wait, the same way out. */
export function BackupDialog({
  backups,
  task,
  onClose,
  onRestored,
}: {
  readonly backups: Backups;
  readonly task: BackupTask;
  readonly onClose: () => void;
  /** Whoever shows cases reads them anew. */
  readonly onRestored: () => void;
}) {
  const work = useBackupWork();
  /** While rows are written leaving would only hide what goes on. */
  const [stage, setStage] = useState<"before" | "writing" | "restored">("before");
  const leave = (): void => {
    if (stage === "restored") onRestored();
    else if (stage === "before") onClose();
  };
  return (
    <Dialog isOpen onClose={leave} {...words[task]}>
      {task === "back-up" ? (
        <MakeBackup backups={backups} work={work} onClose={onClose} />
      ) : (
        <RestoreBackup backups={backups} work={work} onStage={setStage} onLeave={leave} />
      )}
    </Dialog>
  );
}
