import { Eye, EyeOff } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Question } from "./question.tsx";
import { TextField } from "./text-field.tsx";

export type PassphraseFieldProps = {
  readonly id: string;
  readonly label?: string;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a password manager does here: gives the one it has, or offers to remember a new one. */
  readonly autoComplete?: "current-password" | "new-password" | undefined;
  /** Given, somebody else says whether the characters are shown. */
  readonly isShown?: boolean;
};

/**
 * A passphrase, hidden until it is asked for.
 *
 * Accessibility: a password field with its label; the button beside the label says what it does, and is tabbed
 * after the field.
 */
export function PassphraseField({
  id,
  label = "Passphrase",
  hint,
  error,
  value,
  onChange,
  autoComplete = "current-password",
  isShown: given,
}: PassphraseFieldProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <Question
      id={id}
      label={label}
      hint={hint}
      error={error}
      aside={
        given === undefined ? (
          <ShowButton isShown={isShown} onToggle={() => setIsShown(!isShown)} />
        ) : undefined
      }
    >
      <TextField
        type={(given ?? isShown) ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Question>
  );
}

/** Shows what is typed into a passphrase field, and hides it again. */
export function ShowButton({
  isShown,
  onToggle,
}: {
  readonly isShown: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <Button size="small" variant="quiet" icon={isShown ? <EyeOff /> : <Eye />} onClick={onToggle}>
      {isShown ? "Hide characters" : "Show characters"}
    </Button>
  );
}
