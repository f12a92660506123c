import * as z from "zod/mini";
import type { DocumentStore } from "#domain";
import type { TabChannel } from "./change-feed.ts";

/** Tells watchers here and, given a channel, in other tabs whose documents changed; never what they say. */
export interface DocumentFeed {
  readonly watch: DocumentStore["watch"];
  readonly announce: (caseId: string) => void;
}

const messageSchema = z.strictObject({ caseId: z.string() });

export function createDocumentFeed(channel: TabChannel | null): DocumentFeed {
  const watchers = new Set<(change: { readonly caseId: string }) => void>();

  function deliver(change: { readonly caseId: string }): void {
    for (const watcher of watchers) watcher(change);
  }

  channel?.addEventListener("message", (event) => {
    const message = messageSchema.safeParse(event.data);
    if (message.success) deliver(message.data);
  });

  return {
    watch(callback) {
      // A function of its own for each watcher, so that one given twice is told twice and stopped once.
      const watcher: typeof callback = (change) => callback(change);
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    announce(caseId) {
      deliver({ caseId });
      try {
        channel?.postMessage({ caseId });
      } catch {
        // The channel was closed while the write was under way; other tabs learn of it on their next read.
      }
    },
  };
}
