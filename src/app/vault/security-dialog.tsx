import { dayInWords } from "#criteria";
import { planDay } from "#data";
import type { Vault } from "#domain";
import { Dialog } from "#ui";
import { SecurityView } from "../../features/vault/index.ts";
import { usePeopleState } from "../people/use-person.ts";
import type { VaultOpening } from "./vault-opening.ts";

/** How whoever works now unlocks the workstation, opened from the worklist. */
export function SecurityDialog({
  vault,
  opening,
  onClose,
}: {
  readonly vault: Vault;
  readonly opening: VaultOpening;
  readonly onClose: () => void;
}) {
  const { current } = usePeopleState();
  if (current === null) return null;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title="Security"
      description="Everything stored on this workstation is encrypted. No one can reset a passphrase for you."
    >
      <SecurityView
        vault={vault}
        personId={current.id}
        personName={current.name}
        dayOf={(at) => dayInWords(planDay(Date.parse(at)))}
        onNewRecoveryKey={(key) => {
          onClose();
          opening.showRecoveryKey(key);
        }}
      />
    </Dialog>
  );
}
