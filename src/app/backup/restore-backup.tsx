import { momentInWords } from "#data";
import { type SubmitEvent, useState } from "react";
import type { Backups, RestoredBackup } from "#domain";
import { Button, chosenFile, EncryptedFileFields, noFile } from "#ui";
import { type OpenedBackup, openBackup, restoreBackup } from "./backup-file.ts";
import { BackupStatus } from "./backup-status.tsx";
import { countsInWords } from "./backup-words.ts";
import { RestoreReportView } from "./restore-report.tsx";
import type { BackupWork } from "./use-backup-work.ts";

/** Opens a backup, says what is in it, and restores it when told to. */
export function RestoreBackup({
  backups,
  work,
  onStage,
  onLeave,
}: {
  readonly backups: Backups;
  readonly work: BackupWork;
  readonly onStage: (stage: "before" | "writing" | "restored") => void;
  readonly onLeave: () => void;
}) {
  const [entered, setEntered] = useState(noFile);
  const [backup, setBackup] = useState<OpenedBackup | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const [report, setReport] = useState<RestoredBackup | null>(null);

  function open(event: SubmitEvent): void {
    event.preventDefault();
    const chosen = chosenFile(entered);
    if (typeof chosen === "string") return work.setProblem(chosen);
    const { file, passphrase } = chosen;
    return void work.run((watch) => openBackup(file, passphrase, watch), setBackup);
  }

  async function restore(opened: OpenedBackup): Promise<void> {
    work.setProblem(null);
    setIsWriting(true);
    onStage("writing");
    const restored = await restoreBackup(backups, opened);
    setIsWriting(false);
    onStage(restored.ok ? "restored" : "before");
    if (restored.ok) setReport(restored.value);
    else work.setProblem(restored.message);
  }

  if (report !== null) {
    const people = backup?.header.counts.people ?? 0;
    return <RestoreReportView report={report} people={people} onDone={onLeave} />;
  }
  if (backup !== null) {
    return (
      <>
        <p>
          Made on {momentInWords(backup.header.createdAt)}. It holds{" "}
          {countsInWords(backup.header.counts)}. The file is complete.
        </p>
        <div role="status">
          {isWriting ? <p>Restoring… Keep this window open until it is done.</p> : null}
        </div>
        <BackupStatus progress={null} problem={work.problem} busy="Restoring" />
        <div className="flex gap-2">
          <Button variant="primary" disabled={isWriting} onClick={() => void restore(backup)}>
            Restore
          </Button>
          <Button disabled={isWriting} onClick={onLeave}>
            Cancel
          </Button>
        </div>
      </>
    );
  }
  return (
    <form className="grid gap-3" onSubmit={open}>
      <EncryptedFileFields id="restore" value={entered} onChange={setEntered} />
      <BackupStatus progress={work.progress} problem={work.problem} busy="Opening the backup" />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={work.isBusy}>
          Open backup
        </Button>
        <Button onClick={() => work.cancel() || onLeave()}>Cancel</Button>
      </div>
    </form>
  );
}
