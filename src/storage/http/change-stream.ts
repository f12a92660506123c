import { headers, type ServerChange, serverChangeSchema } from "#domain";
import { linesIn } from "./lines-in.ts";
import type { Wait } from "./in-repeats.ts";
import type { ServerCalls } from "./server-calls.ts";

/** A change as the server told it. */
export interface StreamEvent {
  /** By which a stream goes on after it. */
  readonly id: string | null;
  readonly change: ServerChange;
  /** The page of this browser that made it; null for all that others did. */
  readonly page: string | null;
}

/** What others commit, as the server tells it. */
export interface ChangeStream {
  /** Begins after the event that was told with what was read first; null where that is not known. */
  readonly start: (lastEventId: string | null) => void;
  readonly close: () => void;
}

const firstPauseMs = 1000;
const longestPauseMs = 30_000;
/** The server says every 15 seconds that it is still there. */
const silenceMs = 40_000;

/**
 * Reads the server's stream of changes and comes back whenever it ends, with the id of the last event, so that the
 * server tells what was missed; where it no longer knows, it says to read everything again. Of the pages of this browser
 * it tells which one made a change; see `shareStream`.
 *
 * A stream by `fetch`, not `EventSource`: that one sends no headers and gives up for good on an answer of 503.
 */
export function createChangeStream(options: {
  readonly calls: ServerCalls;
  readonly wait: Wait;
  readonly onEvent: (event: StreamEvent) => void;
  /** It begins, or it broke off. */
  readonly onOpen?: (isOpen: boolean) => void;
}): ChangeStream {
  const { calls, wait } = options;
  let lastId: string | null = null;
  const closed = new AbortController();

  async function readOnce(): Promise<boolean> {
    const broken = new AbortController();
    const signal = AbortSignal.any([closed.signal, broken.signal]);
    // A connection that died without a word looks like silence, also before the first one.
    let alarm = setTimeout(() => broken.abort(), silenceMs);
    const opened = await calls.open(
      {
        method: "GET",
        path: "/changes",
        headers: {
          [headers.stream]: "tabs",
          ...(lastId === null ? {} : { "Last-Event-ID": lastId }),
        },
      },
      signal,
    );
    if (!opened.ok || !opened.response.ok || opened.response.body === null) {
      clearTimeout(alarm);
      return false;
    }
    options.onOpen?.(true);
    try {
      let id: string | null = null;
      let page: string | null = null;
      for await (const line of linesIn(opened.response.body)) {
        clearTimeout(alarm);
        alarm = setTimeout(() => broken.abort(), silenceMs);
        if (line.startsWith("id: ")) id = line.slice(4);
        if (line.startsWith("page: ")) page = line.slice(6);
        if (!line.startsWith("data: ")) continue;
        const event = { id, change: changeIn(line.slice(6)), page };
        options.onEvent(event);
        lastId = id;
        page = null;
      }
    } catch {
      // It broke: read on from the last event that came whole.
    } finally {
      clearTimeout(alarm);
      options.onOpen?.(false);
    }
    return true;
  }

  async function readOn(): Promise<void> {
    let pause = firstPauseMs;
    while (!closed.signal.aborted) {
      const wasOpen = await readOnce();
      pause = wasOpen ? firstPauseMs : Math.min(pause * 2, longestPauseMs);
      if (!closed.signal.aborted) await wait(pause);
    }
  }

  return {
    start(lastEventId) {
      lastId = lastEventId;
      void readOn();
    },
    close: () => closed.abort(),
  };
}

function changeIn(data: string): ServerChange {
  const change = serverChangeSchema.safeParse(jsonIn(data));
  // What this release does not know may be about anything.
  return change.success ? change.data : { about: "everything" };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
