import { createIdleWatch, ifAllSaved, lastActionIn, watchActions } from "#data";
import { type Failure, type LocalWorkspace, type SessionAnswer, signInPaths } from "#domain";
import {
  browserTabs,
  createServerSession,
  type HttpWorkspace,
  isOpenInBrowser,
  openHttpWorkspace,
  removeEarlierAnswers,
  type ServerSession,
  withServerUpkeep,
} from "#storage";
import { createLockMark, type LockMark } from "../../features/sign-in/index.ts";
import type { Access, SignOut } from "./access.ts";

const unauthorized: Failure = { ok: false, error: { kind: "unauthorized" } };
const serverAway: Failure = { ok: false, error: { kind: "unavailable", reason: "server-away" } };

export interface ServerOpening {
  readonly access: Access;
  readonly clock: () => string;
  /** The session is over: no page may show anything of a case any more. */
  readonly onEnded: () => void;
}

/** Opens the workspace of the server that this app came from, for whoever is signed in there. */
export async function openServer({
  access,
  clock,
  onEnded,
}: ServerOpening): Promise<{ readonly ok: true; readonly value: LocalWorkspace } | Failure> {
  const storage = attempt(() => globalThis.localStorage);
  const lockMark = createLockMark(storage);
  const request = async (address: string, given: RequestInit) => fetch(address, given);
  const platform = { indexedDB: attempt(() => globalThis.indexedDB), storage };
  const session = createServerSession("", request);
  await removeEarlierAnswers({ ...platform, isOpenElsewhere: isOpenInBrowser });
  // Of a locked session no key is asked for.
  const found = lockMark.isSet(null) ? null : await session.readWithKey();
  const answer = found === null ? await session.read() : found.answer;
  const csrf = answer?.signedIn === true ? answer.csrf : null;
  if (lockMark.isSet(csrf)) {
    if (csrf !== null) await session.post(signInPaths.lock);
    access.set({ answer: endedIdle(answer), isLocked: true, signOut: null });
    return unauthorized;
  }
  if (csrf !== null) lockMark.clear();
  if (answer === null) return serverAway;
  if (!answer.signedIn) {
    access.set({ answer, isLocked: false, signOut: null });
    return unauthorized;
  }
  if (answer.maySearchAudit) {
    // Compliance reads the audit and no case: there is no workspace to open.
    access.set({ answer, isLocked: false, signOut: signOutOf(null, session, { access, onEnded }) });
    watchSession({ workspace: null, session, lockMark, access, onEnded, answer });
    return unauthorized;
  }
  const opened = await openHttpWorkspace({
    origin: "",
    session,
    fetch: request,
    clock,
    draftKey: (found ?? (await session.readWithKey())).draftKey,
    platform: { ...platform, tabsOf: browserTabs },
  });
  access.set({ answer, isLocked: false, signOut: null });
  if (!opened.ok) return opened;
  const workspace = opened.value;
  access.set({
    answer,
    isLocked: false,
    signOut: signOutOf(workspace, session, { access, onEnded }),
  });
  watchSession({ workspace, session, lockMark, access, onEnded, answer });
  return { ok: true, value: withServerUpkeep(workspace) };
}

/** What a page says that locked itself, while the server may not know of it yet. */
function endedIdle(answer: SessionAnswer | null): SessionAnswer | null {
  if (answer?.signedIn !== true) return answer;
  return { signedIn: false, ended: "idle", problem: null, tenants: [answer.tenant] };
}

/** The way out: what waits is sent first, and what is left is deleted, here and by the server with its key. */
function signOutOf(
  workspace: HttpWorkspace | null,
  session: ServerSession,
  { access, onEnded }: Pick<ServerOpening, "access" | "onEnded">,
): SignOut {
  return {
    async send() {
      if (workspace === null) return { cases: 0, isMoreTyped: false };
      const isAllSaved = async (): Promise<boolean> =>
        "locks" in navigator ? ifAllSaved(async () => undefined) : true;
      // A form saves by itself a moment after it was typed into.
      if ((await isAllSaved()) && (await workspace.sendAll()) === 0)
        return { cases: 0, isMoreTyped: false };
      const cases = await workspace.sendAll();
      return { cases, isMoreTyped: cases === 0 && !(await isAllSaved()) };
    },
    async end(where) {
      const ended = await session.post(
        where === "here" ? signInPaths.signOut : signInPaths.signOutEverywhere,
      );
      if (ended === null) throw new Error("the server did not answer");
      workspace?.close();
      access.set({
        answer: { signedIn: false, ended: "signed-out", problem: null, tenants: [] },
        isLocked: false,
        signOut: null,
      });
      // No form is left that could ask before the page goes, or save once more.
      onEnded();
      await workspace?.deleteUnsent();
      globalThis.location.assign(ended.address ?? "/");
    },
  };
}

/** Ends the work of this window when the server ended the session, or nobody did anything for too long. */
function watchSession({
  workspace,
  session,
  lockMark,
  access,
  onEnded,
  answer,
}: Omit<ServerOpening, "clock"> & {
  /** Null for whoever opens no case. */
  readonly workspace: HttpWorkspace | null;
  readonly session: ServerSession;
  readonly lockMark: LockMark;
  readonly answer: Extract<SessionAnswer, { readonly signedIn: true }> | null;
}): void {
  const ending = new AbortController();

  function end(next: SessionAnswer | null, isLocked: boolean): void {
    if (ending.signal.aborted) return;
    ending.abort();
    access.set({ answer: next, isLocked, signOut: null });
    onEnded();
    workspace?.close();
    void workspace?.forget();
  }

  const storage = attempt(() => globalThis.localStorage);
  const stop = workspace?.server?.subscribe(() => {
    if (workspace.server?.getState().link !== "signed-out") return;
    void session.read().then((read) => {
      if (read?.signedIn !== true) end(read, false);
      else if (read.personId !== workspace.signedIn.personId) {
        // Somebody else signed in in another window of this browser.
        end({ signedIn: false, ended: null, problem: null, tenants: [read.tenant] }, false);
      }
    });
  });
  const idle = createIdleWatch({
    now: () => Date.now(),
    idleMs: (answer?.idleSeconds ?? 600) * 1000,
    shared: lastActionIn(storage, momentKey),
    report: () => void session.post(signInPaths.active),
    lock() {
      // Without the server there is no token; the next sign-in has one, which this is not the beginning of.
      lockMark.set(session.csrf() ?? "(locked)");
      void session.post(signInPaths.lock);
      end(endedIdle(answer), true);
    },
  });
  const { signal } = ending;
  watchActions(idle, signal);
  // Brought back by the Back button as it was left: whether somebody is still signed in is asked anew.
  addEventListener("pageshow", ({ persisted }) => (persisted ? location.reload() : undefined));
  signal.addEventListener("abort", () => {
    stop?.();
  });
}

const momentKey = "reviewer-workstation.team.last-action";

/** Storage that is forbidden holds nothing. */
function attempt<T>(take: () => T): T | null {
  try {
    return take();
  } catch {
    return null;
  }
}
