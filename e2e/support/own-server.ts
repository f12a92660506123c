import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

/** A server of one test alone, which can go away and come back with a newer release. */
export type OwnServer = {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** At the same address as before. */
  readonly start: () => Promise<void>;
  /** From now on it serves a release whose pages say so in a meta element. */
  readonly release: (name: string) => Promise<void>;
};

/** @param folder where the built application is copied to, so that a newer one can be made of it */
export async function startOwnServer(folder: string): Promise<OwnServer> {
  const built = process.env["E2E_FOLDER"] ?? `.cache/e2e/${process.env["E2E_PORT"] ?? "4317"}`;
  cpSync(built, folder, { recursive: true });
  let { server, address } = await serve(folder, "0");
  const { origin, port } = new URL(address);
  return {
    origin,
    async stop() {
      if (server.signalCode !== null) return;
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
    async start() {
      ({ server, address } = await serve(folder, port));
    },
    async release(name) {
      const page = join(folder, "index.html");
      const words = readFileSync(page, "utf8");
      writeFileSync(page, words.replace("<head>", `<head><meta name="release" content="${name}">`));
      const writing = run("scripts/write-service-worker.mjs", folder);
      await once(writing, "exit");
      if (writing.exitCode !== 0) throw new Error("the service worker could not be written");
    },
  };
}

async function serve(folder: string, port: string): Promise<{ server: Script; address: string }> {
  const served = relative(process.cwd(), folder);
  const server = run("scripts/serve.mjs", "--port", port, "--folder", served);
  for await (const line of createInterface(server.stdout)) return { server, address: line };
  throw new Error("the server ended before it gave its address");
}

type Script = ChildProcessByStdio<null, Readable, null>;

function run(...args: readonly string[]): Script {
  return spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
}
