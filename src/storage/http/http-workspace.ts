import {
  type Actor,
  type Failure,
  newCaseId,
  type ServerLink,
  type ServerState,
  type Workspace,
} from "#domain";
import { answers } from "./answers.ts";
import { createChangeStream } from "./change-stream.ts";
import { createHttpCaseStore } from "./http-case-store.ts";
import { createHttpDocumentStore } from "./http-document-store.ts";
import { createHttpQualityStore } from "./http-quality-store.ts";
import { createHttpSetupStore } from "./http-setup-store.ts";
import { browserWait, type Wait } from "./in-repeats.ts";
import { createServerCalls, type Fetch } from "./server-calls.ts";
import { createServerChanges } from "./server-changes.ts";

export interface HttpWorkspaceOptions {
  /** Origin of the server; "" where the app came from it. */
  readonly origin: string;
  /** The token of the session; null where nobody is signed in. */
  readonly csrf: () => string | null;
  /** In place of the browser's own, for tests. */
  readonly fetch?: Fetch;
  readonly wait?: Wait;
}

/** A workspace on a server, and who is signed in to it. */
export interface HttpWorkspace extends Workspace {
  readonly signedIn: { readonly tenant: string; readonly personId: string; readonly actor: Actor };
  /** Ends the stream of changes. */
  readonly close: () => void;
}

/** Opens the workspace of whoever is signed in at the server. */
export async function openHttpWorkspace(
  options: HttpWorkspaceOptions,
): Promise<{ readonly ok: true; readonly value: HttpWorkspace } | Failure> {
  const { wait = browserWait } = options;
  const server = createServerState();
  const calls = createServerCalls({
    ...options,
    fetch: options.fetch ?? (async (...given) => fetch(...given)),
    page: newCaseId(),
    onLink: (link) => server.setLink(link),
  });
  const me = await calls.ask({ method: "GET", path: "/me" }, answers.me);
  if (!me.ok) return me;
  const { lastEventId, ...signedIn } = me.value;
  const changes = createServerChanges();
  const stream = createChangeStream({ calls, wait, onChange: changes.hear });
  stream.start(lastEventId);
  const cases = createHttpCaseStore({
    calls,
    wait,
    announce: changes.announceCase,
    watch: changes.watchCases,
  });
  const value: HttpWorkspace = {
    name: `server-${signedIn.tenant}-${signedIn.personId}`,
    caps: { durable: true, shared: true, enforced: true, offline: false, push: true },
    cases: {
      ...cases,
      async get(id) {
        changes.noteShown(id);
        return cases.get(id);
      },
    },
    documents: createHttpDocumentStore({
      calls,
      announce: changes.announceDocuments,
      watch: changes.watchDocuments,
    }),
    quality: createHttpQualityStore({
      calls,
      announce: changes.announceQuality,
      watch: changes.watchQuality,
    }),
    ...createHttpSetupStore({
      calls,
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
    readRaw: null,
    server: server.connection,
    signedIn,
    close: stream.close,
  };
  return { ok: true, value };
}

function createServerState() {
  const listeners = new Set<() => void>();
  let state: ServerState = { link: "reached", unsent: [] };
  return {
    setLink(link: ServerLink): void {
      if (link === state.link) return;
      state = { ...state, link };
      for (const listener of listeners) listener();
    },
    connection: {
      getState: () => state,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
    },
  };
}
