import multipart from "@fastify/multipart";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Limits } from "./app-options.ts";
import { NotAcceptable } from "./errors.ts";

/** Documents come as they are; what describes one comes beside it, so that no name stands in an address. */
export async function registerUploads(app: FastifyInstance, limits: Limits): Promise<void> {
  await app.register(multipart, {
    limits: { files: 1, fields: 1, fileSize: limits.documentBytes, fieldSize: limits.bodyBytes },
  });
  app.addContentTypeParser(
    "application/octet-stream",
    { parseAs: "buffer" },
    (_request, body, done) => done(null, body),
  );
}

/** A description and a content: a form with the part `document` (JSON) and, after it, `content`. */
export async function readForm(
  request: FastifyRequest,
): Promise<{ readonly document: unknown; readonly content: Blob }> {
  if (!request.isMultipart()) {
    throw new NotAcceptable([{ path: "", message: "must be a form" }]);
  }
  let document: unknown;
  for await (const part of request.parts()) {
    if (part.type === "field") {
      if (part.fieldname === "document") document = jsonIn(part.value);
      continue;
    }
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of part.file) chunks.push(bytesIn(chunk));
    if (part.file.truncated) {
      throw new NotAcceptable([{ path: "content", message: "is too large" }]);
    }
    return { document, content: new Blob(chunks, { type: part.mimetype }) };
  }
  throw new NotAcceptable([{ path: "content", message: "is missing" }]);
}

/** The body of a request that is a content and nothing else. */
export function readContent({ body }: FastifyRequest): Blob {
  return new Blob([bytesIn(body)]);
}

function bytesIn(given: unknown): Uint8Array<ArrayBuffer> {
  if (!(given instanceof Uint8Array)) {
    throw new NotAcceptable([{ path: "", message: "must be plain bytes" }]);
  }
  return new Uint8Array(given);
}

function jsonIn(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    throw new NotAcceptable([{ path: "document", message: "must be JSON" }]);
  }
}

/** Lets so many uploads be worked on at once, each held in memory whole until it is stored; the others wait. */
export function createTurns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (busy >= atOnce) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
    }
    busy += 1;
    try {
      return await work();
    } finally {
      busy -= 1;
      waiting.shift()?.();
    }
  };
}
