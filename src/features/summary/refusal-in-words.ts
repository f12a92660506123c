import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why the store did not move the case, and what that means. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return "It was changed in another window. Reload the page and review it, then try again.";
    case "gone":
    case "not-found":
      return "It was deleted in another window. Find it in the worklist under “Recently deleted”.";
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You’re signed out. Nothing was changed. Sign in, then hand off the case.";
    case "quota":
      return "This device is out of space. Nothing was changed.";
    case "invalid":
      return "The change was not accepted. Nothing was changed.";
    case "unavailable":
      return "Storage did not respond. Nothing was changed. Try again.";
  }
}
