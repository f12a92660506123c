import { type ReactNode, useState } from "react";
import type { Vault } from "#domain";
import {
  focusField,
  neverSaved,
  NewPassphraseFields,
  newPassphraseProblem,
  noPassphrase,
} from "#ui";
import { ProofForm } from "./proof-form.tsx";
import { newPassphraseErrors } from "./new-passphrase-errors.ts";
import { vaultErrorInWords } from "./vault-words.ts";

/** Puts a new passphrase in the place of the one of whoever works now. */
export function ChangePassphrase({
  vault,
  actions,
  onDone,
}: {
  readonly vault: Vault;
  readonly actions: ReactNode;
  readonly onDone: () => void;
}) {
  const [next, setNext] = useState(noPassphrase);
  const [wasTried, setWasTried] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const errors = wasTried ? newPassphraseErrors(next, refusal) : {};
  return (
    <ProofForm
      id="current-passphrase"
      label="Current passphrase"
      submitLabel="Change passphrase"
      busyLabel="Changing the passphrase…"
      hasPasskeys={false}
      isComplete={() => {
        setWasTried(true);
        setRefusal(undefined);
        if (newPassphraseProblem(next) === null) return true;
        focusField(
          newPassphraseErrors(next).first === undefined ? "new-passphrase-again" : "new-passphrase",
        );
        return false;
      }}
      onProof={async (proof) => {
        if (!("passphrase" in proof)) return { ok: true, value: null };
        const changed = await vault.changePassphrase({
          current: proof.passphrase,
          next: next.first,
        });
        if (changed.ok) onDone();
        else if (changed.error.kind === "weak" || changed.error.kind === "taken") {
          setRefusal(vaultErrorInWords(changed.error));
          focusField("new-passphrase");
          return { ok: true, value: null };
        }
        return changed;
      }}
      actions={actions}
      below={
        <NewPassphraseFields
          id="new-passphrase"
          label="New passphrase"
          hint={`Several words are easier to remember. ${neverSaved}`}
          errors={errors}
          value={next}
          onChange={setNext}
        />
      }
    />
  );
}
