import { roleWords } from "../people/index.ts";
import type { LifeRefusal } from "./authorize-save.ts";
import type { Condition } from "./condition.ts";

/** Why something was not done, for the person who tried; what was typed is still there. */
export function lifeRefusalInWords(refusal: LifeRefusal): string {
  switch (refusal.kind) {
    case "state":
      return "The case has changed, and this is no longer possible. Reload the page to see who changed it.";
    case "role":
      return `This needs a different role: ${refusal.roles.map(roleInWords).join(" or ").toLowerCase()}.`;
    case "signature-required":
      return "This requires a signature. Nothing was changed.";
    case "kept-for-good":
      return "Clock events, confirmations, and actions on passages of the record are permanent. A clock event can be withdrawn with a reason, but not removed. Nothing was changed.";
    case "not-own-confirmation":
      return "A data warning is confirmed in your own name, at the time you confirm it. Nothing was changed.";
    case "not-own-proposal-action":
      return "A passage of the record is confirmed in your own name, at the time you confirm it. Nothing was changed.";
    case "another-draft":
      return "This draft belongs to another physician advisor. Start your own.";
    case "closed-case":
      return "This case is restricted, and you are not assigned to it. Open it with a reason if you need it now. Nothing was changed.";
    case "trial":
      return "This is the trial. It takes the sample cases only: no new cases, no other member names, no documents. Nothing was saved. To work on your own cases, set up this workstation.";
    case "signing-keys-unreadable":
      return "The list of signing keys on this device is damaged or was changed outside the workstation. Nothing was signed, because earlier signatures here would no longer verify. Make a backup, restore it on another workstation, and sign there.";
    case "condition":
      return conditionWords[refusal.condition];
  }
}

function roleInWords(role: string): string {
  const known: Readonly<Record<string, string>> = roleWords;
  return known[role] ?? role;
}

/** A condition as a table or a list names it. */
export const conditionNames: Readonly<Record<Condition, string>> = {
  licensed: "credentials and a license",
  reason: "a reason in your own words",
  "own-hand-off": "your own hand-off, with nothing signed since",
  "not-opened": "no physician has begun a decision",
  "data-confirmed": "every data warning corrected or confirmed",
  "not-own-referral": "not your own referral",
  "not-own-earlier-decision": "not decided by the same person before",
};

/** What is wanting, and what to do. */
export const conditionWords: Readonly<Record<Condition, string>> = {
  licensed:
    "A signature needs credentials and a license. Add them to your profile, then sign again.",
  reason: "Say why, in your own words.",
  "own-hand-off":
    "Only the person who handed this case off can recall it, and only until something else is signed.",
  "not-opened":
    "A physician advisor has begun a decision on this case, so it can’t be recalled. Ask for it to be returned.",
  "data-confirmed":
    "Some answers are unlikely. Correct each one or confirm it as documented, then try again.",
  "not-own-referral": "You referred this case. A different physician advisor must decide it.",
  "not-own-earlier-decision":
    "You decided this case before. A different physician advisor must decide it now.",
};
