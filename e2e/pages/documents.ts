import { expect, type Locator, type Page } from "@playwright/test";

/** The record beside the form, as a reviewer uses it. */
export function recordOf(page: Page): Locator {
  return page.getByRole("region", { name: "Record", exact: true });
}

/** Opens the record of the case that is on screen. */
export async function openRecord(page: Page): Promise<Locator> {
  const record = recordOf(page);
  const toggle = page.getByRole("button", { name: "Record", exact: true });
  // Beside the form it stays open from case to case.
  if ((await toggle.getAttribute("aria-pressed")) !== "true") await toggle.click();
  await expect(record.getByRole("button", { name: "Add files" }).first()).toBeVisible();
  return record;
}

/** Chooses files in the browser's own file dialog; a claimed type is deliberately wrong. */
export async function addFile(record: Locator, name: string, buffer: Buffer): Promise<void> {
  const choosing = record.page().waitForEvent("filechooser");
  await record.getByRole("button", { name: "Add files" }).first().click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: "application/octet-stream", buffer });
}

/** The pages of an open document. */
export function pagesOf(record: Locator, name: string): Locator {
  return record.getByRole("region", { name: `Pages of ${name}` });
}

/** Waits until a page is drawn, and gives it. */
export async function drawnPage(record: Locator, number: number): Promise<Locator> {
  const page = record.getByRole("group", { name: new RegExp(`^Page ${String(number)}(,|$)`) });
  await expect(page.locator("canvas")).toBeVisible({ timeout: 20_000 });
  return page;
}

/** Selects words of a page with the mouse, from the first letter of one piece of text to its last. */
export async function selectWords(page: Locator, words: string): Promise<void> {
  const piece = page.locator(".page-words span").filter({ hasText: words }).first();
  const { mouse } = page.page();
  await piece.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await piece.boundingBox();
  if (box === null) throw new Error(`${words} is not laid out`);
  const middle = box.y + box.height / 2;
  await mouse.move(box.x + 1, middle);
  await mouse.down();
  await mouse.move(box.x + box.width + 10, middle, { steps: 8 });
  await mouse.up();
}

/** Drags a rectangle over a page, in fractions of it. */
export async function dragRegion(
  page: Locator,
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
): Promise<void> {
  const box = await page.boundingBox();
  if (box === null) throw new Error("the page is not laid out");
  const { mouse } = page.page();
  await mouse.move(box.x + from[0] * box.width, box.y + from[1] * box.height);
  await mouse.down();
  await mouse.move(box.x + to[0] * box.width, box.y + to[1] * box.height, { steps: 8 });
  await mouse.up();
}

/** How dark a page is drawn at a place, 0 black to 255 white; the place in fractions of the page. */
export async function darknessAt(page: Locator, x: number, y: number): Promise<number> {
  return page.locator("canvas").evaluate(
    (canvas, place) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error("the page is no canvas");
      const at = (fraction: number, size: number) => Math.round(fraction * size);
      const pixel = canvas
        .getContext("2d")
        ?.getImageData(at(place.x, canvas.width), at(place.y, canvas.height), 1, 1).data;
      return pixel?.[0] ?? -1;
    },
    { x, y },
  );
}

/** Follows the citation of an answer, from the form into the record. */
export async function followSource(page: Page, words: string | RegExp): Promise<void> {
  await page
    .getByRole("button", { name: /^Source: / })
    .filter({ hasText: words })
    .click();
}
