import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why the store did not do it, and what that means. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "conflict":
      return "The case was changed meanwhile; its history now shows that too. Try again.";
    case "gone":
    case "not-found":
      return "The case was deleted meanwhile.";
    case "forbidden":
      return lifeRefusalInWords(error.refusal);
    case "unauthorized":
      return "You are not allowed to change this case.";
    case "quota":
      return "There is no room left on this device.";
    case "invalid":
      return "The store refused it.";
    case "unavailable":
      return "The browser’s storage did not answer. Try again.";
  }
}
