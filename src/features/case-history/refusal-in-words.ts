import { storeWords } from "#data";
import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why the store did not do it, and what that means. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return `The case was changed ${storeWords().elsewhere}. Its history now shows that change. Try again.`;
    case "gone":
    case "not-found":
      return `The case was deleted ${storeWords().elsewhere}.`;
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You’re signed out. Nothing was changed. Sign in, then try again.";
    case "quota":
      return storeWords().full;
    case "invalid":
      return "The change was not accepted.";
    case "unavailable":
      return `${storeWords().noAnswer} Try again.`;
  }
}
