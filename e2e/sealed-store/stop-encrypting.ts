import type { Page } from "@playwright/test";

/**
 * From now on this page comes to a stop as it encrypts what belongs into a store of a database: as if the machine were
 * that slow. Another page, or the same address opened again, does not.
 */
export async function stopEncrypting(page: Page, database: string, store: string): Promise<void> {
  await page.evaluate((place) => {
    const encrypt: unknown = Reflect.get(SubtleCrypto.prototype, "encrypt");
    if (typeof encrypt !== "function") throw new Error("nothing is encrypted here");
    const isOfPlace = (algorithm: unknown): boolean => {
      if (typeof algorithm !== "object" || algorithm === null) return false;
      const bound: unknown = Reflect.get(algorithm, "additionalData");
      if (!(bound instanceof Uint8Array)) return false;
      return new TextDecoder().decode(bound).includes(place);
    };
    const never = new Promise((resolve) => {
      // Nobody ever does.
      void resolve;
    });
    Reflect.set(
      SubtleCrypto.prototype,
      "encrypt",
      new Proxy(encrypt, {
        apply: (original, subtle, given: readonly unknown[]): unknown =>
          isOfPlace(given[0]) ? never : Reflect.apply(original, subtle, given),
      }),
    );
  }, `"${database}","${store}"`);
}
