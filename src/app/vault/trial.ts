/** As much of localStorage as is used; it may refuse. */
type MarkStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const key = "reviewer-workstation.trial";

/** Whether this browser shows the sample cases only, where nothing is encrypted and nothing real can be entered. */
export function isTrial(storage: MarkStorage | null = browserStorage()): boolean {
  return attempt(() => storage?.getItem(key) === "yes") ?? false;
}

/** Opens the workstation anew, among the sample cases. */
export function enterTrial(): void {
  attempt(() => browserStorage()?.setItem(key, "yes"));
  globalThis.location.assign("/");
}

/** Opens the workstation anew: set-up, or what was set up. What was changed in the trial stays for another one. */
export function leaveTrial(): void {
  attempt(() => browserStorage()?.removeItem(key));
  globalThis.location.assign("/");
}

/** Whether the workstation itself was set up in this browser, behind the trial. */
export function isSetUp(): boolean {
  return attempt(() => browserStorage()?.getItem("reviewer-workstation.vault") ?? null) !== null;
}

function browserStorage(): MarkStorage | null {
  return attempt(() => globalThis.localStorage);
}

/** Storage that is forbidden remembers nothing. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
