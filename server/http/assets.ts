import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { gzipSync } from "node:zlib";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { contentTypes } from "../../scripts/static-server.mjs";
import { failureOf } from "./errors.ts";
import { pathOf } from "./security-headers.ts";

/**
 * Gives out the built app, same origin. Its files are read once and held in memory: only what the build made can be
 * asked for, whatever an address says. A path that ends like a file is a file or missing; any other is an address of
 * the app, outside of /api, /auth and /health.
 */
export function serveAssets(app: FastifyInstance, folder: string): void {
  const files = readAssets(folder);
  app.setNotFoundHandler(async (request, reply) => sendAsset(files, request, reply));
}

interface Asset {
  readonly body: Buffer;
  readonly gzipped: Buffer | null;
  readonly type: string;
  readonly etag: string;
}

async function sendAsset(
  files: ReadonlyMap<string, Asset>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const path = pathOf(request.url);
  const isApp =
    ["GET", "HEAD"].includes(request.method) && !/^\/(?:api|auth|health)(?:\/|$)/.test(path);
  const asset = isApp ? files.get(/\.[a-z][^./]*$/i.test(path) ? path : "/index.html") : undefined;
  if (asset === undefined) {
    return reply
      .code(404)
      .header("Cache-Control", "no-store")
      .send(failureOf({ kind: "not-found" }));
  }
  void reply.headers({
    "Content-Type": asset.type,
    "Cache-Control": path.startsWith("/assets/")
      ? "public, max-age=31536000, immutable"
      : "no-cache",
    ETag: asset.etag,
    Vary: "Accept-Encoding",
  });
  if (request.headers["if-none-match"] === asset.etag) return reply.code(304).send();
  const acceptsGzip = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (!acceptsGzip || asset.gzipped === null) return reply.send(asset.body);
  return reply.header("Content-Encoding", "gzip").send(asset.gzipped);
}

function readAssets(folder: string): ReadonlyMap<string, Asset> {
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(folder.length).split(sep).join("/"), readFileSync(path)] as const;
      }),
  );
  return new Map(
    [...forTeam(files)].map(([path, body]) => {
      const type = contentTypes[extname(path)] ?? "application/octet-stream";
      const gzipped = type.includes("charset=utf-8") ? gzipSync(body) : null;
      return [path, { body, gzipped, type, etag: `"${hashOf(body, "base64url")}"` }];
    }),
  );
}

/**
 * The page that says it belongs to a server, and the service worker that expects this page and not the one that was
 * built: it checks each file of the release by its hash.
 */
function forTeam(files: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> {
  const built = files.get("/index.html");
  if (built === undefined) throw new Error("The app folder (ASSETS_FOLDER) has no index.html.");
  const page = Buffer.from(
    built
      .toString("utf8")
      .replace("<head>", '<head>\n    <meta name="workspace" content="server" />'),
  );
  const worker = files.get("/service-worker.js");
  const expecting = worker
    ?.toString("utf8")
    .replaceAll(hashOf(built, "hex"), hashOf(page, "hex"))
    .replaceAll(hashOf(built, "base64"), hashOf(page, "base64"));
  return new Map([
    ...files,
    ["/index.html", page],
    ...(expecting === undefined ? [] : [["/service-worker.js", Buffer.from(expecting)] as const]),
  ]);
}

function hashOf(content: Buffer, encoding: "hex" | "base64" | "base64url"): string {
  return createHash("sha256").update(content).digest(encoding);
}
