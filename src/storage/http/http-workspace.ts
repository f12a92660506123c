import { type Actor, type Failure, newCaseId, type Workspace } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";
import { answers } from "./answers.ts";
import { browserSend, createHttpAdministration } from "./http-administration.ts";
import { createHttpCaseStore } from "./http-case-store.ts";
import { createHttpDocumentStore } from "./http-document-store.ts";
import { createHttpQualityStore } from "./http-quality-store.ts";
import { createHttpSetupStore } from "./http-setup-store.ts";
import { createHttpTeam } from "./http-team.ts";
import { browserWait, type Wait } from "./in-repeats.ts";
import { createOfflineCases } from "./offline-cases.ts";
import { createOfflineDocuments } from "./offline-documents.ts";
import type { DraftKey } from "./draft-seal.ts";
import { openUnsent } from "./open-unsent.ts";
import { createOfflineStore } from "./offline-store.ts";
import { createRemembering } from "./remembering.ts";
import { createServerCalls, type Fetch } from "./server-calls.ts";
import { createServerChanges } from "./server-changes.ts";
import { createServerState } from "./server-state.ts";
import type { ServerSession } from "./server-session.ts";
import { createSharedStream, type Tabs } from "./shared-stream.ts";

export interface HttpWorkspaceOptions {
  /** Origin of the server; "" where the app came from it. */
  readonly origin: string;
  readonly session: Pick<ServerSession, "csrf" | "read">;
  /** By which what waits to be saved is encrypted on this device; without it, it is in this page’s memory alone. */
  readonly draftKey: DraftKey | null;
  readonly fetch: Fetch;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Where this device keeps what waits to be saved; null for what it has none of. */
  readonly platform: {
    readonly indexedDB: IDBFactory | null;
    readonly storage: SentinelStorage | null;
    /** The other tabs of this browser that show the workspace of a name; see `browserTabs`. */
    readonly tabsOf?: (name: string) => Tabs | null;
    /** See `EarlierPlatform`. */
    readonly isOpenElsewhere?: (name: string) => Promise<boolean>;
  };
  readonly wait?: Wait;
}

/** Who is signed in, as the server said it. */
export interface SignedInPerson {
  readonly tenant: string;
  readonly personId: string;
  readonly actor: Actor;
}

/** A workspace on a server, and who is signed in to it. */
export interface HttpWorkspace extends Workspace {
  readonly signedIn: SignedInPerson;
  /** Tries to send all that waits on this device, also of other windows; how many cases are still not on the server. */
  readonly sendAll: () => Promise<number>;
  /**
   * Forgets what was read, and the key. What waits to be saved stays on this device, encrypted, for the same person;
   * what a form still saves as it closes comes to it.
   */
  readonly forget: () => Promise<void>;
  /** After a sign-out: what waits to be saved is deleted, as nobody can read it any more. */
  readonly deleteUnsent: () => Promise<void>;
  /** The session is over: nothing is asked of the server any more. */
  readonly close: () => void;
}

/** Opens the workspace of whoever is signed in at the server; there is none while the server is away. */
export async function openHttpWorkspace(
  options: HttpWorkspaceOptions,
): Promise<{ readonly ok: true; readonly value: HttpWorkspace } | Failure> {
  const { clock, platform, wait = browserWait } = options;
  const page = newCaseId();
  const state = createServerState();
  let isOver = false;
  let signedIn: SignedInPerson | null = null;
  const calls = createServerCalls({
    ...options,
    page,
    csrf: options.session.csrf,
    isOver: () => isOver,
    async renew() {
      const answer = await options.session.read();
      if (answer?.signedIn !== true) return false;
      if (signedIn === null || answer.personId === signedIn.personId) return true;
      // Another person signed in in another window: nothing of this one is done as that one.
      state.setLink("signed-out");
      return false;
    },
    onLink: (link) => state.setLink(link),
  });
  const opened = await calls.ask({ method: "GET", path: "/me" }, answers.me);
  if (!opened.ok) return opened;
  const { lastEventId, ...me } = opened.value;
  signedIn = me;

  const name = workspaceNameOf(me);
  const store = createOfflineStore();
  const remembering = createRemembering(store);
  const unsent = await openUnsent({
    ...options,
    me,
    name,
    page,
    onChange: () => state.setUnsent(unsentIds(), unsent.unreadable()),
  });
  function unsentIds(): readonly string[] {
    return [...new Set(unsent.all().map(({ id }) => id))];
  }
  state.setUnsent(unsentIds(), unsent.unreadable());

  const changes = createServerChanges();
  const stream = createSharedStream({
    calls,
    wait,
    page,
    tabs: platform.tabsOf?.(name) ?? null,
    onChange: changes.hear,
    // What another tab found out of the server says nothing of this one's way there.
    onOpen: () => void calls.ask({ method: "GET", path: "/me" }, answers.me),
  });
  const online = createHttpCaseStore({
    calls,
    wait,
    announce: changes.announceCase,
    watch: changes.watchCases,
  });
  const cases = createOfflineCases({ online, unsent, remembering, page, clock });
  const documents = createHttpDocumentStore({
    calls,
    wait,
    announce: changes.announceDocuments,
    watch: changes.watchDocuments,
  });
  stream.start(lastEventId);
  state.onBack(() => {
    // Whatever is shown may have been changed by others, and what waits here can go.
    changes.hear({ about: "everything" });
    void cases.sendWaiting();
  });
  void cases.sendWaiting();

  const value: HttpWorkspace = {
    name,
    caps: {
      durable: true,
      shared: true,
      enforced: true,
      encrypted: false,
      takesOnlySamples: false,
      offline: true,
      push: true,
    },
    cases: {
      ...cases,
      async get(id) {
        changes.noteShown(id);
        return cases.get(id);
      },
    },
    documents: createOfflineDocuments(documents, { store, remembering }),
    quality: createHttpQualityStore({
      calls,
      remembering,
      announce: changes.announceQuality,
      watch: changes.watchQuality,
    }),
    ...createHttpSetupStore({
      calls,
      remembering,
      announce: changes.announceSetup,
      watch: changes.watchSetup,
    }),
    // Who works here is who signed in: nobody is chosen from a list.
    currentPerson: {
      read: () => me.personId,
      write: () => undefined,
      watch: () => () => undefined,
    },
    backups: null,
    documentUpkeep: null,
    server: state.connection,
    team: createHttpTeam({
      calls,
      personId: me.personId,
      hear: changes.hear,
      watch: changes.watchTeam,
      watchPool(callback) {
        const stops = [changes.watchSetup(callback), changes.watchCases({}, callback)];
        return () => {
          for (const stop of stops) stop();
        };
      },
    }),
    administration: createHttpAdministration({
      calls,
      hear: changes.hear,
      send: browserSend(options.origin, { page, csrf: options.session.csrf }),
    }),
    readRaw: null,
    signedIn: me,
    async sendAll() {
      await cases.sendAll();
      return unsentIds().length;
    },
    async forget() {
      store.forget();
      await wait(leavingMs);
      await unsent.letGo();
    },
    async deleteUnsent() {
      store.forget();
      await unsent.deleteAll();
    },
    close() {
      isOver = true;
      stream.close();
    },
  };
  return { ok: true, value };
}

/** As long as a form that closes has for its last save. */
const leavingMs = 2000;

function workspaceNameOf({ tenant, personId }: SignedInPerson): string {
  return `reviewer-workstation-server-${tenant}-${personId}`;
}
