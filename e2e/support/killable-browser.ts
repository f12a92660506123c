import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { giveVault } from "../sealed-store/give-vault.ts";

/** A whole browser in a process group of its own, so that it can end as in a power cut. */
export type KillableBrowser = {
  readonly page: Page;
  /** SIGKILL to every process of it; nothing it still holds is written. */
  readonly kill: () => Promise<void>;
  /** Ends it as its user does, with everything on disk. */
  readonly quit: () => Promise<void>;
};

export async function startKillableBrowser(
  program: string,
  profile: string,
  /** Without it the workstation opens as on a machine of its own: nobody has unlocked it. */
  isUnlocked = true,
): Promise<KillableBrowser> {
  const portFile = join(profile, "DevToolsActivePort");
  // Those of a browser that was killed.
  for (const left of [portFile, join(profile, "SingletonLock")]) rmSync(left, { force: true });
  const process_ = spawn(
    program,
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--lang=en-US",
      "--window-size=1440,900",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      "about:blank",
    ],
    { detached: true, stdio: "ignore" },
  );
  const ended = once(process_, "exit");
  const { pid } = process_;
  if (pid === undefined) throw new Error(`${program} does not start`);
  const [port = "", path = ""] = await activePort(portFile);
  const browser = await chromium.connectOverCDP(`ws://127.0.0.1:${port}${path}`);
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error("the browser has no window");
  // tsx names the functions that it hands to a page by one that the page does not have.
  await context.addInitScript({ content: "globalThis.__name ??= (target) => target;" });
  if (isUnlocked) await giveVault(context);
  const page = context.pages()[0] ?? (await context.newPage());
  const killGroup = (): void => {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // Every process of the group has ended already.
    }
  };
  return {
    page,
    async kill() {
      killGroup();
      await ended;
      await browser.close();
    },
    async quit() {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => undefined);
      await ended;
      killGroup();
    },
  };
}

async function activePort(file: string): Promise<readonly string[]> {
  for (let tries = 0; tries < 600; tries += 1) {
    const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n") : [];
    if (lines.length > 1) return lines;
    await setTimeout(50);
  }
  throw new Error("the browser does not open its port");
}
