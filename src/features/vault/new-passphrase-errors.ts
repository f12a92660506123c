import { type NewPassphrase, newPassphraseProblem } from "#ui";

/** What is wrong with a new passphrase, at the field where it is put right. `refusal`: what the vault said of it. */
export function newPassphraseErrors(
  passphrase: NewPassphrase,
  refusal?: string,
): { readonly first?: string; readonly second?: string } {
  const problem = newPassphraseProblem(passphrase);
  if (problem === null) return refusal === undefined ? {} : { first: refusal };
  const isLong = newPassphraseProblem({ ...passphrase, second: passphrase.first }) === null;
  return isLong ? { second: problem } : { first: problem };
}
