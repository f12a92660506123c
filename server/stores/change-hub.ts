import pg from "pg";
import * as z from "zod/mini";
import { revisionKinds, versionOf } from "#domain";
import type { TenantChange, TenantChanges } from "./server-workspace.ts";

/** Changes of this process and of all others. */
export interface ChangeHub extends TenantChanges {
  /** Tells who listens here at once; others hear of it from the database. */
  readonly announce: (tenant: string, change: TenantChange) => void;
  /** Settles once changes of others are heard: what is committed from then on is not missed. */
  readonly listening: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface ChangeHubOptions {
  /** How to reach the database itself: a pooler that shares connections between transactions cannot listen. */
  readonly connection: pg.ClientConfig;
  /** Names this process: what it announced itself it does not tell again. */
  readonly process: string;
  /** Waits so many milliseconds before the next try. */
  readonly pause?: (milliseconds: number) => Promise<void>;
}

/** As `review.tell` writes it; a message that is not one of ours is ignored. */
const messageSchema = z.object({
  kind: z.enum(["case", "documents", "quality", "setup", "team", "session"]),
  tenant: z.string(),
  origin: z.string(),
  about: z.nullable(z.unknown()),
});
const caseSchema = z.object({
  caseId: z.string(),
  revision: z.int(),
  kind: z.enum(revisionKinds),
});
const ofCaseSchema = z.object({ caseId: z.string() });
const ofSessionSchema = z.object({ sessionId: z.string() });

/**
 * Listens to what is committed, over one connection of its own. When that is lost it comes back by itself, and
 * everybody is told that something may have been missed. Begins with `listening` or the first subscriber.
 */
export function createChangeHub(options: ChangeHubOptions): ChangeHub {
  const subscribers = new Map<string, Set<(change: TenantChange) => void>>();
  const pause = options.pause ?? after;
  const subscription: { client: pg.Client | null; isClosed: boolean; isBegun: boolean } = {
    client: null,
    isClosed: false,
    isBegun: false,
  };
  let isListening = (): void => undefined;
  const listening = new Promise<void>((resolve) => {
    isListening = resolve;
  });

  function begin(): void {
    if (subscription.isBegun) return;
    subscription.isBegun = true;
    void listen();
  }

  function announce(tenant: string, change: TenantChange): void {
    for (const subscriber of subscribers.get(tenant) ?? []) {
      try {
        subscriber(change);
      } catch (error) {
        // The change is committed already: a mistake of who listens must surface, but not as a failed save.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  async function listen(): Promise<void> {
    let failures = 0;
    while (!subscription.isClosed) {
      // One try after the other is the point.
      const connected = await connect();
      if (connected !== null) {
        // Notifications of the time without a connection are gone for good.
        if (failures > 0) tellAll({ kind: "resumed" });
        isListening();
        await connected.ended;
        failures = 0;
      }
      failures += 1;
      await pause(Math.min(50 * 2 ** failures, 5000));
    }
  }

  function tellAll(change: TenantChange): void {
    for (const tenant of subscribers.keys()) announce(tenant, change);
  }

  /** A connection that listens; null where none is to be had now. */
  async function connect(): Promise<{ readonly ended: Promise<void> } | null> {
    const next = new pg.Client({ ...options.connection, keepAlive: true });
    const ended = new Promise<void>((resolve) => {
      next.on("error", () => resolve());
      next.on("end", () => resolve());
    });
    next.on("notification", ({ payload }) => hear(payload ?? ""));
    try {
      await next.connect();
      await next.query("listen review_change");
    } catch {
      await end(next);
      return null;
    }
    subscription.client = next;
    if (subscription.isClosed) await end(next);
    return { ended };
  }

  function hear(payload: string): void {
    const message = readMessage(payload);
    if (message === null) return;
    // What this process announced itself is not told again; what the database found on its own, nobody announced.
    const isUnannounced = message.change.kind === "team" || message.change.kind === "session";
    if (message.process === options.process && !isUnannounced) return;
    announce(message.tenant, message.change);
  }

  return {
    announce,
    subscribe(tenant, callback) {
      begin();
      const known = subscribers.get(tenant) ?? new Set();
      subscribers.set(tenant, known);
      // A function of its own for each, so that one given twice is told twice and stopped once.
      const subscriber = (change: TenantChange): void => callback(change);
      known.add(subscriber);
      return () => {
        known.delete(subscriber);
        if (known.size === 0 && subscribers.get(tenant) === known) subscribers.delete(tenant);
      };
    },
    listening() {
      begin();
      return listening;
    },
    async close() {
      subscription.isClosed = true;
      subscribers.clear();
      if (subscription.client !== null) await end(subscription.client);
    },
  };
}

/** Ends a connection, whatever state it is in. */
async function end(client: pg.Client): Promise<void> {
  try {
    await client.end();
  } catch {
    // It had ended already.
  }
}

function readMessage(
  payload: string,
): { readonly tenant: string; readonly process: string; readonly change: TenantChange } | null {
  const parsed = messageSchema.safeParse(jsonOf(payload));
  if (!parsed.success) return null;
  const { kind, tenant, about } = parsed.data;
  const [process = "", origin = ""] = parsed.data.origin.split(" ", 2);
  if (kind === "quality" || kind === "setup") return { tenant, process, change: { kind, origin } };
  if (kind === "session") {
    const read = ofSessionSchema.safeParse(about);
    return read.success ? { tenant, process, change: { kind, ...read.data } } : null;
  }
  if (kind === "documents" || kind === "team") {
    const read = ofCaseSchema.safeParse(about);
    return read.success ? { tenant, process, change: { kind, origin, ...read.data } } : null;
  }
  const read = caseSchema.safeParse(about);
  if (!read.success) return null;
  const { caseId, kind: done } = read.data;
  const change = { caseId, kind: done, version: versionOf(read.data) };
  return { tenant, process, change: { kind, origin, change } };
}

function jsonOf(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}
