import { type SubmitEvent, useState } from "react";
import type { Backups } from "#domain";
import { Button, Callout, NewPassphraseFields, newPassphraseProblem, noPassphrase } from "#ui";
import { downloadBackup } from "./backup-file.ts";
import { BackupStatus } from "./backup-status.tsx";
import { countsInWords } from "./backup-words.ts";
import type { BackupWork } from "./use-backup-work.ts";

/** Asks for a passphrase, twice, and makes the backup. */
export function MakeBackup({
  backups,
  work,
  onClose,
}: {
  readonly backups: Backups;
  readonly work: BackupWork;
  readonly onClose: () => void;
}) {
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [made, setMade] = useState<string | null>(null);

  function make(event: SubmitEvent): void {
    event.preventDefault();
    const problem = newPassphraseProblem(passphrase);
    if (problem !== null) return work.setProblem(problem);
    return void work.run(
      (watch) => downloadBackup(backups, passphrase.first, watch),
      ({ counts }) => setMade(countsInWords(counts)),
    );
  }

  if (made !== null) {
    return (
      <>
        <div role="status">
          <Callout tone="info" title="The backup was downloaded">
            It holds {made}.
          </Callout>
        </div>
        <div>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </>
    );
  }
  return (
    <form className="grid gap-3" onSubmit={make}>
      <NewPassphraseFields
        id="backup-passphrase"
        hint="Several words are easier to remember."
        value={passphrase}
        onChange={setPassphrase}
      />
      <Callout tone="warning" title="The passphrase can’t be recovered">
        Without it, no one can open the backup. Keep it somewhere other than this device.
      </Callout>
      <BackupStatus progress={work.progress} problem={work.problem} busy="Making the backup" />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" disabled={work.isBusy}>
          Download backup
        </Button>
        <Button onClick={() => work.cancel() || onClose()}>Cancel</Button>
      </div>
    </form>
  );
}
