import * as z from "zod/mini";
import { type CaseChange, type CaseStore, revisionKinds } from "#domain";

/** Delivers changes to watchers here and, given a channel, in the other tabs of this browser. */
export interface ChangeFeed {
  readonly watch: CaseStore["watch"];
  announce(change: Omit<CaseChange, "source">): void;
  /** It turned out whether a case is as it was saved; each tab looks for itself. */
  readonly announceVerified: (caseId: string, version: string) => void;
  /** People, plan or settings changed, here or in another tab; whoever cares reads them again. */
  readonly watchSetup: (callback: () => void) => () => void;
  announceSetup(): void;
  close(): void;
}

/** The part of BroadcastChannel the feed needs. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  close(): void;
}

/** Messages carry ids and versions only; a message that is not one of ours is ignored. */
const messageSchema = z.strictObject({
  kind: z.enum(revisionKinds),
  caseId: z.string(),
  version: z.string(),
});
const setupMessageSchema = z.strictObject({ kind: z.literal("setup") });

export function createChangeFeed(channel: TabChannel | null): ChangeFeed {
  const watchers = new Set<(change: CaseChange) => void>();
  const setupWatchers = new Set<() => void>();

  channel?.addEventListener("message", (event) => {
    const message = messageSchema.safeParse(event.data);
    if (message.success) deliver({ ...message.data, source: "elsewhere" });
    else if (setupMessageSchema.safeParse(event.data).success) deliverSetup();
  });

  function deliverSetup(): void {
    for (const watcher of setupWatchers) watcher();
  }

  function deliver(change: CaseChange): void {
    for (const watcher of watchers) {
      try {
        watcher(change);
      } catch (error) {
        // The save is on disk already: a mistake in a watcher must surface, but not as a failed save.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  function post(message: unknown): void {
    try {
      channel?.postMessage(message);
    } catch {
      // The channel was closed while the save was under way; the other tabs learn of it on their next read.
    }
  }

  return {
    watch(query, callback) {
      const watcher = (change: CaseChange): void => {
        if (query.caseId === undefined || query.caseId === change.caseId) callback(change);
      };
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    announce(change) {
      deliver({ ...change, source: "here" });
      post(change);
    },
    announceVerified(caseId, version) {
      deliver({ kind: "verified", caseId, version, source: "here" });
    },
    watchSetup(callback) {
      const watcher = (): void => callback();
      setupWatchers.add(watcher);
      return () => {
        setupWatchers.delete(watcher);
      };
    },
    announceSetup() {
      deliverSetup();
      post({ kind: "setup" });
    },
    close() {
      watchers.clear();
      setupWatchers.clear();
      channel?.close();
    },
  };
}
