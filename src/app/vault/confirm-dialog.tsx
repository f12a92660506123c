import type { Vault, VaultError } from "#domain";
import { Button, Dialog } from "#ui";
import { ProofForm, vaultErrorInWords } from "../../features/vault/index.ts";
import { usePeopleState } from "../people/use-person.ts";

/** Asks whoever works here to prove it, for the one signature that they are about to make. */
export function ConfirmDialog({
  vault,
  onDone,
}: {
  readonly vault: Vault;
  /** False: the person went back. */
  readonly onDone: (isConfirmed: boolean) => void;
}) {
  const { current } = usePeopleState();
  const hasPasskeys = vault
    .access()
    .some(({ personId, passkeys }) => personId === current?.id && passkeys.length > 0);
  return (
    <Dialog
      isOpen
      onClose={() => onDone(false)}
      title="Confirm it’s you"
      description={`You sign as ${current?.name ?? "the person who unlocked the workstation"}. This is good for one signature.`}
    >
      <ProofForm
        id="confirm-passphrase"
        label="Your passphrase"
        submitLabel="Confirm and sign"
        busyLabel="Checking…"
        hasPasskeys={hasPasskeys}
        problemInWords={notConfirmedInWords}
        onProof={async (proof) => {
          const outcome = await vault.confirm(proof);
          if (outcome.ok) onDone(true);
          return outcome;
        }}
        actions={<Button onClick={() => onDone(false)}>Go back</Button>}
      />
    </Dialog>
  );
}

function notConfirmedInWords(error: VaultError): string {
  return error.kind === "wrong"
    ? "That isn’t your passphrase. Nothing was signed. Check Caps Lock, then try again."
    : vaultErrorInWords(error);
}
