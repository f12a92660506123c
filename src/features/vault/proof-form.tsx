import { KeyRound } from "lucide-react";
import { type ReactNode, type SubmitEvent, useState } from "react";
import type { VaultError, VaultOutcome, VaultProof } from "#domain";
import { Button, focusField, LiveRegion, PassphraseField, PassphraseUsername } from "#ui";
import { useWait } from "./use-wait.ts";
import { vaultErrorInWords } from "./vault-words.ts";
import { WaitLine } from "./wait-line.tsx";

export type ProofFormProps = {
  /** Of the passphrase field; unique on the page. */
  readonly id: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  /** The words of the button that goes ahead. */
  readonly submitLabel: string;
  /** While it is worked on: making a key of a passphrase takes a moment, on purpose. */
  readonly busyLabel: string;
  /** Whether a passkey may stand in for the passphrase. */
  readonly hasPasskeys: boolean;
  /** Milliseconds since 1970 before which no try is taken. */
  readonly retryAt?: number | null;
  /** Why it did not do, and what to do. */
  readonly problemInWords?: (error: VaultError) => string;
  readonly onProof: (proof: VaultProof) => Promise<VaultOutcome<unknown>>;
  /** Further fields, above the passphrase. */
  readonly children?: ReactNode;
  /** Further fields, below it. */
  readonly below?: ReactNode;
  /** Further buttons. */
  readonly actions?: ReactNode;
  /** What is wanting in the further fields; the proof is not looked at before. */
  readonly isComplete?: () => boolean;
};

/** Asks for the passphrase, or the passkey, of a person, and says why it did not do. */
export function ProofForm({
  id,
  label = "Passphrase",
  hint,
  submitLabel,
  busyLabel,
  hasPasskeys,
  retryAt = null,
  problemInWords = vaultErrorInWords,
  onProof,
  children,
  below,
  actions,
  isComplete = () => true,
}: ProofFormProps) {
  const [passphrase, setPassphrase] = useState("");
  const [problem, setProblem] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const [ownRetryAt, setOwnRetryAt] = useState<number | null>(null);
  const seconds = useWait(Math.max(retryAt ?? 0, ownRetryAt ?? 0) || null);

  async function prove(proof: VaultProof): Promise<void> {
    if (isBusy || !isComplete()) return;
    setIsBusy(true);
    const outcome = await onProof(proof);
    setIsBusy(false);
    if (outcome.ok) {
      setPassphrase("");
      return;
    }
    const { error } = outcome;
    if ("waitMs" in error && error.waitMs > 0) setOwnRetryAt(Date.now() + error.waitMs);
    setProblem(problemInWords(error));
    if (error.kind === "wrong") setPassphrase("");
    focusField(id);
  }

  function submit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (passphrase === "") {
      setProblem("Enter the passphrase.");
      focusField(id);
      return;
    }
    void prove({ passphrase });
  }

  return (
    <form noValidate onSubmit={submit} className="relative grid gap-4">
      <PassphraseUsername />
      {children}
      <PassphraseField
        id={id}
        label={label}
        {...(hint === undefined ? {} : { hint })}
        {...(problem === undefined ? {} : { error: problem })}
        value={passphrase}
        onChange={(typed) => {
          setPassphrase(typed);
          setProblem(undefined);
        }}
      />
      {below}
      <LiveRegion>{problem ?? ""}</LiveRegion>
      <WaitLine seconds={seconds} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {isBusy ? busyLabel : submitLabel}
        </Button>
        {hasPasskeys ? (
          <Button icon={<KeyRound />} onClick={() => void prove({ passkey: true })}>
            Use a passkey
          </Button>
        ) : null}
        {actions}
      </div>
    </form>
  );
}
