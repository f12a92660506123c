import type { VaultError } from "#domain";

/** What was tried: a wrong recovery key is told in other words than a wrong passphrase. */
export type TriedWith = "passphrase" | "recovery-key";

const easyToGuess =
  "This passphrase is easy to guess. Choose several words that don’t belong together.";

/** Why the vault did not do what was asked, and what to do. How long to wait is told beside it, where it is counted. */
export function vaultErrorInWords(error: VaultError, tried: TriedWith = "passphrase"): string {
  switch (error.kind) {
    case "wrong":
      return tried === "passphrase"
        ? "That passphrase doesn’t open this workstation. Check Caps Lock, then try again."
        : "That recovery key doesn’t open this workstation. If a newer one was made, use that sheet.";
    case "mistyped":
      return "The recovery key has a typing mistake. Compare it with the printed sheet, group by group.";
    case "too-soon":
      return "That try was not counted. Wait until the time is over, then try again.";
    case "taken":
      // Whoever hears that a passphrase is taken knows a colleague’s.
      return easyToGuess;
    case "weak":
      return error.because === "short"
        ? "Enter a passphrase of at least 15 characters."
        : easyToGuess;
    case "passkey":
      return error.because === "canceled" || error.because === "present"
        ? "The passkey was not used. Try again, or enter the passphrase."
        : "This browser or device can’t use a passkey here. Enter the passphrase.";
    case "locked":
      return "The workstation is locked. Reload the page, then unlock it. Nothing was changed.";
    case "unavailable":
      return (
        error.detail ??
        "The browser’s storage can’t be read or written now. Nothing was changed. Try again."
      );
  }
}

/** Why a passkey was not added. */
export function passkeyNotAddedInWords(error: VaultError): string {
  if (error.kind !== "passkey") return vaultErrorInWords(error);
  if (error.because === "present") {
    return "This device or security key already has a passkey of yours. Nothing was changed.";
  }
  return error.because === "canceled"
    ? "The browser’s dialog was closed. Nothing was changed. Try again, or go on without a passkey."
    : "This browser or device can’t make a passkey that unlocks the workstation. Go on without one.";
}

/** Seconds as a clock counts them down: "0:42", "14:05". */
export function waitInWords(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The same for whoever hears it once: "42 seconds", "15 minutes". */
export function waitSpoken(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? "1 second" : `${String(seconds)} seconds`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "1 minute" : `${String(minutes)} minutes`;
}
