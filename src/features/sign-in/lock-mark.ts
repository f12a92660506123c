/** As much of localStorage as is used; it may refuse. */
export type MarkStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/**
 * Remembers on this device that a session was locked, so that it stays locked without the server as well. The session is
 * known by the beginning of its token: another sign-in has another one.
 */
export interface LockMark {
  readonly set: (csrf: string) => void;
  /** Whether it is this session that was locked; without a session, whether any was. */
  readonly isSet: (csrf: string | null) => boolean;
  readonly clear: () => void;
}

const key = "reviewer-workstation.team.locked";

export function createLockMark(storage: MarkStorage | null): LockMark {
  return {
    set(csrf) {
      attempt(() => storage?.setItem(key, csrf.slice(0, 8)));
    },
    isSet(csrf) {
      const mark = attempt(() => storage?.getItem(key) ?? null);
      if (mark === null || mark === undefined) return false;
      return csrf === null || csrf.startsWith(mark);
    },
    clear() {
      attempt(() => storage?.removeItem(key));
    },
  };
}

/** Storage that is forbidden remembers nothing; the server’s own lock stays. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
