import { Lock } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Vault } from "#domain";
import { Button } from "#ui";
import { ProofForm } from "./proof-form.tsx";
import { RecoveryKeyForm } from "./recovery-key-form.tsx";

export type UnlockPageProps = {
  readonly vault: Vault;
  /** It was locked because nobody did anything for a while. */
  readonly wasIdle: boolean;
};

/**
 * Stands in place of every page while the workstation is locked. It shows no name, no count and nothing of a case:
 * whoever sits down here may be anybody.
 */
export function UnlockPage({ vault, wasIdle }: UnlockPageProps) {
  const state = useSyncExternalStore(vault.subscribe, vault.getState);
  const [withRecoveryKey, setWithRecoveryKey] = useState(false);
  const hasPasskeys = state.kind === "locked" && state.hasPasskeys;
  const retryAt = state.kind === "locked" ? state.retryAt : null;
  const formId = withRecoveryKey ? "recovery-key" : "unlock-passphrase";
  useEffect(() => document.getElementById(formId)?.focus(), [formId]);

  return (
    <div className="mx-auto grid max-w-md gap-5 py-6 sm:py-12">
      <div className="grid gap-1.5">
        <h1 tabIndex={-1} className="flex items-center gap-2 text-2xl font-semibold">
          <Lock aria-hidden="true" className="size-5 text-ink-muted" />
          {withRecoveryKey ? "Use the recovery key" : "Unlock"}
        </h1>
        <p className="text-ink-muted">
          {withRecoveryKey
            ? "It is on the newest recovery key sheet printed on this workstation."
            : wasIdle
              ? "This workstation was locked after 10 minutes without activity. What you typed is saved, and you’ll return to this page."
              : "This workstation is locked. You’ll return to this page."}
        </p>
      </div>
      {withRecoveryKey ? (
        <RecoveryKeyForm
          id={formId}
          retryAt={retryAt}
          onEnter={vault.unlockWithRecoveryKey}
          onBack={() => setWithRecoveryKey(false)}
        />
      ) : (
        <>
          <ProofForm
            id={formId}
            submitLabel="Unlock"
            busyLabel="Unlocking…"
            hasPasskeys={hasPasskeys}
            retryAt={retryAt}
            onProof={vault.unlock}
          />
          <p className="border-t border-line pt-4 text-ink-muted">
            Lost your passphrase?{" "}
            <Button variant="quiet" size="small" onClick={() => setWithRecoveryKey(true)}>
              Use the recovery key
            </Button>
          </p>
        </>
      )}
    </div>
  );
}
