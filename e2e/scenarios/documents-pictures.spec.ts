import type { Page } from "@playwright/test";
import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { expect, test } from "../support/app.ts";
import { greyPng } from "../support/document-files.ts";

test.slow();

test("a tall screenshot is readable at its own pixels, to its end", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "screenshot.png", greyPng(800, 20_000));
  const sheet = record.getByRole("group", { name: /^Page 1(,|$)/ });
  await expect(sheet.locator("canvas").first()).toBeVisible({ timeout: 20_000 });
  await record.getByRole("region", { name: "Pages of screenshot.png" }).focus();
  await page.keyboard.press("0");
  const fitting = await sheet.boundingBox();
  expect(fitting?.width).toBeGreaterThan(300);
  for (let press = 0; press < 15; press += 1) await page.keyboard.press("+");
  await expect.poll(async () => (await sheet.boundingBox())?.width).toBeCloseTo(3200, -1);

  // The black part of its middle is drawn where the reader scrolls to, and what is out of view is not.
  await record.getByRole("region", { name: "Pages of screenshot.png" }).evaluate((scroller) => {
    scroller.scrollTo({ top: scroller.scrollHeight / 2, left: scroller.scrollWidth / 2 });
  });
  await expect
    .poll(() =>
      sheet.locator("canvas").evaluateAll((canvases) =>
        canvases.some((canvas) => {
          if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false;
          const middle = [canvas.width >> 1, canvas.height >> 1] as const;
          const pixel = canvas.getContext("2d")?.getImageData(...middle, 1, 1).data;
          return pixel !== undefined && pixel[0] === 0 && pixel[3] === 255;
        }),
      ),
    )
    .toBe(true);
});

test("a photo behind 1.5 MB of metadata opens the right way up", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "phone photo.jpg", withMetadata(await photo(page), 6));
  const sheet = await drawnPage(record, 1);
  // 320 by 200 in the file, and to be turned by a quarter: its dark left end comes to the top.
  const found = await sheet.locator("canvas").evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return undefined;
    const context = canvas.getContext("2d");
    const lightAt = (x: number, y: number) =>
      context?.getImageData(canvas.width * x, canvas.height * y, 1, 1).data[0] ?? -1;
    return { ratio: canvas.height / canvas.width, top: lightAt(0.5, 0.1), end: lightAt(0.5, 0.9) };
  });
  expect(found?.ratio).toBeCloseTo(1.6, 1);
  expect(found?.top).toBeLessThan(40);
  expect(found?.end).toBeGreaterThan(215);
});

/** A JPEG of 320 by 200, dark in its left half and light in its right. */
async function photo(page: Page): Promise<Buffer> {
  const data = await page.evaluate(() => {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [320, 200];
    const context = canvas.getContext("2d");
    if (context === null) return "";
    context.fillStyle = "white";
    context.fillRect(0, 0, 320, 200);
    context.fillStyle = "black";
    context.fillRect(0, 0, 160, 200);
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  return Buffer.from(data.slice(data.indexOf(",") + 1), "base64");
}

/** As a phone writes it: the way up (EXIF orientation), then segments of other things before the picture. */
function withMetadata(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from([
    ...Buffer.from("Exif\0\0MM\0*", "latin1"),
    ...[0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0],
    ...[0, 0, 0, 0],
  ]);
  const other = Array.from({ length: 24 }, () => segment(0xed, Buffer.alloc(65_000, 0x20)));
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, tiff), ...other, jpeg.subarray(2)]);
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}
