import type { FastifyInstance, FastifyServerOptions } from "fastify";
import type { LogStream } from "./app-options.ts";

/**
 * Log lines say which way was asked, by whose session, how it ended and how long it took. They never hold an address
 * as it was typed, a header, a body, or the message of an error: any of them may quote a person's record.
 */
export function loggerOf(stream: LogStream | null): NonNullable<FastifyServerOptions["logger"]> {
  if (stream === null) return false;
  return {
    level: "info",
    stream,
    base: null,
    hooks: {
      // Where nobody gave a line its words, the logger would take them from the error.
      logMethod(given, log) {
        const [what, words, ...rest] = given;
        log.apply(this, [
          what instanceof Error ? { err: what } : what,
          typeof words === "string" ? words : "told",
          ...rest,
        ]);
      },
    },
    serializers: {
      err: (error: unknown) => ({ message: "", ...errorWithoutWords(error) }),
      req: ({ id, method }: { readonly id: string; readonly method: string }) => ({ id, method }),
      res: ({ statusCode }: { readonly statusCode: number }) => ({ statusCode }),
    },
  };
}

/** One line for each request, once it is answered. */
export function registerAccessLog(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "none",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        session: request.signedIn?.sessionId ?? null,
      },
      "answered",
    );
  });
}

/** What is left of an error: its name, its code, and where in the program it came from. */
export function errorWithoutWords(error: unknown): {
  readonly type: string;
  readonly code: string | null;
  readonly stack: string;
} {
  if (!(error instanceof Error)) return { type: typeof error, code: null, stack: "" };
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  // A line of the stack that names a file of the program, and nothing of the message above it.
  const stack = (error.stack ?? "")
    .split("\n")
    .filter((line) =>
      /^ {4}at .*[/\\](?:server|src|criteria|node_modules)[/\\][^()]*:\d+:\d+\)?$/.test(line),
    )
    .slice(0, 8)
    .map((line) => line.trim())
    .join("\n");
  return { type: error.constructor.name, code, stack };
}
