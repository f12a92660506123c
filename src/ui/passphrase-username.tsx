/**
 * The first field of a form with a passphrase, which nobody sees: a browser that saves the passphrase takes this as the
 * name it belongs to, where it would else take a field of a profile, such as the license number.
 *
 * Accessibility: out of the tab order and of what is read out, and no dialog opens on it.
 */
export function PassphraseUsername() {
  return (
    <input
      type="text"
      className="sr-only"
      autoComplete="username"
      tabIndex={-1}
      aria-hidden="true"
      readOnly
      value="Reviewer workstation"
    />
  );
}

/** Beside a passphrase that somebody chooses: what a browser saves is not encrypted with it. */
export const neverSaved = "If the browser offers to save it, choose Never.";
