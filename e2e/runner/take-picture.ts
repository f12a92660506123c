import type { Desk } from "./desk.ts";
import type { Picture } from "./scenario-run.ts";

/** The window as it stands, small enough for hundreds of them in one file. */
export async function takePicture({ camera }: Desk, of: string): Promise<Picture> {
  const { data } = await camera.send("Page.captureScreenshot", {
    format: "jpeg",
    quality: 40,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, width: 1440, height: 900, scale: 0.7 },
  });
  return { of, jpeg: data };
}

/** The whole page, however long; for a step that failed. */
export async function takeFullPicture({ page }: Desk, of: string): Promise<Picture> {
  const picture = await page.screenshot({ type: "jpeg", quality: 60, fullPage: true });
  return { of, jpeg: picture.toString("base64") };
}

/** What a screen reader would find; for a step that failed. */
export async function screenInWords({ page }: Desk): Promise<string> {
  try {
    return await page.locator("body").ariaSnapshot({ timeout: 5_000 });
  } catch (error) {
    return `The page could not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
