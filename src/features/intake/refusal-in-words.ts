import { storeWords } from "#data";
import { lifeRefusalInWords, type StoreError } from "#domain";

/** Why a case or a document was not stored, and what to do next. */
export function refusalInWords(error: StoreError): string {
  switch (error.kind) {
    case "quota":
      return `${storeWords().full} Nothing was changed. ${storeWords().makeRoom}, then try again.`;
    case "forbidden":
      if (error.refusal.kind === "trial") return lifeRefusalInWords(error.refusal);
      return "Your role can’t create cases. Nothing was changed.";
    case "unauthorized":
      return "You’re signed out. Nothing was changed. Sign in, then try again.";
    case "conflict":
    case "not-found":
    case "gone":
    case "invalid":
      return "It can’t be stored as it is. Nothing was changed. Check what you entered, then try again.";
    case "unavailable":
      return `${storeWords().noAnswer} Nothing was changed. Try again.`;
  }
}
