import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { headers } from "#domain";
import type { Call } from "./server-calls.ts";
import { unavailable } from "./server-calls.ts";
import { createSharedStream, type Tabs } from "./shared-stream.ts";

/** The tabs of one browser: one lock, first come first served, and a channel that tells all others at once. */
function createBrowser() {
  const ears = new Map<object, (message: unknown) => void>();
  let line = Promise.resolve();
  return (): Tabs => {
    const tab = {};
    return {
      async takeTurn(signal, lead) {
        const turn = line.then(async () => (signal.aborted ? undefined : lead()));
        line = turn;
        return turn;
      },
      post(message) {
        for (const [other, tell] of ears) if (other !== tab) tell(structuredClone(message));
      },
      listen: (callback) => void ears.set(tab, callback),
      close: () => void ears.delete(tab),
    };
  };
}

/** A server's stream of changes: who listens now, and since which event. */
function createServer() {
  const open: { readonly since: string | null; readonly send: (text: string) => void }[] = [];
  return {
    open,
    calls: {
      ask: async () => unavailable("server-away"),
      async open(call: Call, signal?: AbortSignal) {
        const body = new ReadableStream<Uint8Array>({
          start(controller) {
            const one = {
              since: call.headers?.["Last-Event-ID"] ?? null,
              send: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
            };
            expect(call.headers?.[headers.stream]).toBe("tabs");
            open.push(one);
            signal?.addEventListener("abort", () => {
              open.splice(open.indexOf(one), 1);
              controller.error(new Error("closed"));
            });
          },
        });
        return { ok: true, response: new Response(body) } as const;
      },
    },
  };
}

/** Everything that was begun has come as far as it can. */
async function settled(): Promise<void> {
  for (let round = 0; round < 5; round += 1) await setTimeout();
}

test("eight tabs read one stream; each hears all but its own changes, and the next one goes on where it ended", async () => {
  const server = createServer();
  const newTab = createBrowser();
  const tabs = Array.from({ length: 8 }, (_, number) => {
    const heard: string[] = [];
    let asked = 0;
    const stream = createSharedStream({
      calls: server.calls,
      wait: async () => settled(),
      page: `page-${String(number)}`,
      tabs: newTab(),
      onChange: (change) => void heard.push("caseId" in change ? change.caseId : change.about),
      onOpen: () => (asked += 1),
    });
    return { stream, heard, asked: () => asked };
  });
  for (const { stream } of tabs) stream.start("boot.1");
  await settled();
  const tell = async (id: string, caseId: string, page?: string) => {
    const by = page === undefined ? "" : `page: ${page}\n`;
    const change = JSON.stringify({ about: "documents", caseId });
    for (const { send } of server.open) send(`id: ${id}\n${by}data: ${change}\n\n`);
    await settled();
  };
  expect(server.open.map(({ since }) => since)).toEqual(["boot.1"]);
  // What the reading tab found out of the server is for each to see for itself.
  expect(tabs.map(({ asked }) => asked())).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  await tell("boot.2", "a");
  await tell("boot.3", "b", "page-5");
  await tell("boot.4", "c", "page-0");
  expect(tabs.map(({ heard }) => heard.join(""))).toEqual([
    "ab",
    ...["abc", "abc", "abc", "abc"],
    "ac",
    ...["abc", "abc"],
  ]);
  tabs[0]?.stream.close();
  tabs[1]?.stream.close();
  await settled();
  expect(server.open.map(({ since }) => since)).toEqual(["boot.4"]);
  await tell("boot.5", "d");
  expect(tabs.map(({ heard }) => heard.at(-1))).toEqual(["b", "c", "d", "d", "d", "d", "d", "d"]);
  for (const { stream } of tabs) stream.close();
  await settled();
  expect(server.open).toEqual([]);
});

test("a browser without locks has a stream for each tab", async () => {
  const server = createServer();
  const streams = [0, 1].map((number) =>
    createSharedStream({
      calls: server.calls,
      wait: async () => settled(),
      page: String(number),
      tabs: null,
      onChange: () => undefined,
      onOpen: () => undefined,
    }),
  );
  for (const stream of streams) stream.start(null);
  await settled();
  expect(server.open.length).toBe(2);
  for (const stream of streams) stream.close();
});
