import type { CaseChange, ServerChange, TeamFunctions } from "#domain";
import { createChangeFeed, type TabChannel } from "../change-feed.ts";
import { createDocumentFeed } from "../document-feed.ts";

/** Who is told what: watchers of this page, of what it did itself and of what the server tells. */
export interface ServerChanges {
  readonly watchCases: ReturnType<typeof createChangeFeed>["watch"];
  readonly watchDocuments: ReturnType<typeof createDocumentFeed>["watch"];
  readonly watchQuality: (callback: () => void) => () => void;
  readonly watchSetup: (callback: () => void) => () => void;
  readonly watchTeam: TeamFunctions["watch"];
  readonly announceCase: (change: Omit<CaseChange, "source">) => void;
  readonly announceDocuments: (caseId: string) => void;
  readonly announceQuality: () => void;
  readonly announceSetup: () => void;
  /** A case whose content is or was shown here: it is read again whenever anything may have changed. */
  readonly noteShown: (caseId: string) => void;
  readonly hear: (change: ServerChange) => void;
}

/** No case has this id: a change of it makes lists be read again, and no case. */
const noCase = "";

export function createServerChanges(): ServerChanges {
  const fromServer = createLoopback();
  const cases = createChangeFeed(fromServer.channel);
  const documents = createDocumentFeed(null);
  const quality = createSignal();
  const team = createSignal<{ readonly caseId: string | null }>();
  const shown = new Set<string>();

  function everything(): void {
    for (const caseId of [noCase, ...shown]) {
      fromServer.receive({ kind: "saved", caseId, version: "" });
      documents.announce(caseId);
    }
    quality.tell();
    team.tell({ caseId: null });
    cases.announceSetup();
  }

  return {
    watchCases: cases.watch,
    watchDocuments: documents.watch,
    watchQuality: quality.watch,
    watchTeam: team.watch,
    watchSetup: cases.watchSetup,
    announceCase: (change) => cases.announce(change),
    announceDocuments: documents.announce,
    announceQuality: quality.tell,
    announceSetup: () => cases.announceSetup(),
    noteShown: (caseId) => void shown.add(caseId),
    hear(change) {
      switch (change.about) {
        case "case": {
          const { about: _about, ...told } = change;
          return fromServer.receive(told);
        }
        case "documents":
          return documents.announce(change.caseId);
        case "quality":
          return quality.tell();
        case "team":
          return team.tell({ caseId: change.caseId });
        case "setup":
          return cases.announceSetup();
        case "everything":
          return everything();
      }
    },
  };
}

/** Stands where other tabs would: what the server tells comes in by it, and nothing goes out. */
function createLoopback(): {
  readonly channel: TabChannel;
  readonly receive: (message: unknown) => void;
} {
  const listeners = new Set<(event: { readonly data: unknown }) => void>();
  return {
    channel: {
      postMessage: () => undefined,
      addEventListener: (_type, listener) => void listeners.add(listener),
      close: () => listeners.clear(),
    },
    receive(data) {
      for (const listener of listeners) listener({ data });
    },
  };
}

function createSignal<T = void>(): {
  readonly watch: (callback: (told: T) => void) => () => void;
  readonly tell: (told: T) => void;
} {
  const watchers = new Set<(told: T) => void>();
  return {
    watch(callback) {
      const watcher = (told: T): void => callback(told);
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    tell(told) {
      for (const watcher of watchers) watcher(told);
    },
  };
}
