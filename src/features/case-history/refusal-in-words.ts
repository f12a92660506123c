import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why the store did not do it, and what that means. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return "The case was changed in another window. Its history now shows that change. Try again.";
    case "gone":
    case "not-found":
      return "The case was deleted in another window.";
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You’re signed out. Nothing was changed. Sign in, then try again.";
    case "quota":
      return "This device is out of space.";
    case "invalid":
      return "The change was not accepted.";
    case "unavailable":
      return "Storage did not respond. Try again.";
  }
}
