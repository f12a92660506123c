import * as z from "zod/mini";
import {
  apiVersion,
  csrfHeader,
  type Failure,
  headers,
  type ServerLink,
  type UnavailableReason,
} from "#domain";
import { answers } from "./answers.ts";
import { refuseLossy } from "./json-faults.ts";

/** As much of the browser's `fetch` as is used. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

export interface ServerCallOptions {
  /** Origin of the server; "" where the app came from it. */
  readonly origin: string;
  readonly fetch: Fetch;
  /** This page, told to the server with every request; see `headers.page`. */
  readonly page: string;
  /** The token of the session, without which the server takes no request that could change something. */
  readonly csrf: () => string | null;
  /** Reads the session anew, whose token may be another one since somebody signed in again in another window. */
  readonly renew: () => Promise<boolean>;
  /** Whether the session is over for this page, whoever else is signed in in this browser: nothing is sent then. */
  readonly isOver?: () => boolean;
  /** Told what every answer says of the way to the server. */
  readonly onLink: (link: ServerLink) => void;
  /** After how many milliseconds a request counts as not answered. */
  readonly answerMs?: number;
}

export interface Call {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Under /api/v1, or of the sign-in under /auth; holds random ids and nothing of a person. */
  readonly path: string;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is. */
  readonly raw?: FormData | Blob;
  readonly ifMatch?: string;
  /** By which the server knows a write that is sent again. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Requests to the server, each answered with an outcome. No method rejects. */
export interface ServerCalls {
  /** The answer as its schema reads it, or why there is none. */
  readonly ask: <S extends z.ZodMiniType>(call: Call, schema: S) => Promise<z.infer<S> | Failure>;
  /** The bare answer, for contents and streams; a failure where the server was not reached or refuses the app. */
  readonly open: (
    call: Call,
    signal?: AbortSignal,
  ) => Promise<{ readonly ok: true; readonly response: Response } | Failure>;
}

export function createServerCalls(options: ServerCallOptions): ServerCalls {
  const { answerMs = 30_000 } = options;

  async function open(
    call: Call,
    signal = AbortSignal.timeout(call.raw === undefined ? answerMs : answerMs * 10),
  ): Promise<{ readonly ok: true; readonly response: Response } | Failure> {
    if (options.isOver?.() === true) return { ok: false, error: { kind: "unauthorized" } };
    const lossy = call.json === undefined ? null : refuseLossy(call.json);
    if (lossy !== null) return lossy;
    try {
      const response = await options.fetch(options.origin + addressOf(call.path), {
        method: call.method,
        headers: headersOf(call, options),
        credentials: "same-origin",
        cache: "no-store",
        redirect: "error",
        signal,
        ...bodyOf(call),
      });
      const theirs = response.headers.get(headers.api);
      if (response.status === 426 || (theirs !== null && theirs !== apiVersion)) {
        options.onLink("superseded");
        return unavailable("superseded");
      }
      options.onLink(linkIn(response.status));
      return { ok: true, response };
    } catch (error) {
      options.onLink("away");
      return isTimeout(error) ? unavailable("no-answer") : unavailable("server-away");
    }
  }

  async function askOnce<S extends z.ZodMiniType>(
    call: Call,
    schema: S,
  ): Promise<{ readonly answer: z.infer<S> | Failure; readonly isStaleToken: boolean }> {
    const opened = await open(call);
    if (!opened.ok) return { answer: opened, isStaleToken: false };
    const { response } = opened;
    const body = await bodyIn(response);
    // The line broke in the midst of the answer.
    if (!body.ok) {
      options.onLink("away");
      return { answer: unavailable("server-away"), isStaleToken: false };
    }
    const read = z.safeParse(schema, body.value);
    if (read.success && response.ok) return { answer: read.data, isStaleToken: false };
    const failure = failureIn(response.status, body.value);
    const isStaleToken =
      response.status === 403 &&
      failure.error.kind === "unauthorized" &&
      failure.error.wants === undefined;
    return { answer: read.success ? read.data : failure, isStaleToken };
  }

  return {
    open,
    async ask(call, schema) {
      const first = await askOnce(call, schema);
      if (!first.isStaleToken || !(await options.renew())) return first.answer;
      return (await askOnce(call, schema)).answer;
    },
  };
}

/** Where a path of the API or of the sign-in is. */
export function addressOf(path: string): string {
  return path.startsWith("/auth/") ? path : `/api/v1${path}`;
}

export function headersOf(
  { json, ifMatch, key, headers: more }: Call,
  { page, csrf }: Pick<ServerCallOptions, "page" | "csrf">,
): Record<string, string> {
  const token = csrf();
  return {
    [headers.api]: apiVersion,
    [headers.page]: page,
    ...(token === null ? {} : { [csrfHeader]: token }),
    ...(json === undefined ? {} : { "Content-Type": "application/json" }),
    ...(ifMatch === undefined ? {} : { "If-Match": `"${ifMatch}"` }),
    ...(key === undefined ? {} : { "Idempotency-Key": key }),
    ...more,
  };
}

function bodyOf({ json, raw }: Call): Pick<RequestInit, "body"> {
  if (json !== undefined) return { body: JSON.stringify(json) };
  return raw === undefined ? {} : { body: raw };
}

/** An answer that says nothing of this release: a proxy's own, or one of a failing server. */
function failureIn(status: number, body: unknown): Failure {
  const failure = z.safeParse(answers.failure, body);
  if (failure.success) return failure.data;
  if (status === 401) return { ok: false, error: { kind: "unauthorized" } };
  if (status < 400) return { ok: false, error: { ...damaged, reason: reasonOf(body) } };
  return unavailable("server-away");
}

const damaged = { kind: "invalid", where: "stored", issues: [] } as const;

/** What a newer release wrote can’t be read by this one; anything else is damaged. */
function reasonOf(body: unknown): "newer-release" | "damaged" {
  const version = z.safeParse(newerSchema, body);
  return version.success ? "newer-release" : "damaged";
}

const newerSchema = z.object({
  value: z.object({
    schemaVersion: z.int().check(z.minimum(Number(apiVersion.split(".")[1]) + 1)),
  }),
});

async function bodyIn(
  response: Response,
): Promise<{ readonly ok: true; readonly value: unknown } | { readonly ok: false }> {
  let text: string;
  try {
    text = await response.text();
  } catch {
    return { ok: false };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: true, value: undefined };
  }
}

function linkIn(status: number): ServerLink {
  if (status === 401) return "signed-out";
  return status === 502 || status === 503 || status === 504 ? "away" : "reached";
}

function isTimeout(error: unknown): boolean {
  return error instanceof Error && error.name === "TimeoutError";
}

export function unavailable(reason: UnavailableReason): Failure {
  return { ok: false, error: { kind: "unavailable", reason } };
}
