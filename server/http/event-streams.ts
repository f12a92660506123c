import type { FastifyReply, FastifyRequest } from "fastify";
import { headers, type ServerChange } from "#domain";
import type { WhoIs } from "../sign-in/signed-in.ts";
import type { TenantChange, TenantChanges } from "../stores/server-workspace.ts";
import { failureOf } from "./errors.ts";
import { signedInOf } from "./signed-in-request.ts";
import { originOf } from "./store-user.ts";

/** How many changes of a tenant are remembered for a page that comes back. */
const remembered = 1000;
const heartbeatMs = 15_000;
/** Somebody whose access was removed without an end of the session being told hears nothing more after so long. */
const recheckMs = 30_000;

/** The streams of changes that are open on this server. */
export interface EventStreams {
  readonly open: (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply | void>;
  /** Where the changes of a tenant stand now. */
  readonly lastEventId: (tenant: string) => string;
  /** Ends all of them, so that the server can stop; pages come back, here or to another server. */
  readonly close: () => Promise<void>;
}

/**
 * Tells pages what was committed, as server-sent events. A page that comes back with the id of the last event it heard
 * is told the rest, where this server still remembers it; otherwise it is told to read everything again.
 */
export function createEventStreams(
  changes: TenantChanges,
  options: { readonly whoIs: WhoIs; readonly streamsPerSession: number },
): EventStreams {
  const boot = crypto.randomUUID().slice(0, 8);
  const feeds = new Map<string, TenantFeed>();
  const open = new Set<OpenStream>();

  function feedOf(tenant: string): TenantFeed {
    const found =
      feeds.get(tenant) ??
      createTenantFeed(changes, tenant, boot, {
        onEnded(session) {
          for (const stream of open) if (stream.session === session) stream.end();
        },
        // The end of a session may be among what was missed.
        onResumed() {
          for (const stream of open) if (stream.tenant === tenant) stream.recheck();
        },
      });
    feeds.set(tenant, found);
    return found;
  }

  return {
    async open(request, reply) {
      const { tenant, sessionId: session } = signedInOf(request);
      const mine = [...open].filter((stream) => stream.session === session).length;
      if (mine >= options.streamsPerSession) {
        return reply
          .code(429)
          .send(
            failureOf({ kind: "unavailable", reason: "server-away", detail: "TooManyStreams" }),
          );
      }
      const origin = originOf(request);
      const feed = feedOf(tenant);
      reply.hijack();
      const { raw } = reply;
      for (const [name, value] of Object.entries(reply.getHeaders())) {
        if (value !== undefined) raw.setHeader(name, value);
      }
      raw.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Cache-Control": "no-store",
        "X-Accel-Buffering": "no",
      });
      const isShared = request.headers[headers.stream] === "tabs";
      const send = (event: FeedEvent): void => {
        if (!isShared && event.origin !== null && event.origin === origin) return;
        const page = isShared ? pageIn(event.origin, session) : null;
        const by = page === null ? "" : `page: ${page}\n`;
        raw.write(`id: ${event.id}\n${by}data: ${JSON.stringify(event.change)}\n\n`);
      };
      const last = request.headers["last-event-id"];
      const { events, stop } = feed.listen(typeof last === "string" ? last : null, send);
      for (const event of events) send(event);
      raw.write(": open\n\n");
      const heartbeat = setInterval(() => raw.write(": still here\n\n"), heartbeatMs);
      const recheck = (): void => {
        void options.whoIs(request, { isAnew: true }).then(
          (who) => (who === null ? end() : undefined),
          // A database that is away says nothing about who may listen.
          () => undefined,
        );
      };
      const rechecks = setInterval(recheck, recheckMs);
      const stream: OpenStream = { tenant, session, end, recheck };
      function leave(): void {
        clearInterval(heartbeat);
        clearInterval(rechecks);
        stop();
        open.delete(stream);
      }
      function end(): void {
        leave();
        raw.end();
      }
      open.add(stream);
      raw.on("close", leave);
      // A session that ended since this request was let in was told of before anybody listened.
      recheck();
      return undefined;
    },
    lastEventId: (tenant) => feedOf(tenant).lastId(),
    async close() {
      for (const { end } of open) end();
      for (const feed of feeds.values()) feed.close();
      feeds.clear();
    },
  };
}

/** The page of this session that made a change; null where it was somebody else's, or no page's. */
function pageIn(origin: string | null, session: string): string | null {
  return origin?.startsWith(`${session}/`) === true ? origin.slice(session.length + 1) : null;
}

interface OpenStream {
  readonly tenant: string;
  readonly session: string;
  readonly end: () => void;
  /** Asks anew whether whoever listens may, and ends the stream otherwise. */
  readonly recheck: () => void;
}

interface FeedEvent {
  readonly id: string;
  readonly change: ServerChange;
  readonly origin: string | null;
}

interface TenantFeed {
  /** What was missed since an event, and from then on each event; without gap and without doubling. */
  readonly listen: (
    since: string | null,
    callback: (event: FeedEvent) => void,
  ) => { readonly events: readonly FeedEvent[]; readonly stop: () => void };
  readonly lastId: () => string;
  readonly close: () => void;
}

/** The latest changes of one tenant, heard from the first page on; the end of a session is no page's to hear. */
function createTenantFeed(
  changes: TenantChanges,
  tenant: string,
  boot: string,
  sessions: {
    readonly onEnded: (session: string) => void;
    readonly onResumed: () => void;
  },
): TenantFeed {
  const listeners = new Set<(event: FeedEvent) => void>();
  let latest: FeedEvent[] = [];
  let count = 0;
  const close = changes.subscribe(tenant, (told) => {
    if (told.kind === "session") return sessions.onEnded(told.sessionId);
    if (told.kind === "resumed") sessions.onResumed();
    count += 1;
    const event = { id: lastId(), ...onTheWire(told) };
    latest = [...latest.slice(1 - remembered), event];
    for (const listener of listeners) listener(event);
  });

  const lastId = (): string => `${boot}.${String(count)}`;

  function missedSince(since: string | null): readonly FeedEvent[] {
    if (since === null) return [];
    const [theirBoot, number = ""] = since.split(".");
    const at = Number.parseInt(number, 10);
    const isKnown = theirBoot === boot && at <= count && at >= count - latest.length;
    return isKnown
      ? latest.slice(latest.length - (count - at))
      : [{ id: lastId(), change: { about: "everything" }, origin: null }];
  }

  return {
    lastId,
    listen(since, callback) {
      const events = missedSince(since);
      const listener = (event: FeedEvent): void => callback(event);
      listeners.add(listener);
      return { events, stop: () => void listeners.delete(listener) };
    },
    close,
  };
}

function onTheWire(
  told: Exclude<TenantChange, { readonly kind: "session" }>,
): Pick<FeedEvent, "change" | "origin"> {
  switch (told.kind) {
    case "case": {
      const { kind, caseId, version } = told.change;
      return kind === "verified"
        ? { change: { about: "everything" }, origin: told.origin }
        : { change: { about: "case", kind, caseId, version }, origin: told.origin };
    }
    case "documents":
      return { change: { about: "documents", caseId: told.caseId }, origin: told.origin };
    case "team":
      return { change: { about: "team", caseId: told.caseId }, origin: told.origin };
    case "quality":
    case "setup":
      return { change: { about: told.kind }, origin: told.origin };
    case "resumed":
      return { change: { about: "everything" }, origin: null };
  }
}
