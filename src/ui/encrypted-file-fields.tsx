import { Question } from "./question.tsx";
import { TextField } from "./text-field.tsx";

/** An encrypted backup as somebody chose it, and what opens it. */
export interface EncryptedFile {
  readonly file: File | null;
  readonly passphrase: string;
}

export const noFile: EncryptedFile = { file: null, passphrase: "" };

/** The file and its passphrase; a sentence where one of them is missing. */
export function chosenFile({
  file,
  passphrase,
}: EncryptedFile): { readonly file: File; readonly passphrase: string } | string {
  if (file === null) return "Choose a backup file.";
  return passphrase === "" ? "Enter the passphrase of the backup." : { file, passphrase };
}

/** The two fields in which somebody chooses a backup and enters its passphrase. */
export function EncryptedFileFields({
  id,
  value,
  onChange,
}: {
  /** How the ids of both fields begin. */
  readonly id: string;
  readonly value: EncryptedFile;
  readonly onChange: (value: EncryptedFile) => void;
}) {
  return (
    <>
      <Question id={`${id}-file`} label="Backup file">
        <input
          id={`${id}-file`}
          type="file"
          accept=".age"
          className="max-w-full"
          onChange={(event) => onChange({ ...value, file: event.target.files?.[0] ?? null })}
        />
      </Question>
      <Question id={`${id}-passphrase`} label="Passphrase of the backup">
        <TextField
          type="password"
          value={value.passphrase}
          onChange={(event) => onChange({ ...value, passphrase: event.target.value })}
        />
      </Question>
    </>
  );
}
