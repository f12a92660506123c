import type { Vault } from "#domain";
import { useEffect, useState } from "react";
import { PasskeyPage, RecoveryKeyPage, UnlockPage } from "../../features/vault/index.ts";
import { usePeopleState } from "../people/use-person.ts";
import { focusAfterUnlock } from "./focus-after-unlock.ts";
import { CopyPage, NotCopiedPage } from "./copy-page.tsx";
import { UnreadableVaultPage } from "./unreadable-vault-page.tsx";
import { SetUpPage } from "./set-up-page.tsx";
import { useProductTitle } from "./use-product-title.ts";
import type { FreshKey, VaultOpening, VaultStage } from "./vault-opening.ts";
import { takeLockReason } from "./workstation-lock.ts";

/** Whatever stands before the cases: set-up, lock, the copy of an earlier store, a new recovery key. */
export function VaultPages({
  stage,
  opening,
}: {
  readonly stage: VaultStage;
  readonly opening: VaultOpening;
}) {
  switch (stage.kind) {
    case "set-up":
      return <SetUpPage opening={opening} earlier={stage.earlier} />;
    case "locked":
      return <Locked vault={stage.vault} />;
    case "copying":
      return <CopyPage progress={stage.progress} />;
    case "not-copied":
      return (
        <NotCopiedPage
          words={stage.words}
          isLoss={stage.isLoss}
          onAgain={(acceptsLoss) => void opening.copyAgain({ acceptsLoss })}
        />
      );
    case "unreadable":
      return <UnreadableVaultPage detail={stage.detail} opening={opening} />;
    case "open":
      return stage.fresh === null ? null : (
        <NewKey vault={stage.vault} fresh={stage.fresh} opening={opening} />
      );
    case "opening":
    case "without":
      return null;
  }
}

function Locked({ vault }: { readonly vault: Vault }) {
  useProductTitle();
  // The pages come through by themselves once the vault is open, here or in another window.
  useEffect(
    () =>
      vault.subscribe(() => {
        if (vault.getState().kind === "open") focusAfterUnlock();
      }),
    [vault],
  );
  const [wasIdle] = useState(() => takeLockReason(sessionStorage) === "idle");
  return <UnlockPage vault={vault} wasIdle={wasIdle} />;
}

/** The last steps of setting up: the recovery key goes on paper, and a passkey may be added. */
function NewKey({
  vault,
  fresh: { recoveryKey, passphrase },
  opening,
}: {
  readonly vault: Vault;
  readonly fresh: FreshKey;
  readonly opening: VaultOpening;
}) {
  useProductTitle();
  const [isShown, setIsShown] = useState(false);
  const [canAdd, setCanAdd] = useState(false);
  const [madeOn] = useState(() => new Date().toLocaleDateString("en-US", { dateStyle: "long" }));
  const name = usePeopleState().current?.name ?? "Reviewer workstation";
  useEffect(() => {
    if (passphrase !== null) void vault.canUsePasskeys().then(setCanAdd);
  }, [vault, passphrase]);
  if (isShown && passphrase !== null) {
    return (
      <PasskeyPage
        onAdd={async () => {
          const added = await vault.addPasskey({ name, passphrase });
          return added.ok ? null : added.error;
        }}
        onDone={opening.recoveryKeyShown}
      />
    );
  }
  return (
    <RecoveryKeyPage
      recoveryKey={recoveryKey}
      madeOn={madeOn}
      address={location.host}
      onDone={(isNoted) => {
        // The reminder stays where that could not be stored.
        if (isNoted) void vault.noteRecoveryKey();
        if (canAdd) setIsShown(true);
        else opening.recoveryKeyShown();
      }}
    />
  );
}
