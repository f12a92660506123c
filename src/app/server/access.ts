import type { SessionAnswer } from "#domain";
import { createStore } from "#ui";

/** The way out of a session. */
export interface SignOut {
  /**
   * Tries to send what waits on this device. `cases`: how many still have changes that are not on the server.
   * `isMoreTyped`: something typed in a window of this browser is not saved anywhere.
   */
  readonly send: () => Promise<{ readonly cases: number; readonly isMoreTyped: boolean }>;
  /** Ends the session and deletes what waits on this device; rejects where the server is away: nothing was done. */
  readonly end: (where: "here" | "everywhere") => Promise<void>;
}

/** What this window knows of the sign-in at the server it came from. */
export interface AccessState {
  /** What the server says of the session; null where it does not answer, or was not asked yet. */
  readonly answer: SessionAnswer | null;
  /** Nobody did anything for a while: nothing is shown until somebody signs in again. */
  readonly isLocked: boolean;
  /** Null while nobody is signed in. */
  readonly signOut: SignOut | null;
}

export type Access = ReturnType<typeof createAccess>;

export function createAccess() {
  return createStore<AccessState>({ answer: null, isLocked: false, signOut: null });
}

/** Whether this app was given out by a team's server, which says so in the page. */
export function isOnServer(): boolean {
  return document.querySelector('meta[name="workspace"][content="server"]') !== null;
}
