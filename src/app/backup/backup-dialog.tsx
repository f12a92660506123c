import { type SubmitEvent, useState } from "react";
import type { Backups } from "#domain";
import { Button, Callout, Dialog, Question, TextField } from "#ui";
import { downloadBackup } from "./backup-file.ts";
import { countsInWords } from "./backup-words.ts";

const fewestLetters = 15;

/** Asks for a passphrase, twice, and makes the backup. */
export function BackupDialog({
  backups,
  onClose,
}: {
  readonly backups: Backups;
  readonly onClose: () => void;
}) {
  const [first, setFirst] = useState("");
  const [second, setSecond] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<string | null>(null);

  async function make(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    if (first.length < fewestLetters) {
      return setProblem(`Enter a passphrase of at least ${fewestLetters} characters.`);
    }
    if (first !== second) return setProblem("The passphrases don’t match.");
    setProblem(null);
    setIsBusy(true);
    await untilDrawn();
    const outcome = await downloadBackup(backups, first);
    setIsBusy(false);
    if (outcome.ok) setMade(countsInWords(outcome.value.counts));
    else setProblem(outcome.message);
    return undefined;
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Back up this browser"
      description="One encrypted file with all cases, decisions, letters, quality records, documents, people, the plan, and the settings."
    >
      {made === null ? (
        <form className="grid gap-3" onSubmit={(event) => void make(event)}>
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
          <Status isBusy={isBusy} problem={problem} busy="Making the backup…" />
          <div className="flex gap-2">
            <Button type="submit" variant="primary" disabled={isBusy}>
              Download backup
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      ) : (
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
      )}
    </Dialog>
  );
}

/** What is going on, or what went wrong. */
export function Status({
  isBusy,
  problem,
  busy,
}: {
  readonly isBusy: boolean;
  readonly problem: string | null;
  readonly busy: string;
}) {
  return (
    <div role="status">
      {isBusy ? <p>{busy} This can take a while.</p> : null}
      {problem === null ? null : <Callout tone="critical" title={problem} />}
    </div>
  );
}

/** Making a key of a passphrase holds the page for a second or two: the words stand there before. */
export function untilDrawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
