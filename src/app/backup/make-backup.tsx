import { type SubmitEvent, useState } from "react";
import type { Backups } from "#domain";
import { Button, Callout, Question, TextField } from "#ui";
import { downloadBackup } from "./backup-file.ts";
import { BackupStatus } from "./backup-status.tsx";
import { countsInWords } from "./backup-words.ts";
import type { BackupWork } from "./use-backup-work.ts";

const fewestLetters = 15;

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
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [made, setMade] = useState<string | null>(null);

  function make(event: SubmitEvent): void {
    event.preventDefault();
    if (first.length < fewestLetters) {
      return work.setProblem(`Enter a passphrase of at least ${fewestLetters} characters.`);
    }
    if (first !== second) return work.setProblem("The passphrases don’t match.");
    return void work.run(
      (watch) => downloadBackup(backups, first, watch),
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
      <Question
        id="backup-passphrase"
        label="Passphrase"
        hint={`At least ${fewestLetters} characters. Several words are easier to remember.`}
      >
        <TextField
          type="password"
          autoComplete="new-password"
          value={first}
          onChange={(event) => setFirst(event.target.value)}
        />
      </Question>
      <Question id="backup-passphrase-again" label="Confirm passphrase">
        <TextField
          type="password"
          autoComplete="new-password"
          value={second}
          onChange={(event) => setSecond(event.target.value)}
        />
      </Question>
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
