import { type Failure, newCaseId, type Workspace } from "#domain";
import type { SentinelStorage } from "../browser/sentinel.ts";
import { answers } from "./answers.ts";
import { browserSend, createHttpAdministration } from "./http-administration.ts";
import { createHttpCaseStore } from "./http-case-store.ts";
import { createHttpDocumentStore } from "./http-document-store.ts";
import { createHttpQualityStore } from "./http-quality-store.ts";
import { createHttpSetupStore } from "./http-setup-store.ts";
import { createHttpTeam } from "./http-team.ts";
import { browserWait, isLost, type Wait } from "./in-repeats.ts";
import { createLastSession, type SignedInPerson } from "./last-session.ts";
import { createOfflineCases } from "./offline-cases.ts";
import { createOfflineDocuments } from "./offline-documents.ts";
import { openOfflineStore, untilForgotten } from "./offline-store.ts";
import { createRemembering, forgetOld } from "./remembering.ts";
import { createServerCalls, type Fetch, type ServerCalls } from "./server-calls.ts";
import { createServerChanges } from "./server-changes.ts";
import { createServerState } from "./server-state.ts";
import type { ServerSession } from "./server-session.ts";
import { createSharedStream, type Tabs } from "./shared-stream.ts";
import { openUnsentStore } from "./unsent-drafts.ts";

export interface HttpWorkspaceOptions {
  /** Origin of the server; "" where the app came from it. */
  readonly origin: string;
  readonly session: Pick<ServerSession, "csrf" | "read">;
  readonly fetch: Fetch;
  /** The present instant, ISO in UTC. */
  readonly clock: () => string;
  /** Where this device keeps what was opened and what waits to be saved; null for what it has none of. */
  readonly platform: {
    readonly indexedDB: IDBFactory | null;
    readonly storage: SentinelStorage | null;
    /** The other tabs of this browser that show the workspace of a name; see `browserTabs`. */
    readonly tabsOf?: (name: string) => Tabs | null;
  };
  readonly wait?: Wait;
}

/** A workspace on a server, and who is signed in to it. */
export interface HttpWorkspace extends Workspace {
  readonly signedIn: SignedInPerson;
  /** A session that is over leaves nothing to read on this device; what waits to be saved stays, for the same person. */
  readonly forget: () => Promise<void>;
  /** Ends the stream of changes. */
  readonly close: () => void;
}

/** Opens the workspace of whoever is signed in at the server; while it is away, of whoever was here last. */
export async function openHttpWorkspace(
  options: HttpWorkspaceOptions,
): Promise<{ readonly ok: true; readonly value: HttpWorkspace } | Failure> {
  const { clock, platform, wait = browserWait } = options;
  const page = newCaseId();
  const state = createServerState();
  const calls = createServerCalls({
    ...options,
    page,
    csrf: options.session.csrf,
    renew: async () => (await options.session.read())?.signedIn === true,
    onLink: (link) => state.setLink(link),
  });
  const lastSession = createLastSession(platform.storage);
  const opened = await whoIsHere(calls, lastSession.read);
  if (!opened.ok) return opened;
  const { lastEventId, ...signedIn } = opened.value;
  lastSession.write(signedIn);

  const name = offlineNameOf(signedIn);
  const store = untilForgotten(await openOfflineStore(name, platform.indexedDB));
  void forgetOld(store, clock());
  const remembering = createRemembering(store, clock);
  const unsent = await openUnsentStore({
    store,
    page,
    name,
    storage: platform.storage,
    onChange: () => state.setUnsent(unsentIds()),
  });
  function unsentIds(): readonly string[] {
    return [...new Set(unsent.all().map(({ id }) => id))];
  }
  state.setUnsent(unsentIds());

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
  if (lastEventId !== null) void cases.sendWaiting();

  const value: HttpWorkspace = {
    name,
    caps: {
      durable: true,
      shared: true,
      enforced: true,
      offline: store.isDurable,
      push: true,
    },
    cases: {
      ...cases,
      async get(id) {
        changes.noteShown(id);
        return cases.get(id);
      },
    },
    documents: createOfflineDocuments(documents, { store, remembering, clock }),
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
      read: () => signedIn.personId,
      write: () => undefined,
      watch: () => () => undefined,
    },
    backups: null,
    documentUpkeep: null,
    server: state.connection,
    team: createHttpTeam({
      calls,
      personId: signedIn.personId,
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
    signedIn,
    async forget() {
      lastSession.forget();
      await store.forget();
    },
    close: stream.close,
  };
  return { ok: true, value };
}

function offlineNameOf({ tenant, personId }: SignedInPerson): string {
  return `reviewer-workstation-team-${tenant}-${personId}`;
}

/**
 * The session of whoever was here last is over, and no page of it is open: what was read on this device is forgotten, as
 * a page that was open would have done.
 */
export async function forgetLastPerson(
  platform: Pick<HttpWorkspaceOptions["platform"], "indexedDB" | "storage">,
): Promise<void> {
  const lastSession = createLastSession(platform.storage);
  const last = lastSession.read();
  if (last === null) return;
  lastSession.forget();
  await untilForgotten(await openOfflineStore(offlineNameOf(last), platform.indexedDB)).forget();
}

type Here = SignedInPerson & { readonly lastEventId: string | null };

async function whoIsHere(
  calls: ServerCalls,
  lastPerson: () => SignedInPerson | null,
): Promise<{ readonly ok: true; readonly value: Here } | Failure> {
  const me = await calls.ask({ method: "GET", path: "/me" }, answers.me);
  if (me.ok || !isLost(me)) return me;
  const last = lastPerson();
  return last === null ? me : { ok: true, value: { ...last, lastEventId: null } };
}
