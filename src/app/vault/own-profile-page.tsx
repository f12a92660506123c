import { useRouteContext } from "@tanstack/react-router";
import { type SubmitEvent, useState } from "react";
import type { Person, SetupError, Vault } from "#domain";
import {
  Button,
  ErrorSummary,
  type FieldError,
  neverSaved,
  NewPassphraseFields,
  noPassphrase,
  PassphraseUsername,
} from "#ui";
import { newPassphraseErrors, vaultErrorInWords } from "../../features/vault/index.ts";
import { NotStored } from "../people/not-stored.tsx";
import { isUnnamed } from "../people/people.ts";
import { PersonFields } from "../people/person-fields.tsx";
import { checkEntries, entriesOf, personFrom } from "../people/person-entries.ts";
import { usePeopleState } from "../people/use-person.ts";
import { useProductTitle } from "./use-product-title.ts";
import { WhoAreYou } from "./who-are-you.tsx";

/**
 * Stands before every page while the vault is open and nobody works: after the recovery key, which says nothing of
 * who used it, or where a set-up ended before its profile was stored.
 */
export function OwnProfilePage({ vault }: { readonly vault: Vault }) {
  useProductTitle();
  const { people } = useRouteContext({ from: "__root__" });
  const { profiles } = usePeopleState();
  const state = vault.getState();
  const ownId = state.kind === "open" ? state.personId : null;
  const needsPassphrase = ownId === null;
  const known = needsPassphrase ? profiles.filter((person) => !isUnnamed(person)) : [];
  const [chosen, setChosen] = useState<Person | "new" | null>(known.length === 0 ? "new" : null);
  const [entries, setEntries] = useState(() => entriesOf(null));
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<string>();
  const [failure, setFailure] = useState<SetupError | null>(null);
  const passphraseErrors = needsPassphrase ? newPassphraseErrors(passphrase, refusal) : {};
  const errors: readonly FieldError[] = [
    ...(chosen === null ? [{ id: "who-are-you", message: "Choose your profile." }] : []),
    ...(chosen === "new" ? checkEntries(entries) : []),
    ...Object.values(passphraseErrors).map((message) => ({ id: "passphrase", message })),
  ];
  const shown = attempt === 0 ? [] : errors;

  async function save(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    setAttempt(attempt + 1);
    const made = chosen === "new" ? personFrom(entries, null) : chosen;
    if (made === null || errors.some(({ message }) => message !== refusal)) return;
    const person = ownId === null ? made : { ...made, id: ownId };
    if (needsPassphrase) {
      const set = await vault.resetPassphrase({
        personId: person.id,
        passphrase: passphrase.first,
      });
      if (!set.ok) {
        setRefusal(vaultErrorInWords(set.error));
        setAttempt(attempt + 2);
        return;
      }
    }
    const stored = await people.workAs(person);
    if (!stored.ok) setFailure(stored.error);
  }

  return (
    <form
      noValidate
      onSubmit={(event) => void save(event)}
      className="relative mx-auto grid max-w-xl gap-5 py-4 sm:py-8"
    >
      {needsPassphrase ? <PassphraseUsername /> : null}
      <div className="grid gap-1.5">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          {needsPassphrase ? "Set a new passphrase" : "Who are you?"}
        </h1>
        <p className="text-ink-muted">
          {needsPassphrase
            ? "The recovery key opened this workstation. Choose your profile and a new passphrase. Your cases and earlier signatures stay as they are."
            : "The set-up ended before your profile was stored. Your passphrase and your cases are not affected."}
        </p>
      </div>
      <ErrorSummary title="Not saved yet" errors={shown} attempt={attempt} />
      {failure === null ? null : <NotStored error={failure} />}
      {known.length === 0 ? null : (
        <WhoAreYou
          people={known}
          chosen={chosen}
          error={shown.find(({ id }) => id === "who-are-you")?.message}
          onChoose={setChosen}
        />
      )}
      {chosen === "new" ? (
        <PersonFields
          isBrief
          person={null}
          entries={entries}
          errors={shown}
          onEnter={(part) => setEntries((before) => ({ ...before, ...part }))}
        />
      ) : null}
      {needsPassphrase ? (
        <NewPassphraseFields
          id="passphrase"
          label="New passphrase"
          hint={`Several words are easier to remember. ${neverSaved}`}
          errors={attempt === 0 ? {} : passphraseErrors}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            setRefusal(undefined);
          }}
        />
      ) : null}
      <div>
        <Button type="submit" variant="primary">
          {needsPassphrase ? "Set passphrase and continue" : "Save and continue"}
        </Button>
      </div>
    </form>
  );
}
