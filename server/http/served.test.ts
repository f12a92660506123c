import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { headers } from "#domain";
import { exampleCase } from "../../src/domain/ports/contract/examples-for-test.ts";
import { memoryApp, personHeader } from "./app-for-test.ts";

const signedIn = { [personHeader]: "Nora Example" };

/** A server that listens, and a page that hears its changes. */
async function listening() {
  const { app, changes } = await memoryApp();
  onTestFinished(async () => app.close());
  const origin = await app.listen({ host: "127.0.0.1", port: 0 });
  const change = (caseId: string, origin_ = "somebody-else") =>
    changes.tell({ kind: "documents", origin: origin_, caseId });
  async function hear(lastEventId: string | null) {
    const response = await fetch(`${origin}/api/v1/changes`, {
      headers: {
        ...signedIn,
        [headers.page]: "this-page",
        ...(lastEventId === null ? {} : { "Last-Event-ID": lastEventId }),
      },
    });
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error("no stream");
    const decoder = new TextDecoder();
    let text = "";
    return {
      async until(words: string): Promise<string> {
        while (!text.includes(words)) {
          const { done, value } = await reader.read();
          if (done) break;
          text += decoder.decode(value, { stream: true });
        }
        return text;
      },
      stop: async () => reader.cancel(),
    };
  }
  return { app, change, hear };
}

test("a page that comes back hears exactly what it missed, never its own changes, and reads all again where nobody knows", async () => {
  const { app, change, hear } = await listening();
  const first = await hear(null);
  await first.until(": open");
  change("one");
  change("own", "session-of-Nora Example/this-page");
  change("two");
  const heard = await first.until('"two"');
  expect(heard).toContain('"one"');
  expect(heard).not.toContain('"own"');
  const lastId = /id: (\S+)\n[^\n]*"one"/.exec(heard)?.[1] ?? "";
  await first.stop();
  change("three");
  const second = await hear(lastId);
  const missed = await second.until('"three"');
  expect(missed).not.toContain('"one"');
  expect(missed).toContain('"two"');
  const lost = await hear("another-boot.7");
  expect(await lost.until("everything")).toContain('{"about":"everything"}');
  // A server that stops ends its streams; pages come back, here or to another one.
  const ended = second.until("never said");
  await app.close();
  expect(await ended).not.toContain("never said");
});

test("a connection on which nothing was asked is closed when the server stops", async () => {
  const { app } = await memoryApp();
  onTestFinished(async () => app.close());
  const { port } = new URL(await app.listen({ host: "127.0.0.1", port: 0 }));
  const accepted = once(app.server, "connection");
  const unused = connect(Number(port), "127.0.0.1");
  // Reading, so that its end is noticed; closed or reset is the same to it.
  const ended = new Promise<string>((resolve) => {
    unused.on("error", () => undefined).once("close", () => resolve("ended"));
  });
  unused.resume();
  await accepted;
  await app.close();
  expect(await ended).toBe("ended");
});

test("no log line and no error text says a word of what somebody typed", async () => {
  const canary = "Zzyzx-Canary-1937";
  const lines: string[] = [];
  const { app } = await memoryApp({
    log: { write: (line) => void lines.push(line) },
    whoIs: async ({ headers: given }) => {
      if (given["x-broken"] !== undefined) throw new Error(`no row for ${canary}`);
      return {
        tenant: "plan",
        personId: "Nora Example",
        actor: { name: "Nora Example", role: "nurse-reviewer" },
        sessionId: "session",
        authenticatedAt: "2026-03-09T08:00:00.000Z",
      };
    },
  });
  onTestFinished(async () => app.close());
  const json = { "content-type": "application/json" };
  const record = { ...exampleCase(), notes: canary };
  const answers = await Promise.all([
    app.inject({
      method: "POST",
      url: "/api/v1/cases/list",
      payload: { search: canary, x: canary },
    }),
    app.inject({
      method: "POST",
      url: "/api/v1/cases/list",
      headers: json,
      payload: `{"${canary}`,
    }),
    app.inject({
      method: "PUT",
      url: `/api/v1/cases/${canary}`,
      payload: { ...record, [canary]: 1 },
    }),
    app.inject({ url: `/api/v1/${canary}?search=${canary}` }),
    app.inject({ url: `/%${canary}` }),
    app.inject({ url: "/api/v1/plan", headers: { "x-broken": canary } }),
    app.inject({ url: "/api/v1/plan", headers: { range: canary, "if-match": canary } }),
  ]);
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([422, 400, 422, 404, 400, 503, 200]);
  expect(answers.map(({ payload }) => payload).join("\n")).not.toContain(canary);
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.join("\n")).not.toContain(canary);
  expect(lines.join("\n")).not.toContain("1937");
});

test("the app goes out saying that it belongs to a server, and its service worker expects that page", async () => {
  const folder = mkdtempSync(join(tmpdir(), "app-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const page = "<!doctype html><html><head><title>x</title></head></html>";
  const hash = (text: string, as: "hex" | "base64") => createHash("sha256").update(text).digest(as);
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), page);
  writeFileSync(join(folder, "assets", "a.js"), "1");
  writeFileSync(
    join(folder, "service-worker.js"),
    `[{revision:"${hash(page, "hex")}",integrity:"sha256-${hash(page, "base64")}"}]`,
  );
  const { app } = await memoryApp({ assetsFolder: folder });
  onTestFinished(async () => app.close());
  const served = (await app.inject({ url: "/cases/some/where" })).payload;
  expect(served).toContain('<meta name="workspace" content="server" />');
  const worker = (await app.inject({ url: "/service-worker.js" })).payload;
  expect(worker).toContain(hash(served, "hex"));
  expect(worker).toContain(hash(served, "base64"));
  const statusOf = async (url: string) => (await app.inject({ url })).statusCode;
  expect(await statusOf("/assets/a.js")).toBe(200);
  for (const url of [
    "/assets/b.js",
    "/../package.json",
    "/%2e%2e/package.json",
    "/api/v2/x",
    "/auth",
  ]) {
    expect(await statusOf(url)).toBe(404);
  }
});
