import { KeyRound, Plus, Printer, Trash2 } from "lucide-react";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { Vault, VaultError } from "#domain";
import { Button, Callout } from "#ui";
import { ChangePassphrase } from "./change-passphrase.tsx";
import { ProofForm } from "./proof-form.tsx";
import { passkeyNotAddedInWords, vaultErrorInWords } from "./vault-words.ts";

export type SecurityViewProps = {
  readonly vault: Vault;
  /** Whoever works now. */
  readonly personId: string;
  /** Shown by the browser beside a passkey. */
  readonly personName: string;
  /** An instant as a day: "Nov 30, 2026". */
  readonly dayOf: (at: string) => string;
  /** Shows the new recovery key, which exists from now on. */
  readonly onNewRecoveryKey: (recoveryKey: string) => void;
};

type View = "overview" | "passphrase" | "add-passkey" | "recovery-key";

/** How whoever works now unlocks the workstation: passphrase, passkeys, recovery key. */
export function SecurityView(props: SecurityViewProps) {
  const [view, setView] = useState<View>("overview");
  const [done, setDone] = useState<string | null>(null);
  const finish = (words: string): void => {
    setView("overview");
    setDone(words);
  };
  const back = <Button onClick={() => setView("overview")}>Cancel</Button>;
  const { vault, personId } = props;
  const hasPasskeys = passkeysOf(vault, personId).length > 0;
  if (view === "passphrase") {
    return (
      <ChangePassphrase
        vault={vault}
        actions={back}
        onDone={() =>
          finish("Your passphrase was changed. The old one no longer opens this workstation.")
        }
      />
    );
  }
  if (view === "add-passkey") {
    return (
      <AddPasskey
        {...props}
        actions={back}
        onDone={() => finish("The passkey was added. Your passphrase keeps working.")}
      />
    );
  }
  if (view === "recovery-key") {
    return (
      <ProofForm
        id="recovery-key-proof"
        label="Your passphrase"
        hint="A new recovery key is made and shown once. The one before no longer opens anything."
        submitLabel="Make a new recovery key"
        busyLabel="Making the key…"
        hasPasskeys={hasPasskeys}
        onProof={async (proof) => {
          const made = await vault.replaceRecoveryKey(proof);
          if (made.ok) props.onNewRecoveryKey(made.value.recoveryKey);
          return made;
        }}
        actions={back}
      />
    );
  }
  return <Overview {...props} done={done} onView={setView} />;
}

function Overview({
  vault,
  personId,
  dayOf,
  done,
  onView,
}: SecurityViewProps & {
  readonly done: string | null;
  readonly onView: (view: View) => void;
}) {
  useSyncExternalStore(vault.subscribe, vault.getState);
  const [problem, setProblem] = useState<VaultError | null>(null);
  // The vault's state stays what it is when one goes, and would not have it read again.
  const [removed, setRemoved] = useState(0);
  const [canAdd, setCanAdd] = useState(false);
  useEffect(() => {
    void vault.canUsePasskeys().then(setCanAdd);
  }, [vault]);
  const passkeys = passkeysOf(vault, personId);
  const said = removed === 0 ? done : "The passkey was removed. It no longer unlocks or signs.";
  async function remove(id: string): Promise<void> {
    const outcome = await vault.removePasskey(id);
    setProblem(outcome.ok ? null : outcome.error);
    if (outcome.ok) setRemoved((before) => before + 1);
  }
  return (
    <div className="grid gap-4">
      <div role="status" className="empty:hidden">
        {said === null ? null : <Callout tone="positive" title={said} />}
      </div>
      <div role="alert" className="empty:hidden">
        {problem === null ? null : (
          <Callout tone="warning" title="The passkey was not removed">
            {vaultErrorInWords(problem)}
          </Callout>
        )}
      </div>
      <Section title="Passphrase" text="Your own. It unlocks this workstation and signs for you.">
        <Button onClick={() => onView("passphrase")}>Change passphrase</Button>
      </Section>
      <Section
        title="Passkeys"
        text={
          passkeys.length === 0
            ? canAdd
              ? "None yet. A passkey unlocks with a fingerprint, face, PIN, or security key."
              : "Passkeys aren’t available in this browser, on this device, or at this address."
            : "They unlock with a fingerprint, face, PIN, or security key."
        }
      >
        {passkeys.map(({ id, addedAt }, index) => (
          <div key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              Passkey {index + 1}, added {dayOf(addedAt)}
            </span>
            <Button size="small" variant="quiet" icon={<Trash2 />} onClick={() => void remove(id)}>
              Remove passkey {index + 1}
            </Button>
          </div>
        ))}
        {canAdd ? (
          <Button icon={<Plus />} onClick={() => onView("add-passkey")}>
            Add a passkey
          </Button>
        ) : null}
      </Section>
      <Section
        title="Recovery key"
        text={
          vault.isRecoveryKeyNoted()
            ? "Printed or written down. It opens the cases if every passphrase is lost."
            : "Nobody has printed it or written it down. If every passphrase is lost, no one can open the cases."
        }
      >
        <Button icon={<Printer />} onClick={() => onView("recovery-key")}>
          Make a new recovery key
        </Button>
      </Section>
    </div>
  );
}

function AddPasskey({
  vault,
  personName,
  actions,
  onDone,
}: SecurityViewProps & { readonly actions: ReactNode; readonly onDone: () => void }) {
  const [problem, setProblem] = useState<VaultError | null>(null);
  return (
    <>
      <div role="alert" className="empty:hidden">
        {problem === null ? null : (
          <Callout tone="warning" title="No passkey was added">
            {passkeyNotAddedInWords(problem)}
          </Callout>
        )}
      </div>
      <ProofForm
        id="passkey-proof"
        label="Your passphrase"
        hint="Then the browser asks for your fingerprint, face, PIN, or security key."
        submitLabel="Add a passkey"
        busyLabel="Adding the passkey…"
        hasPasskeys={false}
        onProof={async (proof) => {
          if (!("passphrase" in proof)) return { ok: true, value: null };
          const added = await vault.addPasskey({ name: personName, passphrase: proof.passphrase });
          if (added.ok) onDone();
          else if (added.error.kind === "passkey") {
            setProblem(added.error);
            return { ok: true, value: null };
          }
          return added;
        }}
        actions={actions}
      />
    </>
  );
}

function Section({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <section className="grid justify-items-start gap-2 border-t border-line pt-3 first:border-t-0 first:pt-0">
      <div>
        <h3 className="flex items-center gap-1.5 font-semibold">
          {title === "Passkeys" ? <KeyRound aria-hidden="true" className="size-4" /> : null}
          {title}
        </h3>
        <p className="max-w-prose text-ink-muted">{text}</p>
      </div>
      {children}
    </section>
  );
}

function passkeysOf(vault: Vault, personId: string) {
  return vault.access().find((one) => one.personId === personId)?.passkeys ?? [];
}
