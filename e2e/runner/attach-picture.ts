import { test } from "@playwright/test";
import type { ScenarioSession } from "./session.ts";

/** Puts the window as it stands into the report, small enough for hundreds of them. */
export async function attachPicture({ camera }: ScenarioSession, of: string): Promise<void> {
  const { data } = await camera.send("Page.captureScreenshot", {
    format: "jpeg",
    quality: 40,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width: 1440, height: 900, scale: 0.7 },
  });
  await test.info().attach(of, { body: Buffer.from(data, "base64"), contentType: "image/jpeg" });
}

/** Puts the whole page and what a screen reader would find there into the report; for a scenario that failed. */
export async function attachScreen({ page }: ScenarioSession): Promise<void> {
  const picture = await page.screenshot({ type: "jpeg", quality: 60, fullPage: true });
  await test.info().attach("the screen", { body: picture, contentType: "image/jpeg" });
  const words = await page.locator("body").ariaSnapshot({ timeout: 5_000 });
  await test.info().attach("the screen in words", { body: words, contentType: "text/plain" });
}
