import type { SessionAnswer } from "#domain";
import { createStore } from "#ui";

/** What this window knows of the sign-in at the server it came from. */
export interface AccessState {
  /** What the server says of the session; null where it does not answer, or was not asked yet. */
  readonly answer: SessionAnswer | null;
  /** Nobody did anything for a while: nothing is shown until somebody signs in again. */
  readonly isLocked: boolean;
  /** Ends the session; rejects where the server is away. Null while nobody is signed in. */
  readonly signOut: ((where: "here" | "everywhere") => Promise<void>) | null;
}

export type Access = ReturnType<typeof createAccess>;

export function createAccess() {
  return createStore<AccessState>({ answer: null, isLocked: false, signOut: null });
}

/** Whether this app was given out by a team's server, which says so in the page. */
export function isOnServer(): boolean {
  return document.querySelector('meta[name="workspace"][content="server"]') !== null;
}
