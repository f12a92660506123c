import type { SessionEnding, SignInProblem } from "#domain";

/** Why somebody meets the sign-in, and what is safe. */
export interface SignInWords {
  readonly title: string;
  readonly whatHappened: string;
  readonly whatIsSafe: string;
}

const keptHere =
  "What you typed is kept. Changes that are not on the server yet stay on this device until you sign in.";

export const endingWords: Readonly<Record<SessionEnding, SignInWords>> = {
  idle: {
    title: "You were signed out; what you typed is kept",
    whatHappened: "Nothing was entered for ten minutes, so the workstation was locked.",
    whatIsSafe: keptHere,
  },
  expired: {
    title: "You were signed out; what you typed is kept",
    whatHappened: "You were signed in for as long as one sign-in lasts.",
    whatIsSafe: keptHere,
  },
  "signed-out": {
    title: "You are signed out",
    whatHappened: "You signed out, here or on another device.",
    whatIsSafe: "Everything that was saved is on the server.",
  },
  "access-removed": {
    title: "Your access was removed",
    whatHappened: "Your organization’s sign-in or an administrator ended your access.",
    whatIsSafe: `Nothing was deleted. ${keptHere}`,
  },
  "role-changed": {
    title: "Your role changed",
    whatHappened: "Your role is different now. Sign in again to work in it.",
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
    "Your account has more than one role here. Each person works in one. Ask your administrator to remove the others, then sign in again.",
  "access-removed":
    "An administrator removed your access to this workstation. Ask your administrator if this is a mistake.",
  "other-person": "Someone else confirmed. Nothing was signed. Confirm with your own account.",
  "provider-away":
    "Your organization’s sign-in is not responding. Nothing was lost. Try again in a few minutes.",
};
