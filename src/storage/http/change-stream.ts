import { type ServerChange, serverChangeSchema } from "#domain";
import { linesIn } from "./lines-in.ts";
import type { Wait } from "./in-repeats.ts";
import type { ServerCalls } from "./server-calls.ts";

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
 * server tells what was missed; where it no longer knows, it says to read everything again. Changes that this page
 * made itself are not among them.
 *
 * A stream by `fetch`, not `EventSource`: that one sends no headers and gives up for good on an answer of 503.
 */
export function createChangeStream(options: {
  readonly calls: ServerCalls;
  readonly wait: Wait;
  readonly onChange: (change: ServerChange) => void;
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
        ...(lastId === null ? {} : { headers: { "Last-Event-ID": lastId } }),
      },
      signal,
    );
    if (!opened.ok || !opened.response.ok || opened.response.body === null) {
      clearTimeout(alarm);
      return false;
    }
    try {
      let id: string | null = null;
      for await (const line of linesIn(opened.response.body)) {
        clearTimeout(alarm);
        alarm = setTimeout(() => broken.abort(), silenceMs);
        if (line.startsWith("id: ")) id = line.slice(4);
        if (!line.startsWith("data: ")) continue;
        tell(line.slice(6));
        lastId = id;
      }
    } catch {
      // It broke: read on from the last event that came whole.
    } finally {
      clearTimeout(alarm);
    }
    return true;
  }

  function tell(data: string): void {
    const change = serverChangeSchema.safeParse(jsonIn(data));
    // What this release does not know may be about anything.
    options.onChange(change.success ? change.data : { about: "everything" });
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

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
