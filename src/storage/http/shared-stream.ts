import * as z from "zod/mini";
import { type ServerChange, serverChangeSchema } from "#domain";
import { type ChangeStream, createChangeStream, type StreamEvent } from "./change-stream.ts";
import type { Wait } from "./in-repeats.ts";
import type { ServerCalls } from "./server-calls.ts";

/** The tabs of this browser that show the same workspace: which one leads, and what it tells the others. */
export interface Tabs {
  /** Waits until no other tab leads, and leads until `lead` is over. Rejects where `signal` ends the wait. */
  readonly takeTurn: (signal: AbortSignal, lead: () => Promise<void>) => Promise<void>;
  readonly post: (message: unknown) => void;
  readonly listen: (callback: (message: unknown) => void) => void;
  readonly close: () => void;
}

/** The tabs by Web Locks and a channel; null where the browser has none, so that each tab has a stream of its own. */
export function browserTabs(name: string): Tabs | null {
  if (!("locks" in navigator) || typeof BroadcastChannel === "undefined") return null;
  const channel = new BroadcastChannel(name);
  return {
    takeTurn: async (signal, lead) => {
      await navigator.locks.request(name, { signal }, lead);
    },
    post: (message) => channel.postMessage(message),
    listen: (callback) =>
      channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => callback(data)),
    close: () => channel.close(),
  };
}

const messageSchema = z.union([
  z.object({
    id: z.nullable(z.string()),
    change: serverChangeSchema,
    page: z.nullable(z.string()),
  }),
  z.object({ isOpen: z.boolean() }),
]);

/**
 * One stream of changes for all tabs of a browser, which has only six connections to a server over HTTP/1.1: one tab
 * reads it and tells the others. When that tab is closed, the next one goes on after the last event that was told.
 */
export function createSharedStream(options: {
  readonly calls: ServerCalls;
  readonly wait: Wait;
  /** This page, whose own changes are not told. */
  readonly page: string;
  readonly tabs: Tabs | null;
  readonly onChange: (change: ServerChange) => void;
  /** The tab that reads the stream reached the server, or lost it: this one asks for itself. */
  readonly onOpen: () => void;
}): ChangeStream {
  const { tabs, page } = options;
  const closed = new AbortController();
  /** What was told before this page began to hear. */
  let early: StreamEvent[] | null = [];
  let lastId: string | null = null;

  function hear(event: StreamEvent): void {
    lastId = event.id ?? lastId;
    if (early !== null) early.push(event);
    else if (event.page !== page) options.onChange(event.change);
  }

  const stream = createChangeStream({
    ...options,
    onEvent: (event) => {
      tabs?.post(event);
      hear(event);
    },
    onOpen: (isOpen) => tabs?.post({ isOpen }),
  });

  tabs?.listen((message) => {
    const read = messageSchema.safeParse(message);
    if (!read.success || closed.signal.aborted) return;
    if ("isOpen" in read.data) options.onOpen();
    else hear(read.data);
  });

  async function leadIn({ takeTurn }: Tabs): Promise<void> {
    const isOver = new Promise<void>((resolve) => {
      closed.signal.addEventListener("abort", () => resolve());
    });
    try {
      await takeTurn(closed.signal, () => {
        stream.start(lastId);
        return isOver;
      });
    } catch {
      // Closed while it waited for its turn.
    }
  }

  return {
    start(lastEventId) {
      lastId ??= lastEventId;
      const waiting = early ?? [];
      early = null;
      for (const event of waiting) hear(event);
      if (tabs === null) {
        stream.start(lastId);
        return;
      }
      void leadIn(tabs);
    },
    close() {
      closed.abort();
      stream.close();
      tabs?.close();
    },
  };
}
