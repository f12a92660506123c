import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { join, relative } from "node:path";
import { createInterface } from "node:readline";

/** A team's server on a PostgreSQL of its own, with the demonstration's people, sample cases and sign-in. */
export type TeamServer = { readonly origin: string; readonly stop: () => Promise<void> };

/** @param folder where its database lies, relative to the project; emptied before and after */
export async function startTeamServer(folder: string): Promise<TeamServer> {
  const built = process.env["E2E_FOLDER"] ?? `.cache/e2e/${process.env["E2E_PORT"] ?? "4317"}`;
  const [port, signInPort] = [await freePort(), await freePort()];
  const server = spawn(
    process.execPath,
    ["--import", "tsx", "server/operations/team.ts", "--fresh"],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: {
        ...process.env,
        PORT: port,
        SIGN_IN_PORT: signInPort,
        TEAM_FOLDER: folder,
        APP_FOLDER: relative(process.cwd(), join(process.cwd(), built)),
      },
    },
  );
  const stop = async (): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  const lines: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    lines.push(line);
    if (line.startsWith("Ready after")) return { origin: `http://127.0.0.1:${port}`, stop };
  }
  throw new Error(`the team server did not start:\n${lines.join("\n")}`);
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return String(address.port);
}
