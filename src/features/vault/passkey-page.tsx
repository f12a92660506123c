import { KeyRound } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { VaultError } from "#domain";
import { Button, Callout } from "#ui";
import { passkeyNotAddedInWords } from "./vault-words.ts";

export type PasskeyPageProps = {
  /** Null where it was added. */
  readonly onAdd: () => Promise<VaultError | null>;
  readonly onDone: () => void;
};

/** Offers a passkey, as the last step of setting up; nothing depends on it. */
export function PasskeyPage({ onAdd, onDone }: PasskeyPageProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  async function add(): Promise<void> {
    setProblem(null);
    const error = await onAdd();
    if (error === null) onDone();
    else setProblem(passkeyNotAddedInWords(error));
  }

  return (
    <div className="mx-auto grid max-w-2xl gap-5 py-6 sm:py-10">
      <div className="grid gap-1.5">
        <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
          Add a passkey
        </h1>
        <p className="max-w-prose text-ink-muted">
          Optional. With a passkey you unlock this workstation and sign decisions with your
          fingerprint, your face, a PIN, or a security key. Your passphrase keeps working.
        </p>
      </div>
      <div role="alert" className="empty:hidden">
        {problem === null ? null : (
          <Callout tone="warning" title="No passkey was added">
            {problem}
          </Callout>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" icon={<KeyRound />} onClick={() => void add()}>
          Add a passkey
        </Button>
        <Button onClick={onDone}>Continue without a passkey</Button>
      </div>
    </div>
  );
}
