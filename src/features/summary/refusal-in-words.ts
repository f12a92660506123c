import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why the store did not move the case, and what that means. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return "It was changed in another window meanwhile. Load the page again and look at it first.";
    case "gone":
    case "not-found":
      return "It was deleted meanwhile. It stands in the worklist under “Recently deleted”.";
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You are not allowed to close this case.";
    case "quota":
      return "There is no room left on this device. Nothing was changed.";
    case "invalid":
      return "The store refused it. Nothing was changed.";
    case "unavailable":
      return "The browser’s storage did not answer. Nothing was changed. Try again.";
  }
}
