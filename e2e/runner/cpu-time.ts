import type { Browser } from "@playwright/test";

/** Processor time of this process and of the browser's, those that ended included. */
export type CpuTime = {
  /** Reads the browser's processes; a process is counted as it was read last, so read often. */
  readonly read: () => Promise<void>;
  readonly seconds: () => number;
};

export async function watchCpuTime(browser: Browser): Promise<CpuTime> {
  const session = await browser.newBrowserCDPSession();
  const start = process.cpuUsage();
  const secondsOf = new Map<number, number>();
  return {
    async read() {
      const { processInfo } = await session.send("SystemInfo.getProcessInfo");
      for (const { id, cpuTime } of processInfo) secondsOf.set(id, cpuTime);
    },
    seconds() {
      const { user, system } = process.cpuUsage(start);
      return [...secondsOf.values()].reduce((sum, one) => sum + one, (user + system) / 1e6);
    },
  };
}
