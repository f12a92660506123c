import { storeWords } from "#data";
import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why the store did not move the case, and what that means. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return `It was changed ${storeWords().elsewhere}. Reload the page and review it, then try again.`;
    case "gone":
    case "not-found":
      return `It was deleted ${storeWords().elsewhere}. Find it in the worklist under “Recently deleted”.`;
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You’re signed out. Nothing was changed. Sign in, then hand off the case.";
    case "quota":
      return `${storeWords().full} Nothing was changed.`;
    case "invalid":
      return "The change was not accepted. Nothing was changed.";
    case "unavailable":
      return `${storeWords().noAnswer} Nothing was changed. Try again.`;
  }
}
