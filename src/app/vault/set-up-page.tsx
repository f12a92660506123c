import { type SubmitEvent, useState } from "react";
import type { Person } from "#domain";
import {
  Button,
  ErrorSummary,
  type FieldError,
  LiveRegion,
  neverSaved,
  NewPassphraseFields,
  noPassphrase,
  PassphraseUsername,
} from "#ui";
import { newPassphraseErrors, vaultErrorInWords } from "../../features/vault/index.ts";
import { PersonFields } from "../people/person-fields.tsx";
import { checkEntries, entriesOf, personFrom } from "../people/person-entries.ts";
import { isUnnamed } from "../people/people.ts";
import { enterTrial } from "./trial.ts";
import { useProductTitle } from "./use-product-title.ts";
import type { EarlierStore, VaultOpening } from "./vault-opening.ts";
import { WhoAreYou } from "./who-are-you.tsx";

/** The first page of a workstation without a vault: who works here, and which passphrase encrypts it. */
export function SetUpPage({
  opening,
  earlier,
}: {
  readonly opening: VaultOpening;
  /** What an earlier release stored here, which is taken over. */
  readonly earlier: EarlierStore | null;
}) {
  useProductTitle();
  const known = (earlier?.people ?? []).filter((person) => !isUnnamed(person));
  const [chosen, setChosen] = useState<Person | "new" | null>(known.length === 0 ? "new" : null);
  const [entries, setEntries] = useState(() => entriesOf(null));
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [attempt, setAttempt] = useState(0);
  const [refusal, setRefusal] = useState<string>();
  const [isBusy, setIsBusy] = useState(false);
  const passphraseErrors = newPassphraseErrors(passphrase, refusal);
  const errors: readonly FieldError[] = [
    ...(chosen === null ? [{ id: "who-are-you", message: "Choose your profile." }] : []),
    ...(chosen === "new" ? checkEntries(entries) : []),
    ...(passphraseErrors.first === undefined
      ? []
      : [{ id: "passphrase", message: passphraseErrors.first }]),
    ...(passphraseErrors.second === undefined
      ? []
      : [{ id: "passphrase-again", message: passphraseErrors.second }]),
  ];
  const shown = attempt === 0 ? [] : errors;

  async function setUp(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (isBusy) return;
    setAttempt(attempt + 1);
    const person = chosen === "new" ? personFrom(entries, null) : chosen;
    if (person === null || errors.some(({ message }) => message !== refusal)) return;
    setIsBusy(true);
    const made = await opening.setUp(person, passphrase.first);
    setIsBusy(false);
    if (made.ok) return;
    setRefusal(vaultErrorInWords(made.error));
    setAttempt(attempt + 2);
  }

  return (
    <div className="mx-auto grid max-w-xl gap-5 py-4 sm:py-8">
      <div className="grid gap-1.5">
        <h1 tabIndex={-1} className="text-2xl font-semibold">
          Set up this workstation
        </h1>
        <p className="text-ink-muted">
          {earlier === null
            ? "Everything stored here is encrypted with your passphrase. Setting up takes about a minute."
            : `This version encrypts everything stored here with your passphrase. ${casesInWords(earlier.cases)} copied into encrypted storage, checked, and the old copy is deleted. Nothing is lost if the browser closes.`}
        </p>
      </div>
      <form noValidate onSubmit={(event) => void setUp(event)} className="relative grid gap-5">
        <PassphraseUsername />
        <ErrorSummary title="Not set up yet" errors={shown} attempt={attempt} />
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
        <NewPassphraseFields
          id="passphrase"
          hint={`Several words are easier to remember. No one can reset it, so you print a recovery key next. ${neverSaved}`}
          errors={attempt === 0 ? {} : passphraseErrors}
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed);
            setRefusal(undefined);
          }}
        />
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            {isBusy ? "Setting up…" : "Set up"}
          </Button>
          <LiveRegion>{isBusy ? "Setting up." : ""}</LiveRegion>
        </div>
      </form>
      <p className="border-t border-line pt-4 text-ink-muted">
        Just looking?{" "}
        <Button variant="quiet" size="small" onClick={enterTrial}>
          Try it with sample cases
        </Button>
      </p>
    </div>
  );
}

function casesInWords(cases: number): string {
  if (cases === 0) return "What is stored here is";
  return cases === 1 ? "Your case is" : `Your ${cases.toLocaleString("en-US")} cases are`;
}
