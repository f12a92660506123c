import { KeyRound } from "lucide-react";
import { lazy, Suspense, useState, useSyncExternalStore } from "react";
import { Button } from "#ui";
import type { VaultOpening } from "./vault-opening.ts";

/** On the worklist, until somebody says that the recovery key is on paper. */
export function RecoveryKeyLine({ opening }: { readonly opening: VaultOpening }) {
  const stage = useSyncExternalStore(opening.subscribe, opening.getState);
  const [isOpen, setIsOpen] = useState(false);
  if (stage.kind !== "open" || stage.vault.isRecoveryKeyNoted()) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-1.5 text-sm text-ink-muted">
      <p>
        <KeyRound aria-hidden="true" className="mr-1.5 inline size-4 align-text-bottom" />
        The recovery key is not on paper yet. Without it, a lost passphrase means lost cases.
      </p>
      <Button variant="quiet" size="small" onClick={() => setIsOpen(true)}>
        Security…
      </Button>
      {isOpen ? (
        <Suspense>
          <SecurityDialog vault={stage.vault} opening={opening} onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

// Rarely opened: no part of the first page.
const SecurityDialog = lazy(async () => {
  const { SecurityDialog: dialog } = await import("./security-dialog.tsx");
  return { default: dialog };
});
