import { Lock } from "lucide-react";
import { useSyncExternalStore } from "react";
import { Button } from "#ui";
import type { VaultOpening } from "./vault-opening.ts";
import type { WorkstationLock } from "./workstation-lock.ts";

/** Locks every window of this workstation; there while it is unlocked. */
export function LockButton({
  opening,
  lock,
}: {
  readonly opening: VaultOpening;
  readonly lock: WorkstationLock;
}) {
  const stage = useSyncExternalStore(opening.subscribe, opening.getState);
  if (stage.kind !== "open") return null;
  return (
    <Button
      variant="quiet"
      icon={<Lock />}
      title="Lock this workstation"
      onClick={() => void lock.lock("person")}
    >
      <span className="max-sm:sr-only">Lock</span>
    </Button>
  );
}
