import { useRouteContext } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Person, SetupError, Vault } from "#domain";
import { ProofForm } from "../../features/vault/index.ts";
import { NotStored } from "../people/not-stored.tsx";
import { usePeopleState } from "../people/use-person.ts";

/** Asks whoever works now for a proof, and takes the access and the profile of somebody else away for good. */
export function RemovePerson({
  vault,
  person,
  onDone,
  actions,
}: {
  readonly vault: Vault;
  readonly person: Person;
  readonly onDone: () => void;
  readonly actions: ReactNode;
}) {
  const { people } = useRouteContext({ from: "__root__" });
  const { current } = usePeopleState();
  const [failure, setFailure] = useState<SetupError | null>(null);
  const hasPasskeys = vault
    .access()
    .some(({ personId, passkeys }) => personId === current?.id && passkeys.length > 0);
  return (
    <>
      {failure === null ? null : <NotStored error={failure} />}
      <ProofForm
        id="own-passphrase"
        label={`Your own passphrase, ${current?.name ?? "to confirm"}`}
        submitLabel={`Remove ${person.name}`}
        busyLabel="Removing…"
        hasPasskeys={hasPasskeys}
        onProof={async (proof) => {
          // The access first: a profile that is left can be removed again, an access without one cannot be seen.
          const shut = await vault.removePerson(person.id, proof);
          if (!shut.ok) return shut;
          const removed = await people.remove(person.id);
          if (removed.ok) onDone();
          else setFailure(removed.error);
          return shut;
        }}
        actions={actions}
      />
    </>
  );
}
