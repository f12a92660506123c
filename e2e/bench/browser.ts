import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from "@playwright/test";
import { giveVault } from "../sealed-store/give-vault.ts";

const quiet = [
  "--no-sandbox",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Frames as fast as they are made: what is measured is the work, not the wait for a screen. */
export const withoutFrameClock = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** A desktop as a reviewer has it. */
const desktop = {
  viewport: { width: 1440, height: 900 },
  locale: "en-US",
  timezoneId: "America/New_York",
} as const;

export async function browserVersion(): Promise<string> {
  const browser = await launch();
  const version = browser.version();
  await browser.close();
  return version;
}

export async function launch(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch(options(flags));
}

/** A browser at `origin` that keeps what it stores in a folder of its own. */
export async function launchWithProfile(
  folder: string,
  origin: string,
  flags: readonly string[] = [],
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(folder, {
    ...options(flags),
    ...desktop,
    // A profile that is kept would open with the build it was made with.
    serviceWorkers: "block",
    baseURL: origin,
  });
  await prepare(context);
  return context;
}

/**
 * A person at `origin` who was never there: nothing stored, nothing cached.
 *
 * @param options keepsRelease: the service worker may keep the files of the app for a later visit
 */
export async function newVisitor(
  browser: Browser,
  origin: string,
  { bypassCSP = false, keepsRelease = false } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...desktop,
    serviceWorkers: keepsRelease ? "allow" : "block",
    baseURL: origin,
    bypassCSP,
  });
  await prepare(context);
  return context;
}

/** Slows the processor for a page; 1 is its own speed. */
export async function slow(page: Page, times: number): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  return session;
}

/**
 * CPU time that the main thread of a page has spent so far, in milliseconds. Other programs do not add to it, as
 * they do to the clock; slowing a processor does.
 */
export async function mainThreadTime(session: CDPSession): Promise<number> {
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const { metrics } = await session.send("Performance.getMetrics");
  const found = metrics.find(({ name }) => name === "TaskDuration");
  if (found === undefined) throw new Error("the browser does not count its tasks");
  return found.value * 1000;
}

function options(flags: readonly string[]) {
  const executablePath = process.env["CHROMIUM_PATH"];
  return {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...quiet, ...flags],
  };
}

async function prepare(context: BrowserContext): Promise<void> {
  // tsx compiles with names kept, by a function that a page does not have.
  await context.addInitScript({ content: "globalThis.__name = (target) => target;" });
  await giveVault(context);
}
