import { type ReactNode, useState } from "react";
import type { Person, Vault, VaultOutcome } from "#domain";
import {
  focusField,
  neverSaved,
  NewPassphraseFields,
  newPassphraseProblem,
  noPassphrase,
} from "#ui";
import { newPassphraseErrors, ProofForm, vaultErrorInWords } from "../../features/vault/index.ts";
import { usePeopleState } from "../people/use-person.ts";

/** Gives a person a passphrase of their own, confirmed by whoever works now. */
export function AccessForm({
  vault,
  person,
  submitLabel,
  children,
  isComplete = () => true,
  onDone,
  actions,
}: {
  readonly vault: Vault;
  /** Asked for when it is stored, so that a profile may be filled in beside it. */
  readonly person: Person | (() => Person);
  readonly submitLabel: string;
  /** Fields above the passphrase. */
  readonly children?: ReactNode;
  readonly isComplete?: () => boolean;
  /** The access is stored. Where what follows does not work it is told there, and nothing more is asked for here. */
  readonly onDone: (person: Person, passphrase: string) => void;
  readonly actions: ReactNode;
}) {
  const { current } = usePeopleState();
  const [next, setNext] = useState(noPassphrase);
  const [wasTried, setWasTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const errors = newPassphraseErrors(next, refusal);
  const hasPasskeys = vault
    .access()
    .some(({ personId, passkeys }) => personId === current?.id && passkeys.length > 0);

  return (
    <ProofForm
      id="own-passphrase"
      label={`Your own passphrase, ${current?.name ?? "to confirm"}`}
      hint="It confirms that this person may open the cases here."
      submitLabel={submitLabel}
      busyLabel="Saving…"
      hasPasskeys={hasPasskeys}
      isComplete={() => {
        setWasTried(true);
        setRefusal(undefined);
        const mayGoOn = isComplete();
        if (newPassphraseProblem(next) === null) return mayGoOn;
        if (mayGoOn) {
          const { first } = newPassphraseErrors(next);
          focusField(first === undefined ? "new-passphrase-again" : "new-passphrase");
        }
        return false;
      }}
      onProof={async (proof): Promise<VaultOutcome<unknown>> => {
        const made = typeof person === "function" ? person() : person;
        const added = await vault.addPerson({
          personId: made.id,
          passphrase: next.first,
          proof,
        });
        if (added.ok) onDone(made, next.first);
        else if (added.error.kind === "weak" || added.error.kind === "taken") {
          setRefusal(vaultErrorInWords(added.error));
          focusField("new-passphrase");
          return { ok: true, value: null };
        }
        return added;
      }}
      actions={actions}
    >
      {children}
      <NewPassphraseFields
        id="new-passphrase"
        label="New passphrase"
        hint={`Chosen and typed by the new person. ${neverSaved}`}
        errors={wasTried ? errors : {}}
        value={next}
        onChange={(typed) => {
          setNext(typed);
          setRefusal(undefined);
        }}
      />
    </ProofForm>
  );
}
