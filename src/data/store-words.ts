import { createStore } from "#ui";

/** What a page says of the place where cases are stored, and of whoever else changes them there. */
export interface StoreWords {
  /** Who or where, after "changed": "in another window". */
  readonly elsewhere: string;
  /** A sentence. */
  readonly noAnswer: string;
  /** A sentence. */
  readonly full: string;
  /** What to do about it, to which "then try again" can be added. */
  readonly makeRoom: string;
}

const onThisDevice: StoreWords = {
  elsewhere: "in another window",
  noAnswer: "Storage did not respond.",
  full: "This device is out of space.",
  makeRoom: "Free up space",
};

const onServer: StoreWords = {
  elsewhere: "by someone else, or in another window",
  noAnswer: "The server did not respond.",
  full: "The server is out of space.",
  makeRoom: "Tell the person who runs it",
};

const current = createStore(onThisDevice);

/** The words of the workspace that is open, as its `caps.shared` tells; of this device while none is. */
export function storeWords(): StoreWords {
  return current.get();
}

/** For whoever opens a workspace; the way back to the words of this device. */
export function speakOf(isShared: boolean): () => void {
  current.set(isShared ? onServer : onThisDevice);
  return () => current.set(onThisDevice);
}
