import { Check } from "lucide-react";
import { useState } from "react";
import { LiveRegion } from "./live-region.tsx";
import { PassphraseField, ShowButton } from "./passphrase-field.tsx";
import { Question } from "./question.tsx";
import { TextField } from "./text-field.tsx";

/** A passphrase as somebody chooses it: typed twice. */
export interface NewPassphrase {
  readonly first: string;
  readonly second: string;
}

export const noPassphrase: NewPassphrase = { first: "", second: "" };

/** NIST SP 800-63B-4: a password that is the only factor has at least 15 characters. */
const fewestCharacters = 15;

/** What is wrong with it, as a sentence; null where nothing is. */
export function newPassphraseProblem({ first, second }: NewPassphrase): string | null {
  if (lengthOf(first) < fewestCharacters)
    return `Enter a passphrase of at least ${String(fewestCharacters)} characters.`;
  return first === second ? null : "The passphrases don’t match.";
}

/** As the vault counts: a letter with its accent is one character. */
function lengthOf(text: string): number {
  return Array.from(text.normalize("NFC")).length;
}

/** The two fields in which somebody chooses a passphrase. */
export function NewPassphraseFields({
  id,
  label = "Passphrase",
  hint,
  errors = {},
  value,
  onChange,
}: {
  /** Of the first field; the second one's begins with it. */
  readonly id: string;
  readonly label?: string;
  /** After how long it must be. */
  readonly hint: string;
  /** What is wrong with either, said at the field. */
  readonly errors?: { readonly first?: string | undefined; readonly second?: string | undefined };
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}) {
  const [isShown, setIsShown] = useState(false);
  return (
    <>
      <div className="grid gap-1">
        <Question
          id={id}
          label={label}
          hint={`At least ${String(fewestCharacters)} characters. ${hint}`}
          error={errors.first}
          aside={<ShowButton isShown={isShown} onToggle={() => setIsShown(!isShown)} />}
        >
          <TextField
            type={isShown ? "text" : "password"}
            autoComplete="new-password"
            autoCapitalize="none"
            spellCheck={false}
            value={value.first}
            onChange={(event) => onChange({ ...value, first: event.target.value })}
          />
        </Question>
        <Length of={value.first} />
      </div>
      <PassphraseField
        id={`${id}-again`}
        label={`Confirm ${label.toLowerCase()}`}
        error={errors.second}
        autoComplete="new-password"
        isShown={isShown}
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
      />
    </>
  );
}

/** How long it is while it is typed; spoken only when it becomes long enough. */
function Length({ of }: { readonly of: string }) {
  const length = lengthOf(of);
  const isEnough = length >= fewestCharacters;
  return (
    <>
      <p
        aria-hidden="true"
        className={`-mb-2 flex min-h-4.5 items-center gap-1 text-sm ${isEnough ? "text-positive" : "text-ink-muted"}`}
      >
        {isEnough ? <Check className="size-4" /> : null}
        {of === ""
          ? ""
          : isEnough
            ? `${String(length)} characters: long enough`
            : `${String(length)} of at least ${String(fewestCharacters)} characters`}
      </p>
      <LiveRegion>{isEnough ? "The passphrase is long enough." : ""}</LiveRegion>
    </>
  );
}
