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
  if (first.length < fewestCharacters)
    return `Enter a passphrase of at least ${String(fewestCharacters)} characters.`;
  return first === second ? null : "The passphrases don’t match.";
}

/** The two fields in which somebody chooses a passphrase. */
export function NewPassphraseFields({
  id,
  hint,
  value,
  onChange,
}: {
  /** Of the first field; the second one's begins with it. */
  readonly id: string;
  /** After how long it must be. */
  readonly hint: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}) {
  return (
    <>
      <Question
        id={id}
        label="Passphrase"
        hint={`At least ${String(fewestCharacters)} characters. ${hint}`}
      >
        <TextField
          type="password"
          autoComplete="new-password"
          value={value.first}
          onChange={(event) => onChange({ ...value, first: event.target.value })}
        />
      </Question>
      <Question id={`${id}-again`} label="Confirm passphrase">
        <TextField
          type="password"
          autoComplete="new-password"
          value={value.second}
          onChange={(event) => onChange({ ...value, second: event.target.value })}
        />
      </Question>
    </>
  );
}
