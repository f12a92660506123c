import { momentInWords } from "#data";
import { type SubmitEvent, useState } from "react";
import type { Backups, RestoredBackup } from "#domain";
import { Button, Callout, Dialog, Entered, Question, TextField } from "#ui";
import { Status, untilDrawn } from "./backup-dialog.tsx";
import { type OpenedBackup, openBackup, restoreBackup } from "./backup-file.ts";
import { countsInWords, reportInWords } from "./backup-words.ts";

/** Opens a backup, says what is in it, and restores it when told to. */
export function RestoreDialog({
  backups,
  onClose,
  onRestored,
}: {
  readonly backups: Backups;
  readonly onClose: () => void;
  /** Whoever shows cases reads them anew. */
  readonly onRestored: () => void;
}) {
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [backup, setBackup] = useState<OpenedBackup | null>(null);
  const [report, setReport] = useState<RestoredBackup | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  async function open(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (file === null) return setProblem("Choose a backup file.");
    if (passphrase === "") return setProblem("Enter the passphrase of the backup.");
    setProblem(null);
    setIsBusy(true);
    await untilDrawn();
    const opened = await openBackup(file, passphrase);
    setIsBusy(false);
    if (opened.ok) setBackup(opened.value);
    else setProblem(opened.message);
    return undefined;
  }

  async function restore(opened: OpenedBackup): Promise<void> {
    setProblem(null);
    setIsBusy(true);
    const restored = await restoreBackup(backups, opened);
    setIsBusy(false);
    if (restored.ok) setReport(restored.value);
    else setProblem(restored.message);
  }

  return (
    <Dialog
      isOpen
      onClose={report === null ? onClose : onRestored}
      title="Restore a backup"
      description="Nothing in this browser is overwritten. A case that is different here stays unchanged."
    >
      {report !== null ? (
        <Report report={report} onDone={onRestored} />
      ) : backup !== null ? (
        <>
          <p>
            Made on {momentInWords(backup.header.createdAt)}. It holds{" "}
            {countsInWords(backup.header.counts)}. The file is complete.
          </p>
          <Status isBusy={isBusy} problem={problem} busy="Restoring…" />
          <div className="flex gap-2">
            <Button variant="primary" disabled={isBusy} onClick={() => void restore(backup)}>
              Restore
            </Button>
            <Button disabled={isBusy} onClick={onClose}>
              Cancel
            </Button>
          </div>
        </>
      ) : (
        <form className="grid gap-3" onSubmit={(event) => void open(event)}>
          <Question id="restore-file" label="Backup file">
            <input
              id="restore-file"
              type="file"
              accept=".age"
              className="max-w-full"
              onChange={(event) => setFile(event.target.files?.[0] ?? null)}
            />
          </Question>
          <Question id="restore-passphrase" label="Passphrase">
            <TextField
              type="password"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
          </Question>
          <Status isBusy={isBusy} problem={problem} busy="Opening the backup…" />
          <div className="flex gap-2">
            <Button type="submit" variant="primary" disabled={isBusy}>
              Open backup
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

function Report({
  report,
  onDone,
}: {
  readonly report: RestoredBackup;
  readonly onDone: () => void;
}) {
  const different = report.cases.filter(({ outcome }) => outcome === "different");
  return (
    <>
      <div role="status" className="grid gap-3">
        <Callout tone="info" title="The backup was restored">
          <ul>
            {reportInWords(report).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Callout>
        {different.length === 0 ? null : (
          <Callout tone="warning" title="Different in this browser; not restored">
            <ul>
              {different.map(({ id, name }) => (
                <li key={id}>
                  <Entered text={name ?? `Case ${id.slice(0, 8)}`} />
                </li>
              ))}
            </ul>
          </Callout>
        )}
      </div>
      <div>
        <Button variant="primary" onClick={onDone}>
          Done
        </Button>
      </div>
    </>
  );
}
