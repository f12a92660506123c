import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "./listen.mjs";
import { createStaticServer } from "./static-server.mjs";

const outside = mkdtempSync(join(tmpdir(), "served-"));
const folder = join(outside, "dist");
const server = createStaticServer(folder);
let port;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>app</title>");
  writeFileSync(join(folder, "assets", "app-1a2b.js"), "export {};\n".repeat(100));
  writeFileSync(join(folder, "assets", "pdf.worker.min-1a2b.mjs"), "export {};\n");
  writeFileSync(join(folder, "assets", "ocr.worker-1a2b.mjs"), "export {};\n");
  writeFileSync(join(outside, "secret.txt"), "outside");
  mkdirSync(join(outside, "dist-old"));
  writeFileSync(join(outside, "dist-old", "old.txt"), "outside");
  port = await listen(server, { port: 0 });
});

afterAll(() => {
  server.close();
  rmSync(outside, { recursive: true });
});

describe("the server of the built application", () => {
  it("gives index.html for an address of the application", async () => {
    const { status, headers, body } = await get("/cases/CASE-1?step=2");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(body.toString()).toContain("<title>app</title>");
  });

  it("does not pass index.html off as a file that is missing", async () => {
    const { status, body } = await get("/assets/app-gone.js");
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("<title>");
  });

  it("sends text files compressed where the browser takes it, and plain where it does not", async () => {
    const packed = await get("/assets/app-1a2b.js", { "Accept-Encoding": "gzip, br" });
    const plain = await get("/assets/app-1a2b.js");
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(gunzipSync(packed.body)).toEqual(plain.body);
    expect(packed.body.length).toBeLessThan(plain.body.length);
    expect(plain.headers["cache-control"]).toContain("immutable");
  });

  it("answers 304 to a browser that has the file already", async () => {
    const { headers } = await get("/assets/app-1a2b.js");
    const again = await get("/assets/app-1a2b.js", { "If-None-Match": headers.etag });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/assets/../../secret.txt",
    "/../dist-old/old.txt",
    "/%2e%2e%5csecret.txt",
  ])("never leaves its folder: %s", async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body.toString()).not.toContain("outside");
  });

  it.each(["/%", "/%00.js"])("refuses an address that cannot be read: %s", async (path) => {
    expect((await get(path)).status).toBe(400);
  });

  it("answers no other method than GET and HEAD", async () => {
    const posted = await get("/", {}, "POST");
    expect(posted.status).toBe(405);
    expect(posted.headers.allow).toBe("GET, HEAD");
    const head = await get("/", {}, "HEAD");
    expect(head.status).toBe(200);
    expect(head.body).toHaveLength(0);
  });

  it.each(["/", "/missing.js", "/%"])(
    "sends the security headers with every answer: %s",
    async (path) => {
      const { headers } = await get(path);
      expect(headers["content-security-policy"]).toContain(
        "default-src 'none'; script-src 'self';",
      );
      expect(headers["content-security-policy"]).toContain("require-trusted-types-for 'script'");
      expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*/);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
      expect(headers["referrer-policy"]).toBe("no-referrer");
    },
  );

  it.each(["pdf.worker.min-1a2b.mjs", "ocr.worker-1a2b.mjs"])(
    "lets %s compile WebAssembly and load nothing",
    async (name) => {
      const { status, headers } = await get(`/assets/${name}`);
      expect(status).toBe(200);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
    },
  );

  it("lets the workers that read other files and requests load their own parts, and nothing else", async () => {
    for (const kind of ["file", "request"]) {
      const { headers } = await get(`/assets/${kind}.worker-1a2b.js`);
      expect(headers["content-security-policy"]).toBe(
        "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
      );
    }
  });

  it("lets nothing else compile WebAssembly", async () => {
    for (const path of [
      "/",
      "/assets/app-1a2b.js",
      "/assets/start-ocr-1a2b.js",
      "/assets/tiff.worker-1a2b.mjs",
      "/pdf.worker.mjs",
      "/ocr.worker.mjs",
      "/?/assets/ocr.worker.mjs",
    ]) {
      expect((await get(path)).headers["content-security-policy"]).not.toContain("unsafe");
    }
  });
});

describe("an address that ends in a version", () => {
  it("is an address of the application and no missing file", async () => {
    const { status, headers } = await get("/criteria/sacrococcygeal-64999@1.0.0");
    expect(status).toBe(200);
    expect(headers["content-type"]).toContain("text/html");
  });
});

describe("a port that is in use", () => {
  it("is passed over where the next one will do, and reported where it will not", async () => {
    const second = createStaticServer(folder);
    const found = await listen(second, { port, next: true });
    second.close();
    expect(found).toBeGreaterThan(port);
    await expect(listen(createStaticServer(folder), { port })).rejects.toThrow("EADDRINUSE");
  });
});

/** Node's own request: fetch would tidy "/../" away before the server sees it. */
function get(path, headers = {}, method = "GET") {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers, method }, (response) => {
      const chunks = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}
