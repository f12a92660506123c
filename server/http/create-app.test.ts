import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import * as z from "zod/mini";
import { apiVersion, headers, newCaseId } from "#domain";
import { createMemoryWorkspace } from "#storage";
import { exampleCase, tickingClock } from "../../src/domain/ports/contract/examples-for-test.ts";
import { exampleDocument } from "../../src/domain/ports/contract/describe-document-store-for-test.ts";
import { securityHeadersFor } from "../../scripts/security-headers.mjs";
import { memoryApp, nora, personHeader } from "./app-for-test.ts";
import { serverWorkspaceOf } from "./memory-workspace-for-test.ts";

const signedIn = { [personHeader]: "Nora Example" };

const answerSchema = z.looseObject({
  version: z.optional(z.string()),
  value: z.optional(z.looseObject({ id: z.optional(z.string()) })),
  error: z.optional(z.looseObject({ kind: z.string() })),
});
const descriptionSchema = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
});

function read(response: { readonly json: () => unknown }) {
  return answerSchema.parse(response.json());
}

async function openApp(...given: Parameters<typeof memoryApp>) {
  const opened = await memoryApp(...given);
  onTestFinished(async () => opened.app.close());
  return opened;
}

/** An app with one case, and how it answered. */
async function withCase(...given: Parameters<typeof memoryApp>) {
  const { app } = await openApp(...given);
  const record = exampleCase();
  const made = await app.inject({
    method: "POST",
    url: "/api/v1/cases",
    headers: { ...signedIn, "idempotency-key": "one" },
    payload: record,
  });
  return { app, record, made };
}

describe("a server's answers", () => {
  test("are the port's own outcomes, with a status for each", async () => {
    const { app, record, made } = await withCase();
    expect(made.json()).toMatchObject({ ok: true, value: record });
    const url = `/api/v1/cases/${record.id}`;
    const put = (ifMatch: string, payload: object) =>
      app.inject({ method: "PUT", url, headers: { ...signedIn, "if-match": ifMatch }, payload });
    const { version } = read(made);
    const saved = await put(`"${version}"`, { ...record, notes: "new" });
    expect(saved.statusCode).toBe(200);
    const stale = await put(`"${version}"`, { ...record, notes: "stale" });
    expect([stale.statusCode, read(stale).error?.kind]).toEqual([412, "conflict"]);
    const closed = await put(`"${read(saved).version}"`, { ...record, state: "approved" });
    expect([closed.statusCode, read(closed).error?.kind]).toEqual([403, "forbidden"]);
    const missing = await app.inject({ url: `/api/v1/cases/${newCaseId()}`, headers: signedIn });
    expect([missing.statusCode, read(missing).error?.kind]).toEqual([404, "not-found"]);
    const nobody = await app.inject({ url });
    expect([nobody.statusCode, read(nobody).error?.kind]).toEqual([401, "unauthorized"]);
  });

  test("refuse what is not of the type it should be, and make nothing fit", async () => {
    const { app } = await openApp();
    for (const [query, path] of [
      [{ limit: "10" }, "limit"],
      [{ state: "denied" }, "state"],
      [{ search: 7 }, "search"],
      [{ where: { nothing: "x" } }, "where"],
      [{ offset: 0.5 }, "offset"],
    ] as const) {
      const listed = await app.inject({
        method: "POST",
        url: "/api/v1/cases/list",
        headers: signedIn,
        payload: query,
      });
      expect(listed.statusCode).toBe(422);
      expect(listed.json()).toMatchObject({
        error: { kind: "invalid", where: "given", issues: [{ path }] },
      });
    }
    const unkeyed = await app.inject({
      method: "POST",
      url: "/api/v1/cases",
      headers: signedIn,
      payload: exampleCase(),
    });
    expect(unkeyed.json()).toMatchObject({ error: { issues: [{ path: "idempotency-key" }] } });
    for (const payload of ["{", '{"__proto__": {}}', "[".repeat(10_000)]) {
      const broken = await app.inject({
        method: "POST",
        url: "/api/v1/cases/list",
        headers: { ...signedIn, "content-type": "application/json" },
        payload,
      });
      expect(broken.json()).toMatchObject({ ok: false, error: { kind: "invalid" } });
    }
  });

  test("carry the headers of the built app, and how the server talks", async () => {
    const { app } = await openApp();
    for (const url of ["/health/live", "/api/v1/plan", "/nowhere", "/%"]) {
      expect((await app.inject({ url, headers: signedIn })).headers).toMatchObject(
        Object.fromEntries(
          Object.entries(securityHeadersFor(url)).map(([name, value]) => [
            name.toLowerCase(),
            value,
          ]),
        ),
      );
    }
    const other = await app.inject({
      url: "/api/v1/plan",
      headers: { ...signedIn, [headers.api]: "0.9" },
    });
    expect(other.headers[headers.api]).toBe(apiVersion);
    expect([other.statusCode, read(other).error]).toEqual([
      426,
      { kind: "unavailable", reason: "superseded" },
    ]);
  });

  test("say that the database is away, never that nobody is signed in", async () => {
    class DatabaseIsAway extends Error {}
    const { app } = await openApp({
      whoIs: async () => {
        throw new DatabaseIsAway("connection to 10.0.0.7 refused for jane");
      },
      isReady: async () => {
        throw new DatabaseIsAway();
      },
    });
    const asked = await app.inject({ url: "/api/v1/plan", headers: signedIn });
    expect([asked.statusCode, read(asked).error]).toEqual([
      503,
      { kind: "unavailable", reason: "server-away", detail: "DatabaseIsAway" },
    ]);
    expect((await app.inject({ url: "/health/ready" })).statusCode).toBe(503);
    expect((await app.inject({ url: "/health/live" })).statusCode).toBe(200);
  });

  test("leave a code in the log where a store fails, for whoever runs the server", async () => {
    const lines: string[] = [];
    const failed = {
      ok: false,
      error: { kind: "unavailable", reason: "failed", detail: "42703" },
    } as const;
    const memory = createMemoryWorkspace({ clock: tickingClock(), actor: () => nora });
    const workspace = serverWorkspaceOf(memory);
    async function* scan() {
      yield failed;
    }
    const { app } = await openApp({
      log: { write: (line) => void lines.push(line) },
      workspaceOf: () => ({
        ...workspace,
        cases: { ...workspace.cases, list: async () => failed, scan },
      }),
    });
    for (const url of ["/api/v1/cases/list", "/api/v1/cases/scan"]) {
      lines.length = 0;
      const asked = await app.inject({ method: "POST", url, headers: signedIn, payload: {} });
      expect(asked.payload).toContain('"ok":false');
      const told = lines.map((line): unknown => JSON.parse(line));
      expect(told).toContainEqual(expect.objectContaining({ msg: "unavailable", detail: "42703" }));
    }
  });

  test("give out the built app, which says that it belongs to a server, and nothing beside it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "app-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "index.html"), "<html><head></head></html>");
    const { app } = await openApp({ assetsFolder: folder });
    for (const url of ["/", "/worklist", "/index.html"]) {
      expect((await app.inject({ url })).body).toContain('<meta name="workspace" content="server"');
    }
    for (const url of ["/nothing.js", "/api/nothing", "/../package.json", "/auth/nothing"]) {
      expect((await app.inject({ url })).statusCode).toBe(404);
    }
  });

  test("hold back whoever asks too often or sends too much", async () => {
    const { app } = await openApp({ limits: { requestsPerMinute: 3, bodyBytes: 200 } });
    const large = await app.inject({
      method: "POST",
      url: "/api/v1/cases/list",
      headers: signedIn,
      payload: { search: "x".repeat(300) },
    });
    expect([large.statusCode, read(large).error?.kind]).toEqual([413, "invalid"]);
    const ask = async (name: string) =>
      (await app.inject({ url: "/api/v1/plan", headers: { [personHeader]: name } })).statusCode;
    expect(await ask("Nora Example")).toBe(200);
    expect(await ask("Nora Example")).toBe(200);
    expect(await ask("Nora Example")).toBe(429);
    // Another person's requests are counted apart.
    expect(await ask("Ben Example")).toBe(200);
  });
});

describe("documents", () => {
  test("come as a form, and go out whole or in ranges, never as a page of this origin", async () => {
    const { app } = await openApp();
    const { content, ...document } = exampleDocument({ content: new Blob(["<h1>chart</h1>"]) });
    const form = new FormData();
    form.append("document", JSON.stringify(document));
    form.append("content", content);
    const request = new Request("http://server", { method: "POST", body: form });
    const added = await app.inject({
      method: "POST",
      url: "/api/v1/documents",
      headers: { ...signedIn, "content-type": request.headers.get("content-type") ?? "" },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    expect(added.json()).toMatchObject({ ok: true, value: { name: "fax.pdf", byteLength: 14 } });
    const url = `/api/v1/documents/${read(added).value?.id ?? ""}/content`;
    const whole = await app.inject({ url, headers: signedIn });
    expect([whole.payload, whole.headers[headers.integrity]]).toEqual([
      "<h1>chart</h1>",
      "not-verified",
    ]);
    expect(whole.headers).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": "attachment",
    });
    const part = await app.inject({ url, headers: { ...signedIn, range: "bytes=4-8" } });
    expect([part.statusCode, part.payload, part.headers["content-range"]]).toEqual([
      206,
      "chart",
      "bytes 4-8/14",
    ]);
    const beyond = await app.inject({ url, headers: { ...signedIn, range: "bytes=14-" } });
    expect([beyond.statusCode, beyond.headers["content-range"]]).toEqual([416, "bytes */14"]);
  });
});

describe("the description of the API", () => {
  test("names every way that the server has, and no other", async () => {
    const { app } = await openApp();
    const described = descriptionSchema.parse(
      (await app.inject({ url: "/api/v1/openapi.json", headers: signedIn })).json(),
    );
    expect(described.openapi).toBe("3.1.0");
    const ways = Object.entries(described.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = routesIn(app.printRoutes({ commonPrefix: false, includeHooks: false }));
    expect(ways.toSorted()).toEqual(
      served
        .filter((way) => way.includes(" /api/v1/") && !way.endsWith("openapi.json"))
        .map((way) => way.replaceAll(/:(\w+)/g, "{$1}"))
        .toSorted(),
    );
    expect(described.paths["/api/v1/cases/list"]).toMatchObject({
      post: {
        requestBody: {
          content: {
            "application/json": {
              schema: { properties: { limit: { type: "integer", minimum: 0 } } },
            },
          },
        },
      },
    });
  });
});

/** Every method of every way in the printed tree, in which a way stands below the one that it begins with. */
function routesIn(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split("\n").flatMap((line) => {
    const [, indent = "", path = "", methods = ""] =
      /^(.*?)[├└]── (\S+) \(([A-Z, ]+)\)/.exec(line) ?? [];
    const depth = indent.length / 4;
    above.splice(depth, Infinity, path);
    return methods
      .split(", ")
      .flatMap((method) => (method === "" ? [] : [`${method} ${above.join("")}`]));
  });
}
