import type { FastifyPluginAsync } from "fastify";
import type { WhoIs } from "../sign-in/signed-in.ts";
import type { ServerWorkspaces } from "../stores/server-workspace.ts";

/** What one server takes at most. */
export interface Limits {
  /** Requests a session may make in a minute; without one, an address. */
  readonly requestsPerMinute: number;
  /** Of those, how many may read every case at once, take a tenant out or bring one in; see `costly`. */
  readonly costlyPerMinute: number;
  /** Of those, how many may make a case or add a document. */
  readonly newPerMinute: number;
  /** Bytes of a body that is not a document. */
  readonly bodyBytes: number;
  /** Bytes of a document. */
  readonly documentBytes: number;
  /** Documents that are taken in at once; each is held in memory until it is stored. */
  readonly uploadsAtOnce: number;
  /** Streams of changes that one session may hold open. */
  readonly streamsPerSession: number;
}

/** Where log lines go: one JSON object a line, without contents. */
export interface LogStream {
  readonly write: (line: string) => void;
}

export interface AppOptions extends Pick<ServerWorkspaces, "workspaceOf" | "changes" | "isReady"> {
  readonly whoIs: WhoIs;
  /** Absolute path of the built app; null where another server gives it out. */
  readonly assetsFolder: string | null;
  /** Null: nothing is logged. */
  readonly log: LogStream | null;
  readonly limits?: Partial<Limits>;
  /** Addresses of proxies that are trusted to say who asks (`X-Forwarded-For`); none by default. */
  readonly trustProxy?: string | readonly string[];
  /** Ways beside the ports: `open` ones answer anybody, `signedIn` ones stand under /api/v1 behind the sign-in. */
  readonly plugins?: {
    readonly open?: readonly FastifyPluginAsync[];
    readonly signedIn?: readonly FastifyPluginAsync[];
  };
}

export const defaultLimits: Limits = {
  requestsPerMinute: 1200,
  costlyPerMinute: 60,
  newPerMinute: 300,
  bodyBytes: 4 * 1024 * 1024,
  documentBytes: 41 * 1024 * 1024,
  uploadsAtOnce: 3,
  streamsPerSession: 20,
};
