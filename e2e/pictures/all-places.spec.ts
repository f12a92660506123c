import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "@playwright/test";
import { openOffice } from "../support/appearance-office.ts";
import { places } from "../support/appearance-places.ts";
import { pictureIndex, type Picture } from "./picture-index.ts";

const folder = fileURLToPath(new URL("../../.cache/screenshots/", import.meta.url));
const widths = [1440, 820, 320] as const;
const themes = ["light", "dark"] as const;

test("every page and state has its pictures", async ({ browser, baseURL = "" }) => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const office = await openOffice(browser, {
    baseURL,
    locale: "en-US",
    timezoneId: "America/New_York",
    viewport: { width: 1440, height: 900 },
  });
  const pictures: Picture[] = [];
  const failed: string[] = [];
  for (const place of places) {
    try {
      const { page, close } = await office.open(place);
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        for (const width of widths) {
          const file = `${place.name}-${theme}-${String(width)}.png`;
          await page.setViewportSize({ width, height: 900 });
          await page.screenshot({ path: `${folder}${file}`, animations: "disabled" });
          pictures.push({ place: place.name, theme, width, file });
        }
      }
      await close();
    } catch (error) {
      // The others are worth looking at all the same.
      failed.push(`${place.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await office.close();
  await writeFile(`${folder}index.html`, pictureIndex(pictures));
  console.log(`${String(pictures.length)} pictures: ${folder}index.html`);
  expect(failed).toEqual([]);
});
