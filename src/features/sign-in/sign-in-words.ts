import type { SessionEnding, SignInProblem } from "#domain";

/** Why somebody meets the sign-in, and what is safe. */
export interface SignInWords {
  readonly title: string;
  readonly whatHappened: string;
  readonly whatIsSafe: string;
}

const keptHere =
  "What you typed is safe. Changes that are not on the server yet stay on this device, encrypted, until you sign in here.";

export const endingWords: Readonly<Record<SessionEnding, SignInWords>> = {
  idle: {
    title: "You were signed out; what you typed is safe",
    whatHappened: "There was no activity for a while, so the workstation was locked.",
    whatIsSafe: keptHere,
  },
  expired: {
    title: "You were signed out; what you typed is safe",
    whatHappened: "You reached the time limit for one sign-in.",
    whatIsSafe: keptHere,
  },
  "signed-out": {
    title: "You are signed out",
    whatHappened: "You signed out, here or on another device.",
    whatIsSafe:
      "Everything that was saved is on the server. If you signed out on another device, changes that are not on the server yet stay on this one, encrypted, until you sign in here.",
  },
  "access-removed": {
    title: "Your access was removed",
    whatHappened: "Your organization’s sign-in or an administrator removed your access.",
    whatIsSafe: `Nothing was deleted. ${keptHere}`,
  },
  "role-changed": {
    title: "Your role changed",
    whatHappened: "Your role changed. Sign in again to work in the new one.",
    whatIsSafe: keptHere,
  },
  "ended-by-administrator": {
    title: "You were signed out by an administrator",
    whatHappened: "An administrator ended your sessions on every device.",
    whatIsSafe: keptHere,
  },
};

export const problemWords: Readonly<Record<SignInProblem, string>> = {
  "not-current": "That sign-in took too long or was already used. Sign in again.",
  "not-accepted":
    "Your organization’s sign-in did not confirm who you are. Sign in again. If it happens again, tell your administrator.",
  "no-role":
    "You have an account, but no role in this workstation. Ask your administrator for a role, then sign in again.",
  "several-roles":
    "Your account has more than one role here. Each person can have only one. Ask your administrator to remove the others, then sign in again.",
  "access-removed":
    "An administrator removed your access to this workstation. Ask your administrator if this is a mistake.",
  "other-person":
    "A different person confirmed. Nothing was signed. Confirm with your own account.",
  "provider-away":
    "Your organization’s sign-in is not responding. Nothing was lost. Try again in a few minutes.",
};
