import type { Page } from "@playwright/test";

/** From now on every write to the browser's storage fails, as when the disk is full. */
export async function refuseWrites(page: Page): Promise<void> {
  await page.evaluate(() => {
    const original = Object.getOwnPropertyDescriptor(IDBDatabase.prototype, "transaction");
    const begin: unknown = original?.value;
    Object.defineProperty(IDBDatabase.prototype, "transaction", {
      configurable: true,
      value(this: unknown, ...args: readonly unknown[]) {
        if (args[1] === "readwrite") throw new DOMException("full", "QuotaExceededError");
        if (typeof begin !== "function") throw new TypeError("no transactions here");
        const begun: unknown = Reflect.apply(begin, this, args);
        return begun;
      },
    });
    document.addEventListener("give-room", () =>
      Object.defineProperty(IDBDatabase.prototype, "transaction", original ?? {}),
    );
  });
}

/** Room has been made again. */
export async function allowWrites(page: Page): Promise<void> {
  await page.evaluate(() => document.dispatchEvent(new Event("give-room")));
}
