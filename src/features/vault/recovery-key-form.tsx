import { type SubmitEvent, useState } from "react";
import type { VaultOutcome } from "#domain";
import { Button, focusField, LiveRegion, Question, TextField } from "#ui";
import { useWait } from "./use-wait.ts";
import { vaultErrorInWords } from "./vault-words.ts";
import { WaitLine } from "./wait-line.tsx";

/** Takes the recovery key from the printed sheet. */
export function RecoveryKeyForm({
  id,
  retryAt,
  onEnter,
  onBack,
}: {
  readonly id: string;
  /** Milliseconds since 1970 before which no try is taken. */
  readonly retryAt: number | null;
  readonly onEnter: (key: string) => Promise<VaultOutcome<null>>;
  readonly onBack: () => void;
}) {
  const [key, setKey] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const seconds = useWait(retryAt);

  async function enter(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setIsBusy(true);
    const opened =
      key.trim() === "" ? "Enter the recovery key." : await onEnter(key).then(problemOf);
    setIsBusy(false);
    if (opened === null) return;
    setProblem(opened);
    focusField(id);
  }

  return (
    <form noValidate onSubmit={(event) => void enter(event)} className="grid gap-4">
      <Question
        id={id}
        label="Recovery key"
        hint="35 letters and digits in seven groups. Dashes and capital letters don’t matter."
        {...(problem === undefined ? {} : { error: problem })}
      >
        <TextField
          className="font-mono"
          autoCapitalize="characters"
          spellCheck={false}
          value={key}
          onChange={(event) => {
            setKey(event.target.value);
            setProblem(undefined);
          }}
        />
      </Question>
      <LiveRegion>{problem ?? ""}</LiveRegion>
      <WaitLine seconds={seconds} />
      <p className="text-ink-muted">
        Next you choose your profile and set a new passphrase. No case is changed.
      </p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {isBusy ? "Unlocking…" : "Unlock with the recovery key"}
        </Button>
        <Button onClick={onBack}>Use the passphrase instead</Button>
      </div>
    </form>
  );
}

function problemOf(outcome: VaultOutcome<null>): string | null {
  return outcome.ok ? null : vaultErrorInWords(outcome.error, "recovery-key");
}
