import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { securityHeadersFor } from "./security-headers.mjs";

const gzipped = promisify(gzip);

/** What a file is, by the end of its name. */
export const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".woff2": "font/woff2",
};

/**
 * A server for the built application: files of one folder, index.html for the application's own addresses,
 * the security headers on every answer.
 *
 * A path whose last part has a file extension is a file or a 404; any other path is an application address.
 *
 * @param {string} folder absolute path of the folder to serve
 * @returns {import("node:http").Server} not yet listening
 */
export function createStaticServer(folder) {
  const compressed = new Map();
  return createServer((request, response) => void respond(folder, compressed, request, response));
}

async function respond(folder, compressed, request, response) {
  const { status, headers, body } = await answer(folder, compressed, request).catch((error) => {
    console.error(`${request.method} ${request.url}:`, error);
    return message(500, "The server could not read this file.");
  });
  const length = body === undefined ? {} : { "Content-Length": body.length };
  const security = securityHeadersFor(decodePath(request.url) ?? "/");
  response.writeHead(status, { ...security, ...headers, ...length });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** @returns {Promise<{ status: number, headers: Record<string, string>, body?: Buffer }>} */
async function answer(folder, compressed, request) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return message(405, "Only GET and HEAD are answered here.", { Allow: "GET, HEAD" });
  }
  const path = decodePath(request.url);
  if (path === undefined) return message(400, "This address cannot be read.");
  const file = await findFile(folder, path);
  if (file === undefined) return message(404, "There is no such file.");

  const headers = {
    "Content-Type": contentTypes[extname(file.path)] ?? "application/octet-stream",
    // The names of built assets carry a hash of their content; everything else is asked for again.
    "Cache-Control": path.startsWith("/assets/")
      ? "public, max-age=31536000, immutable"
      : "no-cache",
    ETag: `"${file.size.toString(36)}-${Math.trunc(file.changedAt).toString(36)}"`,
    Vary: "Accept-Encoding",
  };
  if (request.headers["if-none-match"] === headers.ETag) return { status: 304, headers };

  const body = await readFile(file.path);
  const accepts = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  if (!accepts || !headers["Content-Type"].includes("charset=utf-8")) {
    return { status: 200, headers, body };
  }
  const key = `${file.path} ${headers.ETag}`;
  if (!compressed.has(key)) compressed.set(key, await gzipped(body));
  return {
    status: 200,
    headers: { ...headers, "Content-Encoding": "gzip" },
    body: compressed.get(key),
  };
}

/** @returns {string | undefined} the decoded path, or undefined for one that is malformed or tries to hide a NUL */
function decodePath(address) {
  try {
    const path = decodeURIComponent(address.split(/[?#]/, 1)[0]);
    return path.startsWith("/") && !path.includes("\0") ? path : undefined;
  } catch {
    return undefined; // decodeURIComponent throws for "%" without two hex digits: the visitor's mistake
  }
}

async function findFile(folder, path) {
  const wanted = normalize(join(folder, path));
  if (wanted !== folder && !wanted.startsWith(folder.endsWith(sep) ? folder : folder + sep))
    return undefined;
  // A version number at the end of an address (…@1.0.0) is no file extension.
  if (/^\.[a-z]/i.test(extname(path))) return fileAt(wanted);
  return fileAt(join(folder, "index.html"));
}

async function fileAt(path) {
  try {
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size, changedAt: found.mtimeMs } : undefined;
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "ENAMETOOLONG"].includes(error.code)) return undefined;
    throw error;
  }
}

function message(status, text, headers = {}) {
  return {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      ...headers,
    },
    body: Buffer.from(`${text}\n`),
  };
}
